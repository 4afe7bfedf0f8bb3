"""Nothing that was typed can be read in any file the record leaves on the disk."""

import subprocess
import sys
from pathlib import Path

MARKERS = ("MarkerNarrative7Q", "MarkerDraft7Q", "MarkerName7Q", "MarkerCall7Q")
# leaves every file as a killed program would: WAL, shared memory and temporary files
CHILD = """
import os, pathlib, sys
sys.path[:0] = sys.argv[2:]
from record_parts import consult, make_demo, opened
from db.facts import ShiftSignedOn
from db.rows import CallState, Draft
store = make_demo(pathlib.Path(sys.argv[1]))
store.append(
    ShiftSignedOn(shift_id="s", person_id="p", person_name="MarkerName7Q", role="clinician"),
    opened("contact-1", "MarkerCall7Q"),
    consult("contact-1", "MarkerNarrative7Q " * 200),
    actor="ann",
).result()
store.mirror_calls([CallState(call_id="c", number="MarkerCall7Q", is_open=True, received_ms=1,
                              heard_ms=1, body='{"n":"MarkerCall7Q"}')]).result()
for n in range(50):
    store.save_draft(Draft(draft_id=f"d{n}", contact_id="c", owner="p",
                           fields=(("narrative", "MarkerDraft7Q " * 400),))).result()
reader = store.reader()
sorted_read = reader._ask(lambda c: c.execute(
    "select * from draft, entry order by fields, actor desc").fetchall()).result()
try:
    store.append(consult("contact-1", "MarkerNarrative7Q \\udc80"), actor="ann").result()
except Exception as error:
    print(error, repr(error), error.detail, flush=True)
os.kill(os.getpid(), 9)
"""


def test_planted_words_are_in_no_file_and_no_output(tmp_path, folder):
    here = Path(__file__)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(folder), str(here.parent), str(here.parents[2])],
        env={"TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary), "PATH": ""},
        capture_output=True,
        check=False,
    )
    assert done.returncode == -9, done.stderr.decode()
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    names = {path.name for path in files}
    assert {"record.db", "record.db-wal", "record.db-shm"} <= names
    seen = done.stdout + done.stderr + b"".join(path.read_bytes() for path in files)
    assert done.stdout
    assert len(seen) > 100_000
    forms = [
        form
        for marker in MARKERS
        for form in (marker.encode(), marker.encode("utf-16-le"), marker.encode().hex().encode())
    ]
    assert [form for form in forms if form in seen] == []
    # what is searched for must be found where it lies open
    assert MARKERS[0].encode() in CHILD.encode()
