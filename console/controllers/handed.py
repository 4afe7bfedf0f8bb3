"""Read back from the record what was handed out in a contact; knows no Qt."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from console.domain.contact.referral import Acceptance, Handed, ListedShare, ListForm, Referral
from console.domain.contact.referral import ReferralMethod as Method
from db.facts import ReferralListShared, ReferralMade

if TYPE_CHECKING:
    from db.rows import Entry


def handed_of(fact: object, author: str, at: datetime) -> Handed | None:
    """Return what the log shows of a fact; None for any other fact, or one of a later build."""
    try:
        if isinstance(fact, ReferralMade):
            names = dict.fromkeys(part for part in (fact.service, fact.organization) if part)
            return Referral(
                service=", ".join(names),
                number=fact.number,
                method=Method(fact.method),
                accepted=Acceptance(fact.accepted),
                at=at,
                author=author,
            )
        if isinstance(fact, ReferralListShared):
            form = ListForm(fact.form)
            return ListedShare(form=form, count=len(fact.listings), at=at, author=author)
    except ValueError:
        return None  # a code of a later build
    return None


def handed_in(entries: "Sequence[Entry]", names: Mapping[str, str]) -> tuple[Handed, ...]:
    """Return what a contact's entries say was handed out, in the order of the record.

    Args:
        entries: Of one contact.
        names: People's names by id.
    """
    found = (
        handed_of(entry.fact, names.get(entry.actor, entry.actor), _at(entry.wall_ms))
        for entry in entries
    )
    return tuple(one for one in found if one is not None)


def _at(unix_ms: int) -> datetime:
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC)
