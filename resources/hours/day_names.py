"""Read the names of weekdays: words, abbreviations, ranges, numbers."""

import re

_NAMES = (
    ("monday", "mon", "mo", "m", "lunes"),
    ("tuesday", "tues", "tue", "tu", "t", "martes"),
    ("wednesday", "weds", "wed", "we", "w", "miercoles", "miércoles"),
    ("thursday", "thurs", "thur", "thu", "th", "r", "jueves"),
    ("friday", "fri", "fr", "f", "viernes"),
    ("saturday", "sat", "sa", "sabado", "sábado"),
    ("sunday", "sun", "su", "domingo"),
)
NUMBER_OF = {name: day for day, names in enumerate(_NAMES) for name in names}
NUMBER_OF |= {
    f"{name}s": day for day, names in enumerate(_NAMES) for name in names if len(name) > 2
}
GROUPS = {
    "daily": range(7),
    "everyday": range(7),
    "every day": range(7),
    "7 days a week": range(7),
    "7 days per week": range(7),
    "7 days/week": range(7),
    "seven days a week": range(7),
    "7 days": range(7),
    "weekdays": range(5),
    "weekday": range(5),
    "weekends": range(5, 7),
    "weekend": range(5, 7),
}


def between(first: int, last: int) -> list[int]:
    """Return the days from first to last, over the end of the week if need be."""
    return [(first + step) % 7 for step in range((last - first) % 7 + 1)]


def days_of(text: str) -> tuple[list[int], bool]:
    """Return the weekdays that a field names, and whether they came as numbers.

    Numbers count from Monday as 1; a 0 means Sunday to some and Monday to others, so nothing is
    read. A word that is no day makes the answer empty.
    """
    days: list[int] = []
    numbered = False
    for part in re.split(r"[,;/&\s]+|\band\b", text.strip().lower()):
        if not part:
            continue
        ends = [end.rstrip(".") for end in part.split("-")]
        if part.isdigit():
            if not 1 <= int(part) <= 7:
                return [], True
            days.append(int(part) - 1)
            numbered = True
        elif part in GROUPS:
            days += GROUPS[part]
        elif len(ends) <= 2 and all(end in NUMBER_OF for end in ends):
            days += between(NUMBER_OF[ends[0]], NUMBER_OF[ends[-1]])
        else:
            return [], numbered
    return sorted(set(days)), numbered
