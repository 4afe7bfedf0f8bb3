"""The page on accessibility names every criterion, and no evidence that is not there."""

import re
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs" / "accessibility.md").read_text(encoding="utf-8")
CRITERIA = re.findall(
    r"\S+",
    "1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4"
    " 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3"
    " 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8 3.1.1 3.1.2 3.2.1 3.2.2"
    " 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3",
)
"""Levels A and AA of WCAG 2.2."""
WORDS = {"supports", "partly", "does not support", "not evaluated", "does not apply"}


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.splitlines() if re.match(r"\| \d", line)]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]


def test_every_criterion_of_levels_a_and_aa_has_its_word() -> None:
    named = {number for row in rows() for number in re.findall(r"\b\d\.\d\.\d+\b", row[0])}
    assert named == set(CRITERIA)
    assert {row[1] for row in rows()} <= WORDS


def test_the_evidence_is_there() -> None:
    files = set(re.findall(r"`(tests/[^`]+\.py)`", PAGE))
    assert len(files) >= 10
    assert {file for file in files if not (PROJECT / file).is_file()} == set()


def test_what_was_not_looked_at_is_said() -> None:
    assert "No person with a disability has tried it." in PAGE
    assert any(row[1] == "not evaluated" for row in rows())
    assert all(len(row) > 2 and row[2] for row in rows() if row[1] == "partly")
