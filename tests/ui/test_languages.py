"""Spanish loses no value of a sentence, is no longer than its places, and falls back to English."""

import importlib.util
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication
from shell_stage import (
    Stage,
    dressed,  # noqa: F401 - a fixture
)
from test_layout_holds import problems_of, settle

from console.app.policy.keys import LANGUAGE
from console.app.record.link import record_words
from console.domain.vocabulary import Disposition
from console.ui.language import FOLDER, languages, speak
from console.ui.reading.timeline_words import KIND_WORDS
from console.ui.theme import set_text_size
from console.ui.translation import question_words, translated, vocabulary_label
from db.errors import DiskFullError, KeyringLockedError, RecordGoneError

TOOL = Path(__file__).resolve().parents[2] / "packaging" / "translations.py"
SPANISH = FOLDER / "es.ts"
PLACES = re.compile(r"\{[^{}]*\}")
FLOOR = 0.98
"""Of every sentence of the program: all at a release; a few that came since then may wait."""

OF_A_CLINICIAN = (
    "QueueView", "CallHead", "CallSheet", "ContactPane", "ContactController", "consult",
    "ScreenPane", "questions", "AssessPane", "AdvicePane", "ReroutePane", "reroute", "targets",
    "FinishPane", "form", "HandoffPane", "CardPane", "CallerBar", "Directory", "DirectoryPane",
    "FeedLamp", "HeaderBar", "refusal", "acts", "vocabulary", "to_do",
)  # fmt: skip
FLOOR_OF_A_CLINICIAN = 0.98
"""Of all the parts together in which a clinician works."""


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", TOOL)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


@pytest.fixture
def spanish(qapp) -> Iterator[None]:
    spoken = speak(qapp, "es")
    yield
    for translator in spoken:
        qapp.removeTranslator(translator)


def test_no_sentence_loses_or_gains_a_value(tool: ModuleType) -> None:
    wrong = [
        (source, text)
        for (_, source), text in tool.known(SPANISH).items()
        if sorted(PLACES.findall(source)) != sorted(PLACES.findall(text))
        or source.count("&") != text.count("&")
        or source.count("\n") != text.count("\n")
    ]
    assert wrong == []


def test_nearly_all_sentences_are_translated_also_of_what_a_clinician_meets(
    tool: ModuleType,
) -> None:
    known = tool.known(SPANISH)
    sentences = tool.gather()
    pairs = {(context, text) for context, texts in sentences.items() for text in texts}
    missing = sorted(pairs - set(known))
    assert 1 - len(missing) / len(pairs) >= FLOOR, missing
    met = {(context, text) for context, text in pairs if context in OF_A_CLINICIAN}
    english = sorted(met - set(known))
    assert 1 - len(english) / len(met) >= FLOOR_OF_A_CLINICIAN, english


def test_a_sentence_is_gathered_under_the_name_by_which_it_is_looked_up(tool: ModuleType) -> None:
    sentences = tool.gather()
    assert "" not in sentences, "tr() outside of a class: say translated(context, text)"
    said_for_another = re.compile(r"(?<!\bself)\.tr\(")
    wrong = [
        file.name
        for file in (TOOL.parents[1] / "console").rglob("*.py")
        if said_for_another.search(file.read_text(encoding="utf-8"))
    ]
    assert wrong == [], "tr() of another object looks under its class: say translated()"
    for fault in (DiskFullError(), RecordGoneError(), KeyringLockedError()):
        assert set(fault.sentences) <= set(sentences["record"])
    assert "contact.opened" not in sentences["timeline"]
    assert KIND_WORDS["contact.opened"] in sentences["timeline"]


@pytest.mark.skipif(
    shutil.which("pyside6-lrelease", path=str(Path(sys.executable).parent)) is None,
    reason="lrelease is not installed",
)
def test_what_is_shipped_is_what_the_file_of_the_language_compiles_to(
    tool: ModuleType, tmp_path: Path
) -> None:
    tool.compile_language(SPANISH, tmp_path / "es.qm")
    made = "run: python packaging/translations.py"
    assert (tmp_path / "es.qm").read_bytes() == SPANISH.with_suffix(".qm").read_bytes(), made


def test_every_language_there_is_can_be_chosen() -> None:
    assert LANGUAGE.choices == languages()


@pytest.mark.usefixtures("spanish")
def test_the_desk_speaks_spanish_and_what_is_not_translated_stays_english() -> None:
    assert vocabulary_label(Disposition.POLICE_SENT) == "Policía enviada"
    assert question_words("Have they tried before?") == "¿Lo ha intentado antes?"
    assert question_words("A question of an agency's own?") == "A question of an agency's own?"
    assert QCoreApplication.translate("RerouteBook", "clinician in 911") == "clinician in 911"
    assert record_words(DiskFullError())[0] == "No se guardó: el disco está lleno."
    assert translated("brief", "SAFETY") == "SAFETY"  # is read aloud to a receiver


def test_a_language_that_is_not_there_changes_nothing(qapp) -> None:
    assert speak(qapp, "xx") == ()
    assert speak(qapp, "en") == ()
    assert vocabulary_label(Disposition.POLICE_SENT) == "Police sent"


@pytest.mark.usefixtures("dressed", "spanish")
def test_no_text_is_cut_in_spanish(qtbot, qapp) -> None:
    set_text_size(qapp, 14)
    stage = Stage()
    qtbot.addWidget(stage.window)
    stage.window.resize(1366, 768)
    stage.open_rooms()
    assert problems_of(stage, settle) == []
