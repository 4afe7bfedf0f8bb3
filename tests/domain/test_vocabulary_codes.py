"""Codes are stored for ever: they are unique, found by themselves, and named in decent words."""

import re

import pytest

from console.domain import vocabulary
from console.domain.vocabulary import Coded, Level

VOCABULARIES = [
    kind
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, Coded) and kind is not Coded
]
STIGMA = re.compile(
    r"psych\b|\bcommitted suicide|frequent|crazy|addict|abuser|junkie|mental(ly)? ill",
    re.IGNORECASE,
)


def test_every_vocabulary_of_the_record_is_here() -> None:
    assert len(VOCABULARIES) == 7


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_a_code_finds_its_member_and_labels_are_told_apart(kind: type[Coded]) -> None:
    members = list(kind)
    assert [kind(member.code) for member in members] == members
    assert len({member.label for member in members}) == len(members)
    assert all(member.label.strip() for member in members)


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_codes_are_upper_case_words_or_digits(kind: type[Coded]) -> None:
    assert all(re.fullmatch(r"[A-Z0-9]+(_[A-Z0-9]+)*", member.code) for member in kind)


@pytest.mark.parametrize("kind", VOCABULARIES)
def test_labels_put_the_person_first(kind: type[Coded]) -> None:
    assert not [member.label for member in kind if STIGMA.search(member.label)]


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(ValueError, match="9"):
        Level("9")
