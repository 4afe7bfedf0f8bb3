"""Hold our own categories and the phrases that lead to them, and find them in text."""

import csv
import io
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from pathlib import Path

from resources.errors import VocabularyError
from resources.words import STOP_WORDS, keys_of, stem

HIGHEST = 62
"""Categories are bits of one 64-bit integer."""


class Facet(Enum):
    """The three questions that categories answer."""

    NEED = "need"
    ACCESS = "access"
    WHO = "who"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """One of our own categories.

    Attributes:
        number: Its bit; never given to another category again.
        code: What CSV files call it.
    """

    number: int
    code: str
    facet: Facet
    label: str

    def __post_init__(self) -> None:
        if not 0 <= self.number <= HIGHEST or not self.code or not self.label:
            raise ValueError("a category has a number up to 62, a code and a label")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What a phrase leads to.

    Attributes:
        first: The category that is meant before the others, or -1.
        also: Compared words that the right services are likely to hold.
    """

    categories: frozenset[int]
    first: int = -1
    also: tuple[str, ...] = ()
    wants_open: bool = False


class Vocabulary:
    """The categories of a center, with the words of services and the words of clinicians."""

    def __init__(self, categories_csv: str, phrases_csv: str) -> None:
        """Read the two tables.

        Args:
            categories_csv: Columns number, code, facet, label, synonyms (";" between them).
            phrases_csv: Columns phrase, categories (codes, ";" between them, the likeliest first),
                wants ("open"), also (words that the right services hold).

        Raises:
            ValueError: A row names no category, or a number is used twice.
        """
        self.categories: dict[int, Category] = {}
        self._in_texts: dict[str, list[tuple[tuple[str, ...], int]]] = {}
        self._phrases: dict[tuple[str, ...], Meaning] = {}
        for row in csv.DictReader(io.StringIO(categories_csv)):
            self._add_category(row)
        self.by_code = {one.code: one for one in self.categories.values()}
        self._facets = {
            facet: frozenset(one.number for one in self.categories.values() if one.facet is facet)
            for facet in Facet
        }
        for row in csv.DictReader(io.StringIO(phrases_csv)):
            codes = [code.strip() for code in row["categories"].split(";")]
            unknown = [code for code in codes if code not in self.by_code]
            if unknown:
                raise ValueError(f"no such category: {unknown[0][:40]}")
            numbers = frozenset(self.by_code[code].number for code in codes)
            opens = (row.get("wants") or "").strip() == "open"
            phrase = tuple(keys_of(row["phrase"]))
            self._phrases[phrase] = Meaning(
                categories=numbers,
                first=self.by_code[codes[0]].number,
                also=tuple(keys_of(row.get("also") or "")),
                wants_open=opens,
            )
        self.longest = max(map(len, self._phrases), default=1)
        self._in_order = sorted(map(" ".join, self._phrases))
        self._by_stems: dict[tuple[str, ...], Meaning] = {}
        for phrase, meaning in self._phrases.items():
            if len(phrase) == 1:  # "house" is not "housing"
                continue
            self._by_stems.setdefault(tuple(map(stem, phrase)), meaning)

    def _add_category(self, row: dict[str, str]) -> None:
        category = Category(
            number=int(row["number"]),
            code=row["code"].strip(),
            facet=Facet(row["facet"].strip()),
            label=row["label"].strip(),
        )
        if category.number in self.categories:
            raise ValueError(f"number {category.number} is used twice")
        self.categories[category.number] = category
        for phrase in [*row["synonyms"].split(";"), category.label]:
            keys = tuple(keys_of(phrase))
            if not keys:
                continue
            self._in_texts.setdefault(keys[0], []).append((keys, category.number))
            before = self._phrases.get(keys)
            both = frozenset({category.number}) | (before.categories if before else frozenset())
            self._phrases[keys] = Meaning(categories=both)

    def found_in(self, keys: Sequence[str]) -> set[int]:
        """Return the categories whose words stand in a text given as compared words."""
        found: set[int] = set()
        telling = self._in_texts.keys() & set(keys)
        if not telling:
            return found
        for place, key in enumerate(keys):
            if key not in telling:
                continue
            for phrase, number in self._in_texts[key]:
                if len(phrase) == 1 or tuple(keys[place : place + len(phrase)]) == phrase:
                    found.add(number)
        return found

    def is_kind(self, word: str) -> bool:
        """Tell whether a word alone names a category, as "lawyer" or "shelter" do."""
        return any(len(phrase) == 1 for phrase, _ in self._in_texts.get(word, ()))

    def phrase_at(self, keys: Sequence[str], place: int) -> tuple[int, Meaning] | None:
        """Return the longest phrase that starts at ``place``: how many words, and its meaning."""
        for length in range(min(self.longest + 2, len(keys) - place), 0, -1):
            meaning = self._phrase(keys[place : place + length])
            if meaning is not None:
                return length, meaning
        return None

    def _phrase(self, keys: Sequence[str]) -> Meaning | None:
        """Return the meaning of these words: as they are, in another form, or with fillers out."""
        meaning = self._phrases.get(tuple(keys)) or self._by_stems.get(tuple(map(stem, keys)))
        if meaning is None and len(keys) > 2 and not {keys[0], keys[-1]} & STOP_WORDS:
            # "locked me out" is "locked out"; one word alone is never made so
            bare = tuple(key for key in keys if key not in STOP_WORDS)
            if len(bare) > 1:
                meaning = self._phrases.get(bare) or self._by_stems.get(tuple(map(stem, bare)))
        return meaning

    def begun_by(self, keys: Sequence[str]) -> frozenset[int]:
        """Return the categories of phrases that begin with these words, the last one unfinished."""
        beginning = " ".join(keys)
        found: set[int] = set()
        for place in range(bisect_left(self._in_order, beginning), len(self._in_order)):
            phrase = self._in_order[place]
            if not phrase.startswith(beginning):
                break
            found |= self._phrases[tuple(phrase.split(" "))].categories
        return frozenset(found)

    def words(self) -> set[str]:
        """Return every word of every phrase, for spelling."""
        return {word for phrase in self._phrases for word in phrase}

    def labels(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """Return the labels of categories, in their order."""
        return tuple(
            self.categories[number].label for number in sorted(numbers) if number in self.categories
        )

    def of_facet(self, facet: Facet) -> frozenset[int]:
        """Return the numbers of one facet."""
        return self._facets[facet]


@cache
def shipped() -> Vocabulary:
    """Return the vocabulary that comes with the program."""
    here = files("resources")
    return Vocabulary(
        here.joinpath("categories.csv").read_text(encoding="utf-8"),
        here.joinpath("phrases.csv").read_text(encoding="utf-8"),
    )


def of_center(folder: Path) -> Vocabulary:
    """Return the center's own vocabulary: a table missing in ``folder`` is taken as shipped.

    Raises:
        VocabularyError: A table of the center is not right; ``detail`` says what.
    """
    here = files("resources")
    texts = []
    for name in ("categories.csv", "phrases.csv"):
        own = folder / name
        try:
            text = own.read_text(encoding="utf-8-sig") if own.exists() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise VocabularyError(f"{name}: {type(error).__name__}") from error
        texts.append(text or here.joinpath(name).read_text(encoding="utf-8"))
    try:
        return Vocabulary(*texts)
    except KeyError as error:
        raise VocabularyError(f"no column {error}"[:60]) from error
    except (ValueError, csv.Error, AttributeError, TypeError) as error:
        raise VocabularyError(str(error)[:120]) from error
