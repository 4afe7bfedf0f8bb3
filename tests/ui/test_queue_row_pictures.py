"""A row shown from its picture looks the same as one that is drawn, whatever happens to it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from queue_samples import SetClock, many, starter_rules

from console.domain.calls.call import Fact
from console.domain.calls.queue import CallQueue, DeskMark
from console.domain.vocabulary import Nexus
from console.models.queue_model import QueueModel
from console.ui.queue.queue_view import QueueView
from console.ui.queue.row_pictures import RowPictures


class Desk:
    """A queue of forty calls and its view."""

    def __init__(self, qtbot: QtBot) -> None:
        self.queue = CallQueue(starter_rules())
        self.model = QueueModel(SetClock())
        self.view = QueueView(self.model)
        qtbot.addWidget(self.view)
        self.view.resize(1400, 500)
        self.model.apply(self.queue.hear(many(40)))
        self.view.show()
        qtbot.waitExposed(self.view)

    @property
    def pictures(self) -> RowPictures:
        return self.view._brush()[1]

    def drawn_anew(self, monkeypatch: pytest.MonkeyPatch) -> object:
        """Return the view as it looks when every row is drawn and no picture is used."""

        def draw(pictures: RowPictures, *wanted: object) -> None:
            pictures._brush.draw_row(*wanted)  # type: ignore[arg-type]

        with monkeypatch.context() as patched:
            patched.setattr(RowPictures, "draw", draw)
            return self.view.grab().toImage()


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_rows_from_pictures_look_as_if_they_were_drawn(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = desk.model.row_at(0).call
    changes = (
        lambda: None,
        lambda: desk.model.apply(desk.queue.hear([replace(first, place=Fact(value="9 Elm"))])),
        lambda: desk.model.apply(desk.queue.hear([replace(first, priority_rank=0)])),
        lambda: desk.model.apply(
            desk.queue.mark({first.call_id: DeskMark(nexus=Nexus.YES, owner="J. D.", mine=True)})
        ),
        lambda: desk.view.select_call(first.call_id),
        desk.view.select_next,
        lambda: desk.view.set_dimmed(True),
        lambda: desk.view.resize(1100, 420),
        lambda: desk.view.horizontalHeader().resizeSection(2, 260),
        lambda: larger_text(desk),
    )
    for change in changes:
        change()
        for _ in range(2):  # the first time the picture is made, the second time it is there
            shown = desk.view.grab().toImage()
        assert shown == desk.drawn_anew(monkeypatch)


def larger_text(desk: Desk) -> None:
    font = desk.view.font()
    font.setPointSize(font.pointSize() + 4)
    desk.view.setFont(font)


def test_a_row_that_merely_stands_there_is_not_drawn_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.view.grab()
    made: list[object] = []
    original = RowPictures._make

    def make(pictures: RowPictures, *wanted: object) -> object:
        made.append(wanted)
        return original(pictures, *wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(RowPictures, "_make", make)
    desk.view.grab()
    assert made == []
    shown = desk.model.row_at(1).call
    desk.model.apply(desk.queue.hear([replace(shown, line_state="x", place=Fact(value="9 Elm"))]))
    desk.view.grab()
    assert len(made) == 1


def test_pictures_take_no_more_than_their_share_of_memory(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.ui.queue.row_pictures.MOST_BYTES", 400_000)
    desk.view.set_dimmed(True)  # every picture is made anew
    before = desk.drawn_anew(monkeypatch)
    for _ in range(3):
        assert desk.view.grab().toImage() == before
    assert 0 < desk.pictures._bytes <= 400_000
    assert desk.pictures._bytes == sum(
        kept.picture.width() * kept.picture.height() * 4 for kept in desk.pictures._kept.values()
    )


def test_on_a_screen_with_a_broken_ratio_every_row_is_drawn(desk: Desk) -> None:
    pictures = RowPictures(desk.view._brush()[0], 1.5)
    desk.view._pictures = pictures
    desk.view.devicePixelRatioF = lambda: 1.5  # type: ignore[method-assign]
    desk.view.grab()
    assert len(pictures) == 0
