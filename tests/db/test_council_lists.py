"""What a council's report counts over signed logs is the same in one go and day by day."""

from collections import Counter

import pytest
from council_parts import council_record

from db.store import Store
from db.vault.keys import DemoOpener


@pytest.fixture(scope="module")
def reader(tmp_path_factory):
    folder = tmp_path_factory.mktemp("council") / "profile"
    council_record(folder, 60)
    store = Store.open(folder, keys=DemoOpener(), unix_ms=lambda: 1, app_version="0.1.0")
    reader = store.reader()
    yield reader
    reader.close()
    store.close()


def test_days_add_up_to_their_sum(reader):
    whole = reader.council(20_000, 22_000).result()
    counts, natures, logs = Counter(), Counter(), Counter()
    for day in range(20_770, 20_900):
        part = reader.council(day, day).result()
        counts.update(part.counts)
        natures.update(part.natures)
        logs.update({key: n for key, (_, _, n) in part.rules.items()})
    assert {key: n for key, n in counts.items() if n} == {
        key: n for key, n in whole.counts.items() if n
    }
    assert natures == whole.natures
    assert logs == {key: n for key, (_, _, n) in whole.rules.items()}
    assert whole.counts["log", ""] == 60


def test_only_codes_leave_the_journal_and_no_text(reader):
    whole = reader.council(20_000, 22_000).result()
    told = repr(whole.counts) + repr(whole.rules)
    assert "knife" not in told
    assert "Rosalind" not in told
    assert not {figure for figure, _ in whole.counts} & {"weapon_detail", "race_other"}


def test_the_sums_of_spans_are_those_of_one(reader):
    whole = reader.figures(20_000, 22_000).result()
    (same,) = reader.figure_spans(((20_000, 22_000),)).result()
    assert same == whole.counts


def test_a_shift_names_nobody(reader):
    (first, *_) = shifts = reader.shifts(0, 1 << 50).result()
    assert len(shifts) == 3
    assert (first.person, first.role) == (0, "clinician")
    assert [state for _, state in first.states] == ["READY", "BREAK"]
    assert "Quill" not in repr(shifts)
