"""Measure a key in the target picker over 500 targets, beside a bare list of the same lines.

The picker filters, marks and paints; the floor is a plain QListWidget of the same size that is
cleared, filled with what fits and painted. CLINICIAN_CONSOLE_BENCH_KEYS sets how many keys.
"""

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget

from console.domain.contact.contact import ContactId
from console.domain.reroute.brief import Brief
from console.domain.reroute.reroute import Reroute
from console.domain.reroute.sheet import RerouteSheet
from console.domain.reroute.target_area import where_of
from console.domain.reroute.target_file import EXAMPLE_TARGETS, read_targets
from console.domain.reroute.target_fit import Question, offers
from console.domain.reroute.targets import TargetId
from console.domain.vocabulary import Level
from console.ui.reroute.target_picker import TargetPicker
from console.ui.theme import ThemeName, wear

TARGETS = 500
KEYS = int(os.environ.get("CLINICIAN_CONSOLE_BENCH_KEYS", "600"))
TEXTS = ("crisis", "county a", "ambul", "988", "street out", "exampleton", "report", "police")
NOW = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)


def _sheet() -> tuple[RerouteSheet, float]:
    """Return a sheet of 500 targets, and how long it took to say which fit (ms)."""
    shipped = read_targets(EXAMPLE_TARGETS)
    many = tuple(
        replace(
            target,
            target_id=TargetId(f"{target.target_id}-{number}"),
            name=f"{target.name} {number}",
        )
        for number in range(TARGETS // len(shipped.targets) + 1)
        for target in shipped.targets
    )[:TARGETS]
    targets = replace(shipped, targets=many)
    where = where_of(("2400 Heron St", "Exampleton", "44.95000, -93.25000"))
    question = Question(at=NOW, where=where, level=Level.MODERATE, age=30)
    start = time.thread_time()
    found = offers(targets, question, {})
    took = (time.thread_time() - start) * 1000
    sheet = RerouteSheet(
        contact_id=ContactId("c"),
        number="26-1",
        place="2400 Heron St",
        reroute=Reroute(contact_id=ContactId("c"), call_id=None, number="26-1", received_at=NOW),
        offers=found,
        brief=Brief(number="26-1", place="2400 Heron St", asked=""),
    )
    return sheet, took


def measures() -> Iterator[dict[str, object]]:
    """Yield key to paint of the picker beside a bare list."""
    application = QApplication.instance() or QApplication([])
    wear(application, ThemeName.DARK)  # type: ignore[arg-type]
    sheet, fitting = _sheet()
    picker = TargetPicker()
    picker.resize(720, 480)
    picker.show_sheet(sheet)
    picker.show()
    names = [offer.target.name for offer in sheet.offers]
    bare = QListWidget()
    bare.resize(720, 400)
    bare.show()
    application.processEvents()
    keyed: list[float] = []
    own: list[float] = []
    floor: list[float] = []
    while len(keyed) < KEYS:
        for text in TEXTS:
            picker.field.clear()
            picker.list.offers.filter("")
            for end in range(1, len(text) + 1):
                start, used = time.perf_counter(), time.thread_time()
                QTest.keyClicks(picker.field, text[end - 1])
                picker.list.viewport().repaint()
                keyed.append((time.perf_counter() - start) * 1000)
                own.append((time.thread_time() - used) * 1000)
                start = time.perf_counter()
                bare.clear()
                bare.addItems([name for name in names if text[:end] in name.casefold()])
                bare.viewport().repaint()
                floor.append((time.perf_counter() - start) * 1000)
    for name, place in (("median", 0.5), ("p99", 0.99)):
        value, least = _at(keyed, place), _at(floor, place)
        yield {
            "name": f"target picker, {TARGETS} targets, key to paint: {name}",
            "value": round(value, 2),
            "unit": "ms",
            "floor": round(least, 2),
            "ratio": round(value / least, 2) if least else None,
            "goal": "",
            "ok": True,
        }
        share = _at(own, place)
        yield {
            "name": f"target picker, the GUI thread's own work for a key: {name}",
            "value": round(share, 2),
            "unit": "ms of processor",
            "floor": None,
            "ratio": None,
            "goal": "<= 16",
            "ok": share <= 16,
        }
    yield {
        "name": f"which of {TARGETS} targets fit, and why the rest does not",
        "value": round(fitting, 2),
        "unit": "ms of processor",
        "floor": None,
        "ratio": None,
        "goal": "",
        "ok": True,
    }


def _at(values: list[float], place: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * place))]
