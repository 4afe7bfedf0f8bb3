"""The fields of a log scroll by whole rows, and a note beside them is always whole in view."""

from collections.abc import Iterator

import pytest
from pane_samples import PREFILLED, focused, stand, type_keys
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shell_stage import dressed  # noqa: F401 - a fixture

from console.domain.contact.consult import ConsultField
from console.ui.contact.consult_form import ConsultForm
from console.ui.theme import set_text_size

pytestmark = pytest.mark.usefixtures("dressed")

ROWS = tuple(field for field in ConsultField if field is not ConsultField.NARRATIVE)
SIZES = [(980, 306), (980, 230), (980, 150), (560, 420), (560, 300), (400, 260)]


@pytest.fixture
def form(qtbot: QtBot) -> Iterator[ConsultForm]:
    form = ConsultForm()
    form.load(PREFILLED)
    window = stand(qtbot, form)
    yield form
    window.close()


def settle(form: ConsultForm, width: int, height: int) -> None:
    form.window().resize(width, height)
    for _ in range(4):
        QApplication.processEvents()


def edges(form: ConsultForm, widget: QWidget) -> tuple[int, int]:
    """Return the first and the last line of a widget as the view has them."""
    top = widget.mapTo(form.viewport(), QPoint(0, 0)).y()
    return top, top + widget.height() - 1


def halved_at_the_top(form: ConsultForm) -> list[str]:
    return [
        field.code
        for field in ROWS
        for top, bottom in [edges(form, form.widget_of(field))]
        if top < 0 <= bottom
    ]


def is_whole(form: ConsultForm, widget: QWidget) -> bool:
    top, bottom = edges(form, widget)
    return top >= 0 and bottom < form.viewport().height()


@pytest.mark.parametrize("points", [11, 14, 20])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_no_row_is_halved_at_the_top_wherever_the_cursor_goes(
    form: ConsultForm, width: int, height: int, points: int
) -> None:
    set_text_size(QApplication.instance(), points)
    settle(form, width, height)
    for field in (*ROWS, *reversed(ROWS)):
        form._go_to(field)
        QApplication.processEvents()
        assert is_whole(form, form.widget_of(field)), field
        assert halved_at_the_top(form) == [], field


@pytest.mark.parametrize("height", [306, 230, 150])
def test_a_note_beside_the_fields_is_whole_in_view_and_moves_nothing(
    form: ConsultForm, height: int
) -> None:
    settle(form, 980, height)
    for field in (ROWS[0], ROWS[-1]):
        form._go_to(field)
        QApplication.processEvents()
        before = form.verticalScrollBar().value()
        form._go_to(ConsultField.NARRATIVE)
        type_keys("voices")
        assert focused() is form.note
        assert form.verticalScrollBar().value() == before
        QApplication.processEvents()
        assert is_whole(form, form.note), (edges(form, form.note), form.viewport().height())


def test_the_fields_are_in_view_again_where_the_note_comes_to_stand_beside_them(
    form: ConsultForm,
) -> None:
    settle(form, 500, 200)
    form._go_to(ConsultField.NARRATIVE)
    settle(form, 980, 150)
    assert is_whole(form, form.note)
    whole = [field for field in ROWS if is_whole(form, form.widget_of(field))]
    assert len(whole) >= 3
    assert halved_at_the_top(form) == []


def test_all_rows_and_the_note_are_in_view_in_a_usual_window(form: ConsultForm) -> None:
    settle(form, 980, 322)
    assert form.verticalScrollBar().maximum() == 0
    assert all(is_whole(form, form.widget_of(field)) for field in ConsultField)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_wheel_or_a_drag_ends_on_a_whole_row(form: ConsultForm, width: int, height: int) -> None:
    settle(form, width, height)
    bar = form.verticalScrollBar()
    for value in range(0, bar.maximum() + 1, 7):
        bar.setValue(value)
        QApplication.processEvents()
        assert halved_at_the_top(form) == [], value
    bar.setValue(bar.maximum())
    QApplication.processEvents()
    assert halved_at_the_top(form) == []
    assert is_whole(form, form.widget_of(ROWS[-1]) if width == 980 else form.note)
