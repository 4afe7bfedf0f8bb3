"""The words of a row say why it is here, how long it waits and who has it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from console.domain.calls.call import Call, CallId, CallStatus, Fact, Retyping, Unit
from console.domain.calls.candidates import Hit, RuleKind
from console.domain.calls.queue import NO_MARK, CarriedMark, DeskMark, Group, QueueRow
from console.domain.vocabulary import Nexus
from console.models.queue_column import QueueColumn
from console.models.queue_line import LONGEST_TEXT, Holder, line_of, one_line
from console.models.queue_reasons import ReasonKind, reasons_of
from console.models.queue_waiting import Urgency, waiting_of

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
CALL = Call(call_id=CallId("urn:1"), number="26-1")
VOICES = Hit(rule_id="w", kind=RuleKind.WORD, reason="Word in note: voices")
EDP = Hit(rule_id="n", kind=RuleKind.NATURE, reason="CAD nature: edp")
IN_CAD = Hit(rule_id="r", kind=RuleKind.REQUEST, reason="Clinician asked for in CAD")


def row(
    *hits: Hit,
    mark: DeskMark = NO_MARK,
    group: Group = Group.REST,
    call: Call = CALL,
    since: datetime | None = NOON,
) -> QueueRow:
    return QueueRow(
        call=call, mark=mark, hits=hits, group=group, since=since, key=(0, 0, 0, 0.0, "1")
    )


def texts(of: QueueRow) -> list[str]:
    return [reason.text for reason in reasons_of(of)]


def test_a_recorded_request_leads_and_names_who_asked() -> None:
    mark = DeskMark(requested_at=NOON, requester="pos 17", nexus=Nexus.YES, flag_reason="no sleep")
    asked = row(IN_CAD, VOICES, EDP, mark=mark, group=Group.REQUESTED)
    assert texts(asked) == [
        "Requested by pos 17",
        "Clinician asked for in CAD",
        "Flagged: yes — no sleep",
        "Word in note: voices",
        "CAD nature: edp",
    ]
    assert line_of(asked).shown(QueueColumn.WHY) == "Requested by pos 17 +4"


def test_your_own_call_says_so_first() -> None:
    mark = DeskMark(requested_at=NOON, owner="A. Rivera", mine=True)
    assert texts(row(mark=mark, group=Group.MINE)) == ["Yours", "Requested"]


def test_a_call_flagged_no_says_by_what_reason() -> None:
    no = row(VOICES, mark=DeskMark(nexus=Nexus.NO, flag_reason="a party"))
    assert [reason.kind for reason in reasons_of(no)] == [ReasonKind.FLAGGED_NO, ReasonKind.WORD]
    assert texts(no)[0] == "Flagged: no — a party"


def test_a_call_without_a_reason_has_none() -> None:
    assert texts(row()) == []
    assert line_of(row()).shown(QueueColumn.WHY) == ""


@pytest.mark.parametrize(
    ("changes", "tag"),
    [
        ({"in_feed": False}, "no longer in feed"),
        ({"status": CallStatus.CLOSED}, "closed in CAD"),
        ({"in_feed": False, "ended_unseen": True}, "ended unseen"),
        ({"merged_into": CallId("urn:2")}, "merged into another"),
        ({}, ""),
    ],
)
def test_a_call_that_is_not_plainly_open_says_so(changes: dict[str, object], tag: str) -> None:
    line = line_of(row(call=replace(CALL, **changes)))  # type: ignore[arg-type]
    assert line.tag == tag
    assert tag in line.whole(QueueColumn.WHY)


def test_a_call_that_took_another_over_says_whose_marks_it_shows() -> None:
    flagged = DeskMark(nexus=Nexus.YES, flag_reason="no sleep", owner="J. D.")
    carried = CarriedMark(call_id=CallId("urn:2"), number="26-7", mark=flagged)
    line = line_of(row(mark=DeskMark(nexus=Nexus.YES, carried=(carried,))))
    assert line.tag == "took over 26-7"
    words = "Recorded of 26-7, now merged in: Flagged: yes — no sleep, J. D. has it"
    assert words in line.whole(QueueColumn.WHY)
    merged = replace(row(call=replace(CALL, merged_into=CallId("urn:2"))), survivor="26-8")
    assert line_of(merged).tag == "merged into 26-8"


def test_a_call_that_changed_since_its_log_was_signed_says_so() -> None:
    changed = replace(row(mark=DeskMark(signed=True)), changed_since_signed=True)
    assert line_of(changed).tag == "changed since signed"


def test_the_nature_tells_what_it_was_before() -> None:
    retyped = replace(
        CALL,
        nature=Fact(value="EDP"),
        retypings=(
            Retyping(before="Noise", after="Fight", at=NOON),
            Retyping(before="Fight", after="EDP", at=NOON),
        ),
    )
    assert line_of(row(call=retyped)).shown(QueueColumn.NATURE) == "EDP, was Fight"


def test_units_of_one_state_stand_together() -> None:
    units = tuple(
        Unit(unit_id=name, name=name, status=status)
        for name, status in (("512", "en route"), ("514", "en route"), ("EMS 34", "staging"))
    )
    line = line_of(row(call=replace(CALL, units=units)))
    assert line.units == "512, 514 en route +1"
    assert line.whole(QueueColumn.UNITS) == "512, 514 en route; EMS 34 staging"
    assert line_of(row()).units == "none sent"


@pytest.mark.parametrize(
    ("mark", "assisting", "words", "holder"),
    [
        (NO_MARK, (), "unclaimed", Holder.NOBODY),
        (NO_MARK, ("N. Falk",), "N. Falk assists", Holder.ASSISTING),
        (DeskMark(owner="J. Vang"), ("N. Falk",), "J. Vang", Holder.COLLEAGUE),
        (DeskMark(owner="A. Rivera", mine=True), (), "A. Rivera", Holder.YOU),
    ],
)
def test_the_clinician_column_says_who_has_it(
    mark: DeskMark, assisting: tuple[str, ...], words: str, holder: Holder
) -> None:
    line = line_of(row(mark=mark, call=replace(CALL, assisting=assisting)))
    assert (line.clinician, line.holder) == (words, holder)


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (-5, "00:00"),
        (0, "00:00"),
        (59.9, "00:59"),
        (131, "02:11"),
        (3599, "59:59"),
        (3600, "1 h 00"),
        (7879, "2 h 11"),
        (90_000, "25 h 00"),
    ],
)
def test_waiting_times_read_unlike_within_and_beyond_the_hour(seconds: float, text: str) -> None:
    assert waiting_of(row(), NOON + timedelta(seconds=seconds)).text == text


def test_a_call_without_a_time_shows_no_time() -> None:
    assert waiting_of(row(since=None), NOON).text == "—"


@pytest.mark.parametrize(
    ("seconds", "urgency"),
    [(59, Urgency.CALM), (60, Urgency.WAITING), (119, Urgency.WAITING), (120, Urgency.LONG)],
)
def test_a_wait_presses_only_where_somebody_asks_and_nobody_has_it(
    seconds: int, urgency: Urgency
) -> None:
    now = NOON + timedelta(seconds=seconds)
    asked = row(mark=DeskMark(requested_at=NOON), group=Group.REQUESTED)
    owned = row(mark=DeskMark(requested_at=NOON, owner="J. Vang"), group=Group.REQUESTED)
    helped = row(group=Group.REQUESTED, call=replace(CALL, assisting=("N. Falk",)))
    assert waiting_of(asked, now).urgency is urgency
    for calm in (owned, helped, row(VOICES, group=Group.CANDIDATE), row()):
        assert waiting_of(calm, now).urgency is Urgency.CALM


def test_hostile_text_cannot_break_a_row() -> None:
    assert one_line("4th\r\nAve\t S\u202e\x07\u2028x") == "4th Ave S x"
    assert len(one_line("long " * 10_000)) <= LONGEST_TEXT
    assert one_line("<b>José Ünal 北</b>") == "<b>José Ünal 北</b>"
