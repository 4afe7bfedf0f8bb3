"""``feed check`` on live sources: a real PostgreSQL, a center, a web server and a folder."""

import json
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from feed_samples import as_bytes, state
from polled_feeds import HEADER, MAP, row
from postgres_here import postgres

from console.app.cli import main
from console.domain.clock import utc_now
from console.feed.simulator.center_thread import CenterThread

PASSWORD = "not-a-real-password"
DETAILS = (PASSWORD, "9 Elm", "555", "hears voices")


def _stamp(seconds_ago: float) -> str:
    return (utc_now() - timedelta(seconds=seconds_ago)).strftime("%Y-%m-%d %H:%M:%S")


def _config(folder: Path, text: str, *, mapped: bool = True) -> str:
    file = folder / "feed.toml"
    said = MAP.format(map="", columns="", more="").replace("America/Chicago", "UTC")
    file.write_text(text + (said if mapped else ""), encoding="utf-8")
    return str(file)


def _check(
    config: str, capsys: pytest.CaptureFixture[str], *, exit_code: int = 0
) -> dict[str, object]:
    assert main(["feed", "check", config]) == exit_code
    table = capsys.readouterr().out
    for detail in DETAILS:
        assert detail not in table
    assert main(["feed", "check", config, "--json"]) == exit_code
    told: dict[str, object] = json.loads(capsys.readouterr().out)
    return told


def test_a_live_postgresql_is_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("console.app.feed.commands.read_feed_secret", {"cad": PASSWORD}.get)
    columns = ", ".join(f"{name} text" for name in HEADER.split(","))
    cells = (
        f"'26-1', 'O', '{_stamp(90)}', '{_stamp(30)}', NULL, NULL, 'Welfare check', '1', '9 Elm'"
    )
    with postgres() as server:
        server.run(
            f"CREATE TABLE active ({columns})",
            f"CREATE ROLE reader LOGIN PASSWORD '{PASSWORD}'",
            "GRANT SELECT ON active TO reader",
            f"INSERT INTO active VALUES ({cells}, NULL, NULL, '612-555-0142', 'hears voices')",
            f"INSERT INTO active (num, status, received, nature) VALUES"
            f" ('26-2', 'C', '{_stamp(900)}', 'Odd type')",
        )
        config = _config(
            tmp_path,
            f'[feed]\nkind = "sql"\n[sql]\nurl = "{server.url}"\nquery = "SELECT * FROM active"\n'
            '[login]\nuser = "reader"\nsecret = "cad"\n',
        )
        told = _check(config, capsys)
    assert (told["state"], told["calls"], told["open_calls"]) == ("live", 2, 1)
    assert isinstance(told["newest_age_s"], float)
    assert 25 <= told["newest_age_s"] <= 90
    assert told["unknown"] == {"types": {"Odd type": 1}}
    told = _check(config, capsys, exit_code=1)  # the server is gone
    assert (told["state"], told["reached"]) == ("offline", False)


def test_a_live_center_is_checked(
    center: CenterThread, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(3):
        told_by = as_bytes(state(number, notes=("hears voices",)) | {"$id": f"urn:{number}"})
        center.publish(told_by, f"urn:{number}")
    config = _config(
        tmp_path,
        f'[feed]\nkind = "eido"\nsimulated = true\n[eido]\nurl = "{center.url}"\n',
        mapped=False,
    )
    told = _check(config, capsys)
    assert (told["state"], told["calls"], told["open_calls"]) == ("live", 3, 3)
    assert told["fields"]["notes"] == 3  # type: ignore[index]


@pytest.fixture
def web() -> Iterator[str]:
    """Serve a list of one active call."""
    body = json.dumps(
        {
            "data": [
                {"num": "26-1", "received": _stamp(40), "changed": _stamp(5), "address": "9 Elm"},
                {"address": "a record without an id"},
            ]
        }
    ).encode()

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Stay quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/active"
        server.shutdown()
        thread.join(10)


def test_a_live_list_over_http_is_checked_and_a_useless_record_is_named_by_its_reason(
    web: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = _config(tmp_path, f'[feed]\nkind = "rest"\n[rest]\nurl = "{web}"\nitems = "data"\n')
    told = _check(config, capsys, exit_code=1)
    assert (told["state"], told["calls"], told["rejected"]) == ("live", 1, {"no identifier": 1})


def test_a_live_folder_is_checked_and_is_never_live_without_a_heartbeat(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "drop").mkdir()
    text = f"{HEADER}\n{row(received=_stamp(60), changed=_stamp(20), address='9 Elm')}\n"
    (tmp_path / "drop" / "calls.csv").write_text(text, encoding="utf-8")
    config = _config(
        tmp_path,
        '[feed]\nkind = "folder"\n[folder]\npath = "drop"\npattern = "*.csv"\nformat = "csv"\n',
    )
    told = _check(config, capsys)
    assert (told["state"], told["calls"]) == ("stale", 1)
    assert "never LIVE" in str(told["words"])
