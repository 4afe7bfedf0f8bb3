"""A view is polled, of SQLite and of a real PostgreSQL: what changes, is gone, or is frozen."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from feed_listener import Listener
from polled_feeds import HEADER, feed_file, feed_of
from postgres_here import Postgres, postgres

from console.domain.calls.call import CallStatus
from console.domain.clock import utc_now
from console.domain.feed.events import CallsHeard, FeedState, Heartbeat
from console.feed.feed_adapter import FeedAdapter
from console.feed.feed_file import FeedFileError
from console.feed.mapped.local_times import earliest_wall
from console.feed.mapped.sql_drivers import require_sql_url

COLUMNS = ", ".join(f"{name} TEXT" for name in HEADER.split(","))


def stamp(seconds_ago: float = 0) -> str:
    """Return the CAD's wall clock."""
    moment = utc_now() - timedelta(seconds=seconds_ago)
    return moment.astimezone(ZoneInfo("America/Chicago")).strftime("%Y-%m-%d %H:%M:%S.%f")


class Cad:
    """A CAD with a table that a view shows, in SQLite."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.file = folder / "cad.db"
        self.run(f"CREATE TABLE active ({COLUMNS})", "CREATE TABLE replay (at TEXT)")
        self.run(f"INSERT INTO replay VALUES ('{stamp()}')")

    def run(self, *statements: str) -> None:
        connection = sqlite3.connect(self.file)
        with connection:
            for statement in statements:
                connection.execute(statement)
        connection.close()

    def put(self, num: str, **cells: str) -> None:
        values = {"num": num, "status": "O", "received": stamp(60), "changed": stamp(), **cells}
        names, said = ", ".join(values), ", ".join(f"'{value}'" for value in values.values())
        self.run(
            f"DELETE FROM active WHERE num = '{num}'",
            f"INSERT INTO active ({names}) VALUES ({said})",
        )

    def feed(self, sql: str = "", feed: str = "", **parts: str) -> FeedAdapter:
        text = (
            f'[feed]\nkind = "sql"\nsimulated = true\ninterval_s = 0.05\n{feed}\n[sql]\n'
            f'url = "sqlite://{self.file}"\nquery = "SELECT * FROM active"\n{sql}\n'
        )
        return feed_of(feed_file(self.folder / "feed.toml", text, **parts))


@pytest.fixture
def cad(tmp_path: Path) -> Cad:
    return Cad(tmp_path)


KEYSET = 'changed = "changed"\noverlap_s = 1\nwhole_every = 1000'


@pytest.mark.parametrize("sql", ["", KEYSET], ids=["whole set", "what changed"])
def test_a_view_is_heard_and_its_changes_are(cad: Cad, sql: str) -> None:
    cad.put("26-1", nature="Welfare check")
    with Listener(cad.feed(sql)) as desk:
        desk.until_state(FeedState.LIVE)
        assert desk.numbers == {"26-1"}
        cad.put("26-2", comments="HEARS VOICES")
        cad.put("26-1", nature="Person in crisis", status="C")
        desk.until(lambda: "26-2" in desk.numbers, "the new call")
        desk.until(lambda: desk.call("26-1").status is CallStatus.CLOSED, "the closed one")
    assert [(r.before, r.after) for r in desk.call("26-1").retypings] == [
        ("Welfare check", "Person in crisis")
    ]


def test_a_row_that_does_not_change_is_read_once(cad: Cad) -> None:
    cad.put("26-1")
    with Listener(cad.feed()) as desk:
        desk.until_state(FeedState.LIVE)
        desk.until(lambda: len([e for e in desk.events if isinstance(e, Heartbeat)]) > 5, "polls")
    assert len([e for e in desk.events if isinstance(e, CallsHeard)]) == 1


@pytest.mark.parametrize(
    "sql", ["", KEYSET.replace("1000", "3")], ids=["whole set", "now and then"]
)
def test_a_row_that_is_gone_is_no_longer_in_the_feed_and_not_closed(cad: Cad, sql: str) -> None:
    cad.put("26-1")
    cad.put("26-2")
    with Listener(cad.feed(sql)) as desk:
        desk.until(lambda: desk.snapshots, "the first set")
        cad.run("DELETE FROM active WHERE num = '26-2'")
        desk.until(lambda: len(desk.snapshots[-1].call_ids) == 1, "the set without it")
        assert desk.call("26-2").is_open
        told = sum(isinstance(e, CallsHeard) for e in desk.events)
        cad.put("26-2")
        desk.until(lambda: len(desk.snapshots[-1].call_ids) == 2, "the set with it")
        desk.until(lambda: sum(isinstance(e, CallsHeard) for e in desk.events) > told, "told again")


def test_a_row_stamped_before_and_committed_after_is_found_in_the_overlap(cad: Cad) -> None:
    cad.put("26-1", changed=stamp(0))
    with Listener(cad.feed(KEYSET.replace("overlap_s = 1", "overlap_s = 60"))) as desk:
        desk.until_state(FeedState.LIVE)
        cad.put("26-2", changed=stamp(30))
        desk.until(lambda: "26-2" in desk.numbers, "the late row")


def test_a_frozen_copy_that_still_answers_turns_stale_and_its_calls_are_as_of_then(
    cad: Cad,
) -> None:
    cad.put("26-1")
    feed = cad.feed('freshness = "SELECT max(at) FROM replay"', "data_age_limit_s = 0.6")
    with Listener(feed) as desk:
        desk.until_state(FeedState.LIVE)
        for _ in range(4):  # the copy is fed: it stays live, however quiet the calls are
            cad.run(f"UPDATE replay SET at = '{stamp()}'")
            beats = sum(isinstance(e, Heartbeat) for e in desk.events)
            desk.until(
                lambda n=beats: sum(isinstance(e, Heartbeat) for e in desk.events) > n + 3, "polls"
            )
        assert FeedState.STALE not in desk.states
        frozen_at = utc_now()
        stale = desk.until_state(FeedState.STALE)
        assert "old" in stale.reason
        seen = len(desk.events)
        as_of = desk.until(
            lambda: next((e for e in desk.events[seen:] if isinstance(e, Heartbeat)), None),
            "a poll",
        )
        assert as_of
        assert as_of.heard_at > frozen_at  # the poll's age and the data's are apart
        assert as_of.as_of
        assert as_of.as_of <= frozen_at
        assert desk.states.count(FeedState.STALE) == 1
        cad.run(f"UPDATE replay SET at = '{stamp()}'")
        desk.until_state(FeedState.LIVE, after=len(desk.state_events))


def test_data_in_which_nothing_moves_is_old_whatever_its_stamps_say(cad: Cad) -> None:
    ahead = stamp(-5 * 3600)  # a feed whose offset is wrong by five hours looks fresh for ever
    cad.put("26-1", changed=ahead)
    with Listener(cad.feed(KEYSET, "data_age_limit_s = 0.4")) as desk:
        desk.until_state(FeedState.LIVE)
        desk.until_state(FeedState.STALE)


def test_a_database_that_goes_away_is_offline_and_comes_back(cad: Cad) -> None:
    cad.put("26-1")
    with Listener(cad.feed()) as desk:
        desk.until_state(FeedState.LIVE)
        cad.run("ALTER TABLE active RENAME TO gone")
        lost = desk.until_state(FeedState.OFFLINE)
        assert "refuses the query" in lost.reason or "does not answer" in lost.reason
        assert "active" not in lost.reason  # no part of the query goes anywhere


def test_a_view_without_a_needed_column_is_refused_by_its_name(cad: Cad) -> None:
    cad.run("ALTER TABLE active RENAME COLUMN received TO entered")
    with Listener(cad.feed()) as desk:
        assert "'received'" in desk.until_state(FeedState.OFFLINE).reason


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://user:secret@cad.example/cad",
        "postgresql://cad.example/cad?password=secret",
        "postgresql://user@cad.example/cad",
        "mysql://cad.example/cad",
    ],
)
def test_an_address_with_a_password_or_of_no_known_kind_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="database's address"):
        require_sql_url(url)


@pytest.mark.parametrize("query", ["DELETE FROM active", "SELECT 1; DROP TABLE active"])
def test_anything_but_one_select_is_refused(cad: Cad, query: str) -> None:
    text = (
        f'[feed]\nkind = "sql"\nsimulated = true\n[sql]\nurl = "sqlite://{cad.file}"\n'
        f'query = "{query}"\n'
    )
    with pytest.raises(FeedFileError, match="one SELECT"):
        feed_of(feed_file(cad.folder / "feed.toml", text))


def test_in_the_night_the_clock_goes_back_no_change_is_missed() -> None:
    zone = ZoneInfo("America/Chicago")
    before = datetime(2026, 11, 1, 6, 50, tzinfo=UTC)  # 01:50 for the first time
    after = datetime(2026, 11, 1, 7, 20, tzinfo=UTC)  # 01:20 for the second time
    low = earliest_wall(before, after, zone)
    assert low <= datetime(2026, 11, 1, 1, 0)  # noqa: DTZ001 - a wall clock, as a CAD stores it
    assert earliest_wall(before, before, zone) == datetime(2026, 11, 1, 1, 50)  # noqa: DTZ001


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres() as running:
        running.run(
            "CREATE TABLE calls (num text, status text, received timestamp, changed timestamptz,"
            " closed timestamp, dispatched timestamp, nature text, pri int, address text, lat"
            " numeric, lon float8, phone text, comments text[], unit text, dispo text,"
            " dup_of text)",
            "CREATE VIEW active AS SELECT * FROM calls WHERE address IS NULL OR address LIKE '%'",
            "CREATE ROLE reader LOGIN PASSWORD 'not-a-real-password'",
            "GRANT SELECT ON active TO reader",
        )
        yield running


@pytest.fixture
def pg(server: Postgres) -> Postgres:
    server.run("TRUNCATE calls")
    return server


def _pg_feed(pg: Postgres, folder: Path, sql: str = "", login: str = "") -> FeedAdapter:
    text = (
        f'[feed]\nkind = "sql"\nsimulated = true\ninterval_s = 0.05\n[sql]\nurl = "{pg.url}"\n'
        f"query = \"SELECT * FROM active WHERE status LIKE '%' ORDER BY num\"\n{sql}\n"
        f'[login]\nuser = "reader"\nsecret = "cad"\n{login}'
    )
    return feed_of(feed_file(folder / "feed.toml", text), cad="not-a-real-password")


_PUT = (
    "INSERT INTO calls (num, status, received, changed, nature, pri, lat, comments, unit)"
    " VALUES ('{num}', '{status}', now() - interval '1 minute', clock_timestamp(), 'Welfare check',"
    " 2, 44.95, ARRAY['HEARS VOICES', 'CALM'], NULL)"
)


@pytest.mark.parametrize(
    "sql", ["", 'changed = "changed"\noverlap_s = 1'], ids=["whole", "changed"]
)
def test_a_view_of_postgresql_is_polled(pg: Postgres, tmp_path: Path, sql: str) -> None:
    pg.run(_PUT.format(num="26-1", status="O"))
    with Listener(_pg_feed(pg, tmp_path, sql)) as desk:
        desk.until_state(FeedState.LIVE)
        call = desk.call("26-1")
        assert call.nature_common == "WELFARE"
        assert call.priority_rank == 27
        assert {note.text for note in call.notes} == {"HEARS VOICES", "CALM"}
        assert call.updated_at
        assert abs((utc_now() - call.updated_at).total_seconds()) < 60
        pg.run("UPDATE calls SET status = 'C', changed = clock_timestamp()")
        desk.until(lambda: desk.call("26-1").status is CallStatus.CLOSED, "closed")
        pg.run("DELETE FROM calls", _PUT.format(num="26-2", status="O"))
        desk.until(lambda: "26-2" in desk.numbers, "the next call")


def test_a_postgresql_that_is_killed_is_lost_and_comes_back(pg: Postgres, tmp_path: Path) -> None:
    pg.run(_PUT.format(num="26-1", status="O"))
    with Listener(_pg_feed(pg, tmp_path)) as desk:
        desk.until_state(FeedState.LIVE)
        seen = len(desk.state_events)
        pg.run(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'reader'",
        )
        desk.until_state(FeedState.LIVE, after=seen)
    assert any("does not answer" in event.reason for event in desk.state_events[seen:])


def test_nothing_can_be_written_over_the_desks_connection(pg: Postgres, tmp_path: Path) -> None:
    text = (
        f'[feed]\nkind = "sql"\nsimulated = true\ninterval_s = 0.05\n[sql]\nurl = "{pg.url}"\n'
        'query = "WITH gone AS (DELETE FROM calls RETURNING *) SELECT * FROM gone"\n'
        '[login]\nuser = "postgres"\n'
    )
    pg.run(_PUT.format(num="26-1", status="O"))
    with Listener(feed_of(feed_file(tmp_path / "feed.toml", text))) as desk:
        desk.until(lambda: any(e.reason for e in desk.state_events), "a refusal")
    assert pg.rows("SELECT count(*) FROM calls") == [(1,)]


def test_a_password_that_is_not_in_the_keyring_is_said_to_be_missing(
    pg: Postgres, tmp_path: Path
) -> None:
    feed = _pg_feed(pg, tmp_path)
    feed.stop()
    text = (
        f'[feed]\nkind = "sql"\nsimulated = true\n[sql]\nurl = "{pg.url}"\n'
        'query = "SELECT * FROM active"\n[login]\nuser = "reader"\nsecret = "other"\n'
    )
    with Listener(feed_of(feed_file(tmp_path / "feed.toml", text))) as desk:
        assert "keyring" in desk.until_state(FeedState.OFFLINE).reason


def test_a_query_that_hangs_ends_with_the_feed(pg: Postgres, tmp_path: Path) -> None:
    text = (
        f'[feed]\nkind = "sql"\nsimulated = true\ninterval_s = 0.05\n[sql]\nurl = "{pg.url}"\n'
        'query = "SELECT *, pg_sleep(30) FROM active"\n[login]\nuser = "reader"\nsecret = "cad"\n'
    )
    pg.run(_PUT.format(num="26-1", status="O"))
    feed = feed_of(feed_file(tmp_path / "feed.toml", text), cad="not-a-real-password")
    with Listener(feed) as desk:
        desk.until_state(FeedState.STALE)  # connected, asked, and silent: not live
    assert FeedState.LIVE not in desk.states
    assert not feed.running
