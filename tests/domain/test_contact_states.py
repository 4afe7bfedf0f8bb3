"""Who may write a log, and when it can only be added to."""

from datetime import UTC, datetime

import pytest

from console.domain.calls.wishes import usual_channel
from console.domain.contact.contact import Contact, ContactId, ContactRefusedError, ContactState
from console.domain.vocabulary import EntryChannel, RequesterRole


def a_contact(state: ContactState) -> Contact:
    return Contact(
        contact_id=ContactId("c1"),
        call_id=None,
        number="",
        state=state,
        owner="A. Rivera",
        owner_id="p1",
        entry_channel=EntryChannel.WALKUP,
        opened_at=datetime(2026, 11, 22, 20, 0, tzinfo=UTC),
    )


@pytest.mark.parametrize("state", [ContactState.QUEUED, ContactState.CLAIMED])
def test_the_owner_writes_an_open_log_and_nobody_else_does(state: ContactState) -> None:
    a_contact(state).check_may_log("p1")
    with pytest.raises(ContactRefusedError, match=r"belongs to A\. Rivera"):
        a_contact(state).check_may_log("p2")


@pytest.mark.parametrize("state", [ContactState.CLOSED, ContactState.AMENDED])
def test_a_signed_log_is_added_to_never_written(state: ContactState) -> None:
    a_contact(state).check_may_amend()
    with pytest.raises(ContactRefusedError, match="Add an addendum"):
        a_contact(state).check_may_log("p1")


def test_what_was_handed_back_is_not_written() -> None:
    with pytest.raises(ContactRefusedError, match="Open a new one"):
        a_contact(ContactState.RETURNED).check_may_log("p1")


@pytest.mark.parametrize(
    "state", [ContactState.QUEUED, ContactState.CLAIMED, ContactState.RETURNED]
)
def test_an_unsigned_log_has_no_addendum(state: ContactState) -> None:
    with pytest.raises(ContactRefusedError, match="not signed yet"):
        a_contact(state).check_may_amend()


def test_the_way_follows_from_who_asks_where_it_can() -> None:
    assert usual_channel(RequesterRole.CALLTAKER) is EntryChannel.CT_FLAG
    assert usual_channel(RequesterRole.OFFICER) is EntryChannel.OFC_REQ
    assert usual_channel(RequesterRole.OTHER_AGENCY) is None
    assert usual_channel(RequesterRole.SYSTEM) is None
