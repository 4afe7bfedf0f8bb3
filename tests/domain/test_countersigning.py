"""Whoever was named by telephone signs later; nobody signs for their own decision."""

from datetime import UTC, datetime

import pytest

from console.domain.access.countersigning import CountersignRefusedError, Waiting, is_same_name
from console.domain.access.session import Person
from console.domain.contact.contact import ContactId
from console.domain.vocabulary import Level

WAITS = Waiting(
    contact_id=ContactId("c1"),
    number="26-1",
    level=Level.LOW,
    floor=Level.HIGH,
    reason="NEW_INFO",
    named="K. Berg",
    at=datetime(2026, 11, 30, tzinfo=UTC),
    decided_by="A. Rivera",
    decided_by_id="person-rivera",
)


@pytest.mark.parametrize(
    ("typed", "name", "same"),
    [
        ("K. Berg", "K. Berg", True),
        ("berg", "K. Berg", True),
        ("k berg", "Karin Berg", True),
        ("M. Berg", "K. Berg", False),
        ("K. Berger", "K. Berg", False),
        ("O'Neil", "S. O\u2019Neil", True),
        ("", "K. Berg", False),
    ],
)
def test_a_typed_name_is_an_account_or_it_is_not(typed: str, name: str, same: bool) -> None:
    assert is_same_name(typed, name) is same


def test_only_the_person_who_was_named_signs() -> None:
    WAITS.check(Person(person_id="p-berg", name="Karin Berg"))
    with pytest.raises(CountersignRefusedError, match="who was asked"):
        WAITS.check(Person(person_id="p-ode", name="M. Ode"))


def test_nobody_signs_for_their_own_decision() -> None:
    with pytest.raises(CountersignRefusedError, match="own decision"):
        WAITS.check(Person(person_id="person-rivera", name="K. Berg"))
