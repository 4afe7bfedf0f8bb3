"""However a feed fails, an old queue never looks live for longer than two and a half heartbeats."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from dropping_proxy import DroppingProxy
from feed_listener import Listener, quick_config
from polled_feeds import feed_file, feed_of, folder_file

from console.domain.feed.events import FeedState
from console.feed.simulator.center_thread import CenterThread

HEARTBEAT_S = 0.8
LIMIT_S = 2.5 * HEARTBEAT_S


def _looked_live_s(desk: Listener, cut_at_s: Callable[[], float]) -> float:
    """Return for how long after the cut the queue still looked live."""
    seen = len(desk.state_events)

    def left_live() -> bool:
        return any(event.state is not FeedState.LIVE for event in desk.state_events[seen:])

    desk.until(left_live, "no longer LIVE")
    return time.monotonic() - cut_at_s()


def test_a_network_that_drops_everything_is_noticed_in_time_and_the_feed_comes_back(
    center: CenterThread,
) -> None:
    target = urlsplit(center.url)
    assert target.hostname
    assert target.port
    with DroppingProxy(target.hostname, target.port) as proxy:
        url = center.url.replace(f":{target.port}/", f":{proxy.port}/")
        config = quick_config(url, min_rate_s=HEARTBEAT_S, open_timeout_s=1.0)
        with Listener(config) as desk:
            desk.until_state(FeedState.LIVE)
            proxy.cut()
            took_s = _looked_live_s(desk, lambda: proxy.cut_at_s)
            assert took_s <= LIMIT_S
            desk.until_state(FeedState.OFFLINE)  # given up after five, so that it can come back
            seen = len(desk.state_events)
            proxy.mend()
            desk.until_state(FeedState.LIVE, after=seen)
    print(
        f"a dropped network looked live for {took_s:.2f} s, {took_s / HEARTBEAT_S:.2f} heartbeats"
    )


def test_a_center_that_hangs_with_its_socket_open_is_noticed_in_time(center: CenterThread) -> None:
    with Listener(quick_config(center.url, min_rate_s=HEARTBEAT_S)) as desk:
        desk.until_state(FeedState.LIVE)
        silent_at = time.monotonic()
        center.obey("silence")
        assert _looked_live_s(desk, lambda: silent_at) <= LIMIT_S


def test_a_database_that_hangs_is_noticed_in_time(tmp_path: Path) -> None:
    file = tmp_path / "cad.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE a (num TEXT, received TEXT)")
    connection.commit()
    text = (
        f'[feed]\nkind = "sql"\nsimulated = true\ninterval_s = {HEARTBEAT_S}\n[sql]\n'
        f'url = "sqlite://{file}"\nquery = "SELECT * FROM a"\n'
    )
    with Listener(feed_of(feed_file(tmp_path / "feed.toml", text))) as desk:
        desk.until_state(FeedState.LIVE)
        connection.execute("BEGIN EXCLUSIVE")  # every reader waits for this one writer
        locked_at = time.monotonic()
        assert _looked_live_s(desk, lambda: locked_at) <= LIMIT_S
        connection.rollback()
    connection.close()


def test_a_folder_whose_exporter_died_is_noticed_in_time(tmp_path: Path) -> None:
    file = folder_file(tmp_path, settings=f'heartbeat_file = "a"\nheartbeat_s = {HEARTBEAT_S}')
    beating = threading.Event()
    last = [0.0]

    def beat() -> None:
        number = 0
        while not beating.wait(HEARTBEAT_S / 3):
            number += 1
            (tmp_path / "drop" / "a").write_text(str(number))
            last[0] = time.monotonic()

    exporter = threading.Thread(target=beat)
    exporter.start()
    try:
        with Listener(feed_of(file)) as desk:
            desk.until_state(FeedState.LIVE)
            beating.set()
            exporter.join()
            assert _looked_live_s(desk, lambda: last[0]) <= LIMIT_S
            shutil.rmtree(tmp_path / "drop")
    finally:
        beating.set()
        exporter.join()


@pytest.mark.parametrize("kind", ["sql", "rest"])
def test_a_source_that_was_never_reached_never_looks_live(tmp_path: Path, kind: str) -> None:
    place = {
        "sql": f'url = "sqlite://{tmp_path}/none.db"\nquery = "SELECT 1"',
        "rest": 'url = "http://127.0.0.1:9/none"',
    }[kind]
    text = f'[feed]\nkind = "{kind}"\nsimulated = true\ninterval_s = 0.05\n[{kind}]\n{place}\n'
    with Listener(feed_of(feed_file(tmp_path / "feed.toml", text))) as desk:
        desk.until(lambda: any(event.reason for event in desk.state_events), "a reason")
    assert FeedState.LIVE not in desk.states
    assert FeedState.CATCHING_UP not in desk.states or kind == "rest"
