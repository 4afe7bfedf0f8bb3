"""Pages of signed logs follow each other as the view asks, and no log stands twice."""

from dataclasses import replace

import pytest
from lead_samples import log
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from console.models.row_table import ROW_ROLE
from console.models.signed_log_model import LogColumn, SignedLogModel

FAIL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(qapp) -> SignedLogModel:
    model = SignedLogModel()
    model.asked = []
    model.more_asked.connect(lambda: model.asked.append(model.rowCount()))
    return model


def numbers(model: SignedLogModel) -> list[str]:
    return [model.row(n).contact_id for n in range(model.rowCount())]


def test_the_next_page_is_asked_for_once_and_goes_behind(model: SignedLogModel) -> None:
    model.begin((log(0), log(1)), more=True)
    root = QModelIndex()
    assert model.canFetchMore(root)
    model.fetchMore(root)
    model.fetchMore(root)
    assert model.asked == [2]
    model.append((log(2), log(1)), more=False)
    assert numbers(model) == ["contact-0", "contact-1", "contact-2"]
    assert not model.canFetchMore(root)
    assert model.index(2, LogColumn.ENDING).data(ROW_ROLE) == log(2)


def test_a_log_that_was_found_twice_stands_once(model: SignedLogModel) -> None:
    tester = QAbstractItemModelTester(model, FAIL)
    model.begin((log(0), log(1), replace(log(0))), more=True)
    assert numbers(model) == ["contact-0", "contact-1"]
    model.append((log(3), log(3)), more=True)
    assert numbers(model) == ["contact-0", "contact-1", "contact-3"]
    model.begin((), more=False)
    assert model.rowCount() == 0
    assert model.row(0) is None
    assert tester.model() is model
