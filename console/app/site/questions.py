"""Find the questions of a desk: the agency's own, the last good ones, or those that ship."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from console.domain.file_faults import RuleFileFault
from console.domain.screening.rules import QuestionSet, read_questions, shipped_questions

QUESTIONS_NAME = "screening_rules.toml"
LAST_GOOD_NAME = "screening_rules.last-good.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteQuestions:
    """The questions in force, and why they are not those of the agency's file.

    Attributes:
        questions: What is asked.
        trouble: File, line and reason; empty for none.
    """

    questions: QuestionSet
    trouble: str = ""


def load_questions(folder: Path) -> SiteQuestions:
    """Return the questions of a profile. Blocks: call it off the GUI thread.

    A file that does not fit is refused whole; the copy that was last read well stays in force.
    """
    own, good = folder / QUESTIONS_NAME, folder / LAST_GOOD_NAME
    if not own.exists():
        return SiteQuestions(questions=shipped_questions())
    try:
        questions = read_questions(own)
    except RuleFileFault as fault:
        return SiteQuestions(questions=_last_good(good), trouble=str(fault))
    try:
        shutil.copyfile(own, good)
    except OSError:
        return SiteQuestions(questions=questions)
    return SiteQuestions(questions=questions)


def _last_good(good: Path) -> QuestionSet:
    try:
        return read_questions(good)
    except RuleFileFault:
        return shipped_questions()
