"""A desk's feed is begun from an address or from the configuration of any kind of feed."""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

from console.app.feed.start import FeedStart
from console.domain.feed.events import CallsHeard


def _until(fact: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not fact():
        assert time.monotonic() < end
        time.sleep(0.01)


def test_a_feed_is_begun_from_a_configuration_file(tmp_path: Path) -> None:
    file = tmp_path / "cad.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE a (n TEXT, r TEXT)")
    connection.execute("INSERT INTO a VALUES ('26-1', '2026-03-14 02:00:00')")
    connection.commit()
    connection.close()
    config = tmp_path / "feed.toml"
    config.write_text(
        f'[feed]\nkind="sql"\n[sql]\nurl="sqlite://{file}"\nquery="SELECT * FROM a"\n'
        '[map]\nagency="a"\nagency_zone="UTC"\ncad_zone="UTC"\n[columns]\nid="n"\nreceived="r"\n'
    )
    feed = FeedStart(str(config), simulated=False, heartbeat_s=15)
    feed.begin()
    thread = feed.thread
    assert thread is not None
    try:
        _until(lambda: any(isinstance(event, CallsHeard) for event in list(thread.inbox)))
    finally:
        feed.end()
    assert not thread.running


def test_a_configuration_that_cannot_be_used_begins_nothing(tmp_path: Path) -> None:
    for url in (str(tmp_path / "none.toml"), "http://127.0.0.1/"):
        feed = FeedStart(url, simulated=False, heartbeat_s=15)
        feed.begin()
        assert feed.thread is None
        feed.end()
