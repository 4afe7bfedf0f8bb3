"""Read a query: phrases to categories first, then the words that are left."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from resources.categories import Facet, Vocabulary
from resources.words import LONGEST_QUERY, STOP_WORDS, keys_of

MOST_WORDS = 12
_SECOND = 0.6
_FIRST, _DANGER = "suicide_crisis", 3.0
"""Where several needs are named, danger to life comes first."""

_SHORTEST_BEGINNING = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a query means.

    Attributes:
        needs: Categories that whole phrases named.
        votes: How strongly: one for each phrase that means it first, less where it comes second.
        begun: Categories of phrases that the last, unfinished word may become.
        traits: Who and access categories that were named.
        words: Words that no phrase took, in order.
        phrase_words: Words that phrases took.
        keys: All words but stop words.
        also: Words that the right services are likely to hold, beside those typed.
        last: The unfinished last word, or "".
        wants_open: The phrase is about tonight.
    """

    needs: frozenset[int] = frozenset()
    votes: Mapping[int, float] = field(default_factory=dict)
    begun: frozenset[int] = frozenset()
    traits: frozenset[int] = frozenset()
    words: tuple[str, ...] = ()
    phrase_words: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    last: str = ""
    wants_open: bool = False


def understand(text: str, vocabulary: Vocabulary, *, finished: bool = False) -> Understood:
    """Return the meaning of a query; never raises, whatever is typed.

    The longest phrase wins; a word that a phrase took still counts where it stands in a name.
    """
    return understand_keys(
        keys_of(text[:LONGEST_QUERY])[:MOST_WORDS],
        vocabulary,
        finished=finished or text[:LONGEST_QUERY].endswith((" ", "\t")),
    )


def understand_keys(keys: list[str], vocabulary: Vocabulary, *, finished: bool) -> Understood:
    """Return the meaning of a query that is split into compared words already."""
    if not finished and len(keys) > 1 and len(keys[-1]) == 1:
        keys, finished = keys[:-1], True  # one letter more says nothing yet
    named: set[int] = set()
    votes: dict[int, float] = {}
    also: list[str] = []
    words: list[str] = []
    phrase_words: list[str] = []
    wants_open = False
    place = 0
    danger = vocabulary.by_code[_FIRST].number if _FIRST in vocabulary.by_code else -1
    while place < len(keys):
        found = vocabulary.phrase_at(keys, place)
        if found is not None and not _is_filler(keys, place, found[0]):
            length, meaning = found
            named |= meaning.categories
            for number in meaning.categories:
                first = meaning.first in {-1, number}
                vote = _DANGER if first and number == danger else 1.0 if first else _SECOND
                votes[number] = votes.get(number, 0.0) + vote
            wants_open = wants_open or meaning.wants_open
            also += [word for word in meaning.also if word not in keys]
            phrase_words += keys[place : place + length]
            place += length
            continue
        if keys[place] not in STOP_WORDS:
            words.append(keys[place])
        place += 1
    needs = named & vocabulary.of_facet(Facet.NEED)
    last = "" if finished or not keys else keys[-1]
    begun: frozenset[int] = frozenset()
    if last and len(last) >= _SHORTEST_BEGINNING and (not words or words[-1] == last):
        begun = vocabulary.begun_by([last]) & vocabulary.of_facet(Facet.NEED)
    kept = [key for key in keys if key not in STOP_WORDS]
    return Understood(
        needs=frozenset(needs),
        votes={number: votes[number] for number in needs},
        begun=begun - needs if words and words[-1] == last else frozenset(),
        traits=frozenset(named - needs),
        words=tuple(words),
        phrase_words=tuple(one for one in phrase_words if one not in STOP_WORDS),
        keys=tuple(kept),
        also=tuple(dict.fromkeys(also))[:MOST_WORDS],
        last=last if last in kept else "",
        wants_open=wants_open,
    )


def _is_filler(keys: list[str], place: int, length: int) -> bool:
    """Tell whether a phrase is only a filler here: a will is one, but not in "he will jump"."""
    return length == 1 and len(keys) > 1 and keys[place] in STOP_WORDS
