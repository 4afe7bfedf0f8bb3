"""The model shows the queue in order, whatever arrives, and is never reset."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from console.domain.calls.call import Call, CallId, CallStatus, Fact, Note
from console.domain.calls.candidates import Rule, RuleKind, RuleSet
from console.domain.calls.queue import CallQueue, DeskMark, QueueDelta, QueueRow
from console.domain.vocabulary import Nexus
from console.models.queue_column import QueueColumn
from console.models.queue_filter import QueueCounts, QueueFilter, QueueFilterKind
from console.models.queue_model import MOST_RUNS, MOST_SINGLE_MOVES, ROW_ROLE, QueueModel

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
RULES = RuleSet(
    set_id="test",
    version="1",
    rules=(
        Rule(rule_id="ask", kind=RuleKind.REQUEST, terms=("CLIN1",), reason="Asked in CAD"),
        Rule(rule_id="word", kind=RuleKind.WORD, terms=("voices",), reason="Word: {term}"),
    ),
)


def noon() -> datetime:
    return NOON


def call(number: int, *, rank: int = 3, note: str = "", is_open: bool = True) -> Call:
    return Call(
        call_id=CallId(f"urn:{number:05d}"),
        number=f"26-{number:05d}",
        status=CallStatus.OPEN if is_open else CallStatus.CLOSED,
        received_at=NOON - timedelta(seconds=number),
        priority_rank=rank,
        nature=Fact(value="Trespass"),
        place=Fact(value=f"{number} Invented Ave"),
        notes=(Note(note_id="1", text=note),) if note else (),
    )


def shown(model: QueueModel) -> list[QueueRow]:
    return [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]


def ids(model: QueueModel) -> list[str]:
    return [row.call_id for row in shown(model)]


class Witness(QObject):
    """Write down every signal that tells views of a change."""

    def __init__(self, model: QueueModel) -> None:
        super().__init__()
        self.told: list[str] = []
        self.rows: list[tuple[int, int]] = []
        model.modelReset.connect(self.on_reset)
        model.rowsInserted.connect(self.on_inserted)
        model.rowsRemoved.connect(self.on_removed)
        model.rowsMoved.connect(self.on_moved)
        model.layoutChanged.connect(self.on_layout)
        model.dataChanged.connect(self.on_data)

    def on_reset(self) -> None:
        self.told.append("reset")

    def on_inserted(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        self.told.append("insert")

    def on_removed(self, _parent: QModelIndex, _first: int, _last: int) -> None:
        self.told.append("remove")

    def on_moved(self) -> None:
        self.told.append("move")

    def on_layout(self) -> None:
        self.told.append("layout")

    def on_data(self, first: QModelIndex, last: QModelIndex) -> None:
        self.told.append("data")
        self.rows.append((first.row(), last.row()))


@pytest.fixture
def model(qapp: object, qtlog: object) -> Iterator[QueueModel]:
    made = QueueModel(noon)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield made
    tester.deleteLater()
    broken = [entry.message for entry in qtlog.records if "FAIL" in entry.message]  # type: ignore[attr-defined]
    assert not broken


def queue_of(count: int) -> CallQueue:
    queue = CallQueue(RULES)
    queue.hear(call(number) for number in range(1, count + 1))
    return queue


@pytest.mark.parametrize("count", [1_000, 10_000])
def test_a_snapshot_into_an_empty_queue_is_one_insertion(model: QueueModel, count: int) -> None:
    witness = Witness(model)
    model.apply(QueueDelta(added=queue_of(count).rows()))
    assert witness.told == ["insert"]
    assert model.rowCount() == count
    assert model.counts == QueueCounts(all_calls=count, open_calls=count, shown=count)


def test_a_snapshot_among_known_calls_is_told_in_few_signals(model: QueueModel) -> None:
    queue = CallQueue(RULES)
    model.apply(queue.hear(call(number) for number in range(2, 2_001, 2)))
    witness = Witness(model)
    model.apply(queue.hear(call(number) for number in range(1, 2_001)))
    assert witness.told == ["insert", "layout"]
    assert shown(model) == list(queue.rows())


def test_scattered_closings_are_told_in_few_signals(model: QueueModel) -> None:
    queue = queue_of(400)
    model.apply(QueueDelta(added=queue.rows()))
    witness = Witness(model)
    model.apply(queue.hear(call(number, is_open=False) for number in range(1, 401, 2)))
    assert witness.told == ["layout", "remove"]
    assert model.counts == QueueCounts(all_calls=200, open_calls=200, shown=200)
    assert shown(model) == list(queue.rows())


def test_few_closings_are_told_run_by_run(model: QueueModel) -> None:
    queue = queue_of(40)
    model.apply(QueueDelta(added=queue.rows()))
    witness = Witness(model)
    model.apply(queue.hear(call(number, is_open=False) for number in (3, 4, 5, 20)))
    assert witness.told == ["remove", "remove"]


def test_a_changed_row_that_stays_tells_of_itself_only(model: QueueModel) -> None:
    queue = queue_of(10)
    model.apply(QueueDelta(added=queue.rows()))
    witness = Witness(model)
    changed = replace(call(4), place=Fact(value="Central Library"))
    model.apply(queue.hear([changed]))
    at = model.position_of(changed.call_id)
    assert witness.told == ["data"]
    assert witness.rows == [(at, at)]
    assert model.index(at or 0, QueueColumn.PLACE).data() == "Central Library"


@pytest.mark.parametrize("movers", [3, MOST_SINGLE_MOVES + 20])
def test_all_moves_of_a_frame_are_one_layout_change(model: QueueModel, movers: int) -> None:
    queue = queue_of(200)
    model.apply(QueueDelta(added=queue.rows()))
    witness = Witness(model)
    model.apply(queue.hear(call(number, rank=1) for number in range(1, movers * 2, 2)))
    assert witness.told.count("layout") == 1
    assert set(witness.told) == {"layout", "data"}
    assert shown(model) == list(queue.rows())


def test_the_same_row_again_tells_nothing(model: QueueModel) -> None:
    queue = queue_of(5)
    model.apply(QueueDelta(added=queue.rows()))
    witness = Witness(model)
    model.apply(QueueDelta(changed=queue.rows()))
    assert witness.told == []


def test_an_unknown_removal_is_left_out_and_an_unknown_change_is_added(model: QueueModel) -> None:
    row = queue_of(1).rows()[0]
    model.apply(QueueDelta(removed=(CallId("urn:never"),)))
    model.apply(QueueDelta(changed=(row,)))
    assert shown(model) == [row]


def test_each_part_of_the_queue_is_counted_and_shown(model: QueueModel) -> None:
    queue = CallQueue(RULES)
    queue.mark(
        {
            call(1).call_id: DeskMark(owner="A. Rivera", mine=True),
            call(2).call_id: DeskMark(requested_at=NOON, requester="pos 3"),
            call(3).call_id: DeskMark(nexus=Nexus.NO),
            call(4).call_id: DeskMark(owner="J. Vang"),
        }
    )
    model.apply(
        queue.hear(
            [
                call(1, is_open=False),
                call(2),
                call(3, note="voices"),
                call(4, note="CLIN1"),
                call(5, note="voices"),
                call(6),
            ]
        )
    )
    assert model.counts == QueueCounts(
        all_calls=6, open_calls=5, needs_you=2, mental_health=2, mine=1, requested=2, shown=6
    )
    wanted = {
        QueueFilterKind.NEEDS_YOU: {2, 5},
        QueueFilterKind.MENTAL_HEALTH: {4, 5},
        QueueFilterKind.MINE: {1},
        QueueFilterKind.REQUESTED: {2, 4},
        QueueFilterKind.ALL: {1, 2, 3, 4, 5, 6},
    }
    for kind, numbers in wanted.items():
        model.set_filter(QueueFilter(kind=kind))
        assert set(ids(model)) == {call(number).call_id for number in numbers}
        assert model.counts.shown == len(numbers)
        assert model.counts.of(kind) == len(numbers)


@pytest.mark.parametrize(
    "text", ["26-00004", "TRESPASS", "invented 4", "voices", "pos 7", "m. ode", "none sent"]
)
def test_free_text_looks_into_every_column(model: QueueModel, text: str) -> None:
    queue = queue_of(3)
    wanted = replace(call(4, note="hears voices"), call_taker=Fact(value="pos 7"))
    queue.mark({wanted.call_id: DeskMark(owner="M. Ode")})
    queue.hear([wanted])
    model.apply(QueueDelta(added=queue.rows()))
    model.set_filter(QueueFilter(text=text))
    assert wanted.call_id in ids(model)
    model.set_filter(QueueFilter(text=f"{text} nowhere"))
    assert ids(model) == []


def test_a_filter_keeps_the_selected_call_selected_where_it_is_shown(model: QueueModel) -> None:
    queue = queue_of(50)
    model.apply(QueueDelta(added=queue.rows()))
    selection = QItemSelectionModel(model)
    chosen = call(33).call_id
    flags = QItemSelectionModel.SelectionFlag
    selection.select(model.index(model.position_of(chosen) or 0, 0), flags.Select | flags.Rows)
    model.set_filter(QueueFilter(text="3 invented"))
    assert [index.data(ROW_ROLE).call_id for index in selection.selectedRows()] == [chosen]
    model.set_filter(QueueFilter())
    assert [index.data(ROW_ROLE).call_id for index in selection.selectedRows()] == [chosen]


def test_screen_readers_get_the_whole_of_what_a_cell_shortens(model: QueueModel) -> None:
    queue = CallQueue(RULES)
    asked = call(75, note="CLIN1, hears voices")
    queue.hear([asked])
    model.apply(QueueDelta(added=queue.rows()))
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, QueueColumn.WAITING).data(role) == (
        "1 min 15 s, asked for, over 1 minute"
    )
    assert model.index(0, QueueColumn.WHY).data() == "Asked in CAD +1"
    assert model.index(0, QueueColumn.WHY).data(role) == "Asked in CAD, Word: voices"
    assert model.headerData(QueueColumn.WHY, Qt.Orientation.Horizontal) == "Why it is here"


@st.composite
def _story(draw: st.DrawFn) -> list[tuple[str, list[int], int]]:
    acts = ("hear", "rank", "close", "claim", "request", "snapshot", "filter", "text")
    step = st.tuples(
        st.sampled_from(acts),
        st.lists(st.integers(1, 60), min_size=1, max_size=45),
        st.integers(0, 4),
    )
    return draw(st.lists(step, min_size=1, max_size=14))


def _act(queue: CallQueue, act: str, numbers: list[int], value: int) -> QueueDelta:
    if act == "close":
        return queue.hear(call(number, rank=value, is_open=False) for number in numbers)
    if act == "claim":
        marks = {
            call(number).call_id: DeskMark(owner="A. Rivera" if value else "", mine=value > 1)
            for number in numbers
        }
        return queue.mark(marks)
    if act == "request":
        at = NOON - timedelta(seconds=value * 40)
        return queue.mark({call(n).call_id: DeskMark(requested_at=at) for n in numbers})
    if act == "snapshot":
        return queue.end_snapshot(frozenset(call(number).call_id for number in numbers))
    note = ("", "voices", "CLIN1", "", "voices CLIN1")[value]
    return queue.hear(call(number, rank=value, note=note) for number in numbers)


def _tell(story: list[tuple[str, list[int], int]], chosen: int, qtlog: object) -> None:
    model, queue = QueueModel(noon), CallQueue(RULES)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    witness = Witness(model)
    selection = QItemSelectionModel(model)
    flags = QItemSelectionModel.SelectionFlag
    followed: dict[str, QPersistentModelIndex] = {}
    for act, numbers, value in story:
        if act == "filter":
            model.set_filter(QueueFilter(kind=QueueFilterKind(value)))
        elif act == "text":
            model.set_filter(QueueFilter(text=("", "voices", "1", "asked", "rivera")[value]))
        else:
            model.apply(_act(queue, act, numbers, value))
        assert ids(model) == [
            row.call_id for row in queue.rows() if model.position_of(row.call_id) is not None
        ]
        for at, row in enumerate(shown(model)):
            assert model.position_of(row.call_id) == at
            assert row == queue.row(row.call_id)
        for call_id, index in followed.items():
            if index.isValid():
                assert index.data(ROW_ROLE).call_id == call_id
        for index in selection.selectedRows():
            assert index.data(ROW_ROLE).call_id == call(chosen).call_id
        followed = {
            row.call_id: QPersistentModelIndex(model.index(at, at % len(QueueColumn)))
            for at, row in enumerate(shown(model))
        }
        at = model.position_of(call(chosen).call_id)
        if at is not None:
            selection.select(model.index(at, 0), flags.ClearAndSelect | flags.Rows)
    model.set_filter(QueueFilter())
    assert shown(model) == list(queue.rows())
    assert model.counts.all_calls == len(queue.rows())
    assert model.counts.needs_you == sum(row.needs_you for row in queue.rows())
    assert model.counts.mental_health == sum(row.mental_health for row in queue.rows())
    assert "reset" not in witness.told
    assert "move" not in witness.told
    assert not [entry.message for entry in qtlog.records if "FAIL" in entry.message]  # type: ignore[attr-defined]
    tester.deleteLater()


@settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))
@given(story=_story(), chosen=st.integers(1, 60))
def test_any_story_gives_the_sorted_rows_and_indexes_that_follow_their_calls(
    qapp: object, qtlog: object, story: list[tuple[str, list[int], int]], chosen: int
) -> None:
    _tell(story, chosen, qtlog)


@pytest.mark.soak
@settings(deadline=None, max_examples=5_000, suppress_health_check=list(HealthCheck))
@given(story=_story(), chosen=st.integers(1, 60))
def test_thousands_of_stories_give_the_sorted_rows_and_indexes_that_follow(
    qapp: object, qtlog: object, story: list[tuple[str, list[int], int]], chosen: int
) -> None:
    _tell(story, chosen, qtlog)


def test_a_burst_of_everything_keeps_a_followed_call(qapp: object) -> None:
    model = QueueModel(noon)
    chance = random.Random(7)  # noqa: S311 - a repeatable load
    queue = queue_of(300)
    model.apply(QueueDelta(added=queue.rows()))
    chosen = call(150).call_id
    index = QPersistentModelIndex(model.index(model.position_of(chosen) or 0, 0))
    for _ in range(30):
        numbers = [n for n in chance.sample(range(1, 600), MOST_RUNS * 4) if n != 150]
        half = len(numbers) // 2
        heard = [call(n, rank=chance.randrange(5)) for n in numbers[:half]]
        closed = [call(n, is_open=False) for n in numbers[half:]]
        model.apply(queue.hear([*heard, *closed, call(150, rank=chance.randrange(5))]))
        assert index.isValid()
        assert index.data(ROW_ROLE).call_id == chosen
        assert shown(model) == list(queue.rows())
