"""SQL Server as far as it can be tried without one: what is sent to its driver, letter by letter.

Nothing here has met a real server. The driver is a stand-in that writes down what it is given; the
real one is asked too where it is installed.
"""

import re
import sys
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from feed_listener import Listener
from polled_feeds import feed_file, feed_of

from console.domain.feed.events import FeedState
from console.feed.mapped.poll_source import SourceLostError, SourceRefusedError
from console.feed.mapped.sql_drivers import open_connection
from console.feed.mapped.sql_literals import transact_literal

COLUMNS = ("num", "status", "received", "changed", "nature")


class Server(ModuleType):
    """A stand-in for the driver and the server behind it."""

    class Error(Exception):
        """The driver's error."""

    def __init__(self) -> None:
        super().__init__("pymssql")
        self.asked: list[dict[str, Any]] = []
        self.sent: list[str] = []
        self.rows: list[tuple[Any, ...]] = []
        self.refuses = ""

    def connect(self, **wanted: Any) -> "Server":
        self.asked.append(wanted)
        if self.refuses:
            raise self.Error(self.refuses)
        return self

    def cursor(self) -> "Server":
        self.description = [(name,) for name in COLUMNS]
        self._left = list(self.rows)
        return self

    def execute(self, query: str, values: object = None) -> None:
        assert values is None, "the driver would look for marks in the agency's own query"
        self.sent.append(query)

    def fetchmany(self, count: int) -> list[tuple[Any, ...]]:
        batch, self._left = self._left[:count], self._left[count:]
        return batch

    def close(self) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    made = Server()
    monkeypatch.setitem(sys.modules, "pymssql", made)
    return made


def _feed(folder: Path) -> Any:
    text = (
        '[feed]\nkind = "sql"\nsimulated = true\ninterval_s = 0.05\ndata_age_limit_s = 0\n'
        '[sql]\nurl = "mssql://cad.example:1434/cad"\n'
        "query = \"SELECT * FROM dbo.active WHERE nature NOT LIKE '%start%'\"\n"
        'changed = "changed"\noverlap_s = 60\nwhole_every = 1000\n'
        '[login]\nuser = "desk"\nsecret = "cad"\n'
    )
    return feed_of(feed_file(folder / "feed.toml", text), cad="quiet")


def test_a_view_of_sql_server_is_asked_for_what_changed_in_its_own_words(
    server: Server, tmp_path: Path
) -> None:
    newest = datetime(2026, 3, 14, 2, 5, 0, 250_000)  # noqa: DTZ001 - as the driver gives it
    server.rows = [
        ("26-1", "O", datetime(2026, 3, 14, 2, 0), newest, "Welfare check"),  # noqa: DTZ001
    ]
    with Listener(_feed(tmp_path)) as desk:
        desk.until_state(FeedState.LIVE)
        assert desk.call("26-1").received_at == datetime(2026, 3, 14, 7, 0, tzinfo=UTC)
        desk.until(lambda: len(server.sent) >= 3, "the question for what changed")
    query = "SELECT * FROM dbo.active WHERE nature NOT LIKE '%start%'"
    assert server.sent[0] == query
    head, _, since = server.sent[1].partition(" asked WHERE changed >= ")
    assert head == f"SELECT * FROM ({query})"
    # an hour earlier where the zone's clock has gone back since
    assert re.fullmatch(r"CONVERT\(datetime2\(3\), '2026-03-14T0[12]:04:00\.250', 126\)", since)
    (asked,) = server.asked
    assert asked["server"] == "cad.example"
    assert (asked["port"], asked["database"]) == ("1434", "cad")
    assert (asked["user"], asked["password"]) == ("desk", "quiet")
    assert asked["read_only"] is True
    assert asked["encryption"] == "require"


@pytest.mark.parametrize(
    ("value", "literal"),
    [
        (17, "17"),
        (Decimal("12.50"), "12.50"),
        (Decimal("1E+3"), "1000"),
        ("20260314 02:00", "N'20260314 02:00'"),
        ("o'clock'; DROP TABLE x--", "N'o''clock''; DROP TABLE x--'"),
        (
            datetime(2026, 3, 14, 2, 0, tzinfo=timezone(timedelta(hours=-5))),
            "CONVERT(datetimeoffset(3), '2026-03-14T07:00:00.000Z', 127)",
        ),
    ],
)
def test_a_value_is_written_out_as_the_server_reads_it_in_any_language(
    value: object, literal: str
) -> None:
    assert transact_literal(value) == literal


@pytest.mark.parametrize("value", [None, True, b"x", 1.5, Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_stamp_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError), match=r"is needed|cannot be compared"):
        transact_literal(value)


def test_a_login_that_is_refused_and_a_server_that_is_away_are_told_apart(server: Server) -> None:
    server.refuses = "(18456, b\"Login failed for user 'desk'\")"
    with pytest.raises(SourceRefusedError, match="refuses the login") as refused:
        open_connection("mssql://cad.example/cad", user="desk", password="quiet")
    assert "desk" not in str(refused.value)
    server.refuses = "(20009, b'Unable to connect')"
    with pytest.raises(SourceLostError, match="cannot be reached"):
        open_connection("mssql://cad.example/cad", user="desk", password="quiet")
    assert server.asked[-1]["port"] == "1433"


def test_a_missing_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pymssql", None)
    with pytest.raises(SourceRefusedError, match=r"clinician-console\[sqlserver\]"):
        open_connection("mssql://cad.example/cad", user="", password=None)


def test_the_real_driver_takes_what_it_is_given() -> None:
    pytest.importorskip("pymssql", reason="the extra sqlserver is not installed")
    with pytest.raises(SourceLostError, match="cannot be reached"):
        open_connection("mssql://127.0.0.1:1/cad", user="desk", password="quiet")
