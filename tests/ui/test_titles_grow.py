"""The titles of the panes stay larger than the rest when the text grows while they are shown."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from console.domain.clock import utc_now
from console.ui.call.call_head import CallHead
from console.ui.contact.contact_head import ContactHead
from console.ui.reading.which_call import WhichCall
from console.ui.theme import LARGEST_PT, SMALLEST_PT, ThemeName, current_look, wear


@pytest.fixture
def small_text(qapp: QApplication) -> Iterator[QApplication]:
    former = current_look()
    wear(qapp, ThemeName.DARK, SMALLEST_PT)
    yield qapp
    wear(qapp, former.theme, former.text_pt)


@pytest.mark.parametrize(
    ("make", "title"),
    [(CallHead, "title"), (partial(ContactHead, utc_now), "title"), (WhichCall, "place")],
)
def test_a_title_grows_with_the_text(
    make: Callable[[], QWidget], title: str, small_text: QApplication, qtbot: QtBot
) -> None:
    head = make()
    qtbot.addWidget(head)
    with qtbot.waitExposed(head):
        head.show()
    label = getattr(head, title)
    assert isinstance(label, QLabel)
    wear(small_text, ThemeName.DARK, LARGEST_PT)
    qtbot.waitUntil(lambda: label.font().pointSizeF() > LARGEST_PT)
