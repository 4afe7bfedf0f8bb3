"""Guard the desk against a Qt binding that loses references to None: docs/decisions/002."""

import sys

from PySide6.QtCore import QObject

CALLS = 500


def test_a_qt_call_that_returns_nothing_keeps_its_reference_to_none() -> None:
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(CALLS):
        thing.setObjectName(f"name {number}")
    assert sys.getrefcount(None) > before - CALLS // 10
