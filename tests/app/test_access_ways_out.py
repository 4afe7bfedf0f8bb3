"""Each way out of the program is found in its source, and has its line of the audit."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2] / "console"
WAYS = re.compile(
    r"clipboard\(\)\.set|setMimeData|QPrinter\(|QPdfWriter\(|\.print_\(|AcceptSave"
    r"|csv\.writer|getSaveFileName|QDrag\(|QDesktopServices|openUrl\(|smtplib|webbrowser"
)

KNOWN = {
    "app/directory/taking.py": "rows of a directory file that did not fit: nobody's record",
    "app/report/report_csv.py": "access.given_out, before the first file is there",
    "app/report/report_pdf.py": "access.given_out, before the first file is there",
    "app/rooms/audit_export_flow.py": "access.given_out, before the file is there",
    "app/rooms/directory_room.py": "the clipboard: ClipboardRoom writes the line",
    "app/rooms/reroute_room.py": "the clipboard: ClipboardRoom writes the line",
    "ui/directory/directory_pane.py": "the clipboard: ClipboardRoom writes the line",
    "ui/directory/list_printer.py": "referral.list_shared, with its line",
    "ui/finish/plan_printer.py": "safety_plan.printed, with its line",
}
"""Where something can leave, and what writes it down."""


def test_every_way_out_is_known_with_what_writes_it_down() -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in ROOT.rglob("*.py")
        if WAYS.search(path.read_text(encoding="utf-8"))
    }
    assert sorted(found ^ KNOWN.keys()) == []
