"""Make a full-text query of what a person typed: every word must be there, in any order."""

import re

_WORDS = re.compile(r"\w+\*?")
MOST_WORDS = 12
_FEWEST_LETTERS = 3
_NO_SIGNS = str.maketrans(dict.fromkeys(" -_/.#*"))


def query_of(typed: str, marks: tuple[str, ...] = ()) -> str:
    """Return the query, empty where nothing that was typed is a word.

    A word that ends with a star and has three letters stands for all that begin so. Signs of the
    query language are separators like any other: nothing that is typed is a fault.

    Args:
        typed: By a person.
        marks: What else must be there, as ``search.sql`` writes it: each one mark, or several
            with spaces of which one must be there.
    """
    words = [_term(word) for word in _WORDS.findall(typed.replace("_", " "))[:MOST_WORDS]]
    if not words:
        return ""
    asked = " AND ".join(words)
    if not marks:
        return asked
    return asked + "".join(f" AND ({' OR '.join(mark.split())})" for mark in marks)


def unit_query(typed: str) -> str:
    """Return the query for a unit by its name; signs and blanks in it do not count.

    ``search.sql`` writes the mark. Empty where nothing that was typed is a name.
    """
    bare = typed.translate(_NO_SIGNS)
    return " AND ".join(_term(word) for word in _WORDS.findall(f"zqu{bare}")) if bare else ""


def _term(word: str) -> str:
    bare = word.removesuffix("*")
    star = " *" if word.endswith("*") and len(bare) >= _FEWEST_LETTERS else ""
    return f'"{bare}"{star}'
