"""The threat model names tests that exist: a line that nothing proves is found here."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODEL = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`((?:\w+/)+\w+\.py)(?:::(\w+))?`", MODEL)))


@pytest.mark.parametrize(("file", "test"), [n for n in NAMED if not n[0].startswith("tests/")])
def test_a_proof_that_the_model_names_is_there(file: str, test: str) -> None:
    path = ROOT / "tests" / file
    assert path.is_file(), file
    if test:
        assert f"def {test}(" in path.read_text(encoding="utf-8")


def test_every_attack_names_its_proof() -> None:
    rows = [line for line in MODEL.splitlines() if line.startswith("| ") and "---" not in line]
    bare = [row for row in rows if ".py" not in row and not row.startswith("| attack")]
    assert bare == []
    assert len(rows) > 20
