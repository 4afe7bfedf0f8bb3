"""Fold what people type, so that the same place, number or name typed twice is found."""


def folded_place(place: str) -> str:
    """Return an address so that the same one typed twice is found: one case, one blank, no signs.

    Nothing is guessed: ``St`` and ``Street`` stay two.
    """
    return " ".join("".join(c if c.isalnum() else " " for c in place.casefold()).split())


def folded_number(number: str) -> str:
    """Return the last ten digits of a telephone number; empty where there are fewer than seven."""
    digits = "".join(c for c in number if c.isdigit())
    return digits[-10:] if len(digits) >= 7 else ""


def folded_name(name: str) -> str:
    """Return a person's name so that the same one typed twice is found; empty for one word alone.

    The order of the words does not count. One word, as a first name, would find too many people.
    """
    words = sorted(folded_place(name).split())
    return " ".join(words) if len(words) > 1 else ""
