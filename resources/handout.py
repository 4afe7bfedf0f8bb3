"""Write a list for the caller, to print or to send as text: public facts only."""

from collections.abc import Iterable

from resources.listing import Listing

LONGEST_TEXT = 1200
"""Characters of a list that is sent as a text message."""


def handout(listings: Iterable[Listing], *, brief: bool = False) -> str:
    """Return a list in plain words.

    What must not be referred to is left out. A private address is in no field of a listing, so it
    cannot get in here.

    Args:
        listings: In the order in which they shall stand.
        brief: For a text message: name and number only, whole entries up to 1,200 characters.
    """
    parts: list[str] = []
    length = 0
    for listing in listings:
        if not listing.status.ranks:
            continue
        part = "\n".join(_lines(listing, brief=brief))
        length += len(part) + 2
        if brief and parts and length > LONGEST_TEXT:
            break
        parts.append(part)
    return "\n\n".join(parts)


def _lines(listing: Listing, *, brief: bool) -> list[str]:
    name = listing.service
    if listing.organization and listing.organization != listing.service:
        name = f"{name}, {listing.organization}"
    lines = [name]
    main = listing.main_phone
    if main is not None:
        lines.append(main.number + (f" ext. {main.extension}" if main.extension else ""))
    if brief:
        return lines
    if listing.address.street:
        lines.append(listing.address.line)
    for label, text in (
        ("Hours", listing.hours.raw),
        ("For", listing.eligibility),
        ("How", listing.how_to_get_in),
        ("Note", listing.alert),
    ):
        if text:
            lines.append(f"{label}: {text}")
    return lines
