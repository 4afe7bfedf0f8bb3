"""A list behind an address: whole, cut, busy, refusing, slow, and changed between two polls."""

import gzip
import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from feed_listener import Listener
from feed_samples import state
from polled_feeds import feed_file, feed_of

from console.domain.feed.events import CallsHeard, FeedState, Heartbeat, RejectionReason
from console.feed.feed_adapter import FeedAdapter
from console.feed.feed_file import FeedFileError


class Vendor(ThreadingHTTPServer):
    """A vendor's address on loopback that answers as the test wants."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.calls: list[dict[str, Any]] = []
        self.body: bytes | None = None
        self.code = 200
        self.headers: dict[str, str] = {}
        self.asked: list[dict[str, str]] = []
        self.asked_s: list[float] = []
        self.hang = threading.Event()
        self.hang.set()
        self.cut = False
        self.etag = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/cad/events/active"


class _Answer(BaseHTTPRequestHandler):
    server: Vendor

    def do_GET(self) -> None:
        vendor = self.server
        vendor.asked.append(dict(self.headers))
        vendor.asked_s.append(time.monotonic())
        body = vendor.body
        if body is None:
            body = json.dumps({"success": True, "data": vendor.calls}).encode()
        if vendor.etag and self.headers.get("If-None-Match") == vendor.etag:
            self.send_response(304)
            self.end_headers()
            return
        self.send_response(vendor.code)
        for name, value in vendor.headers.items():
            self.send_header(name, value)
        if vendor.etag:
            self.send_header("ETag", vendor.etag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body[: len(body) // 2])
        self.wfile.flush()
        vendor.hang.wait(20)
        if not vendor.cut:
            self.wfile.write(body[len(body) // 2 :])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    with Vendor() as listening:
        thread = threading.Thread(target=listening.serve_forever, args=(0.02,))
        thread.start()
        yield listening
        listening.hang.set()
        listening.shutdown()
        thread.join()


def feed(vendor: Vendor, folder: Path, rest: str = 'items = "data"', more: str = "") -> FeedAdapter:
    text = (
        f'[feed]\nkind = "rest"\nsimulated = true\ninterval_s = 0.1\n[rest]\nurl = "{vendor.url}"\n'
        f"{rest}\n{more}\n"
    )
    return feed_of(feed_file(folder / "feed.toml", text), cad="a-secret")


def call(num: str, **more: Any) -> dict[str, Any]:
    return {"num": num, "status": "O", "received": "2026-03-14 02:00:00", **more}


def heard(desk: Listener) -> int:
    return sum(isinstance(event, CallsHeard) for event in desk.events)


def test_a_list_is_heard_with_its_changes_and_what_leaves_it(
    vendor: Vendor, tmp_path: Path
) -> None:
    vendor.calls = [call("26-1", nature="Welfare check"), call("26-2", comments=["A", {"x": 1}])]
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until_state(FeedState.LIVE)
        assert desk.numbers == {"26-1", "26-2"}
        vendor.calls = [call("26-1", nature="Person in crisis")]
        desk.until(lambda: len(desk.snapshots[-1].call_ids) == 1, "the shorter list")
        nature = desk.call("26-1").nature
        assert nature
        assert nature.value == "Person in crisis"
        assert desk.call("26-2").is_open
        vendor.calls = []
        desk.until(lambda: not desk.snapshots[-1].call_ids, "the empty list")


@pytest.mark.parametrize(
    ("login", "header", "told"),
    [
        ('way = "header"\nheader = "X-Api-Key"', "X-Api-Key", "a-secret"),
        ('way = "bearer"', "Authorization", "Bearer a-secret"),
        ('way = "basic"\nuser = "desk"', "Authorization", "Basic ZGVzazphLXNlY3JldA=="),
    ],
)
def test_the_secret_is_told_in_the_wanted_way_and_stands_nowhere_else(
    vendor: Vendor, tmp_path: Path, login: str, header: str, told: str
) -> None:
    with Listener(feed(vendor, tmp_path, more=f'[login]\n{login}\nsecret = "cad"')) as desk:
        desk.until_state(FeedState.LIVE)
    assert vendor.asked[0][header] == told
    assert "a-secret" not in (tmp_path / "feed.toml").read_text()


def test_a_secret_that_is_not_in_the_keyring_is_said_to_be_missing_and_nothing_is_asked(
    vendor: Vendor, tmp_path: Path
) -> None:
    more = '[login]\nway = "bearer"\nsecret = "another"'
    with Listener(feed(vendor, tmp_path, more=more)) as desk:
        assert "keyring" in desk.until_state(FeedState.OFFLINE).reason
    assert vendor.asked == []


def test_a_list_that_has_not_changed_is_not_read_again(vendor: Vendor, tmp_path: Path) -> None:
    vendor.calls = [call("26-1")]
    vendor.etag = '"one"'
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until(lambda: sum(isinstance(e, Heartbeat) for e in desk.events) > 3, "polls")
        assert desk.states[-1] is FeedState.LIVE
    assert heard(desk) == 1
    assert vendor.asked[-1]["If-None-Match"] == '"one"'


def test_a_busy_address_is_left_alone_as_long_as_it_asks(vendor: Vendor, tmp_path: Path) -> None:
    vendor.calls = [call("26-1")]
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until_state(FeedState.LIVE)
        vendor.code, vendor.headers = 429, {"Retry-After": "1"}
        stale = desk.until_state(FeedState.STALE)  # not asked is not answered: it is old
        assert stale.reason
        busy = len(vendor.asked_s)
        vendor.code, vendor.headers = 200, {}
        desk.until_state(FeedState.LIVE, after=len(desk.state_events))
    gaps = [b - a for a, b in zip(vendor.asked_s, vendor.asked_s[1:], strict=False)]
    assert busy <= len(vendor.asked_s)
    assert max(gaps) >= 1.0
    assert FeedState.OFFLINE not in desk.states


def test_an_address_that_refuses_is_offline_and_is_not_asked_again_soon(
    vendor: Vendor, tmp_path: Path
) -> None:
    vendor.code = 401
    with Listener(feed(vendor, tmp_path)) as desk:
        assert "401" in desk.until_state(FeedState.OFFLINE).reason
    assert len(vendor.asked) == 1


def test_a_redirect_is_not_followed(vendor: Vendor, tmp_path: Path) -> None:
    vendor.code, vendor.headers = 302, {"Location": "http://127.0.0.1:1/elsewhere"}
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until(lambda: any("302" in event.reason for event in desk.state_events), "said so")


def test_a_list_that_is_cut_off_takes_no_call_away(vendor: Vendor, tmp_path: Path) -> None:
    vendor.calls = [call("26-1"), call("26-2")]
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until_state(FeedState.LIVE)
        whole = json.dumps({"data": vendor.calls}).encode()
        vendor.body = whole[: whole.index(b"26-2")]
        desk.until(lambda: RejectionReason.NOT_WHOLE in desk.rejected, "the rejection")
        vendor.body = b'{"data": {"no": "list"}}'
        desk.until(lambda: RejectionReason.WRONG_TYPE in desk.rejected, "the other rejection")
        vendor.body = None
        vendor.cut = True
        desk.until(lambda: any("reached" in event.reason for event in desk.state_events), "the cut")
        vendor.cut = False
        desk.until_state(FeedState.LIVE, after=len(desk.state_events))
    assert all(len(snapshot.call_ids) == 2 for snapshot in desk.snapshots)


def test_an_answer_that_hangs_turns_the_feed_stale_in_time_and_ends_with_it(
    vendor: Vendor, tmp_path: Path
) -> None:
    vendor.calls = [call("26-1")]
    adapter = feed(vendor, tmp_path)
    with Listener(adapter) as desk:
        desk.until_state(FeedState.LIVE)
        vendor.hang.clear()
        asked = len(vendor.asked_s)
        seen = len(desk.state_events)
        desk.until(lambda: len(vendor.asked_s) > asked, "the next poll")
        desk.until_state(FeedState.STALE, after=seen)
        stop_at = time.monotonic()
    assert time.monotonic() - stop_at < 3
    assert not adapter.running


def test_one_element_that_is_wrong_costs_only_itself(vendor: Vendor, tmp_path: Path) -> None:
    deep = b"[" * 200 + b"]" * 200
    vendor.body = (
        b'{"data": [7, null, {"num": {"a": 1}}, {"status": "O"}, %b, '
        b'{"num": "26-1", "received": "2026-03-14 02:00:00", "x": %b}, '
        b'{"num": "26-2", "received": 1773475200000}]}' % (json.dumps(call("26-3")).encode(), deep)
    )
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until_state(FeedState.LIVE)
    assert desk.numbers == {"26-2", "26-3"}
    assert RejectionReason.TOO_DEEP in desk.rejected
    assert RejectionReason.NO_IDENTIFIER in desk.rejected


def test_a_bare_list_of_eido_documents_is_read_too(vendor: Vendor, tmp_path: Path) -> None:
    vendor.body = gzip.compress(json.dumps([state(1) | {"$id": "urn:a"}]).encode())
    vendor.headers = {"Content-Encoding": "gzip"}
    text = (
        f'[feed]\nkind = "rest"\nsimulated = true\ninterval_s = 0.1\n'
        f'data_age_limit_s = 0\n[rest]\nurl = "{vendor.url}"\n'  # its document is of last spring
        'format = "eido"\n'
    )
    with Listener(feed_of(feed_file(tmp_path / "feed.toml", text))) as desk:
        desk.until_state(FeedState.LIVE)
    assert set(desk.calls) == {"urn:a"}


def test_a_list_of_many_megabytes_is_refused_before_it_is_all_read(
    vendor: Vendor, tmp_path: Path
) -> None:
    vendor.body = gzip.compress(b" " * (33 * 1024 * 1024))
    vendor.headers = {"Content-Encoding": "gzip"}
    with Listener(feed(vendor, tmp_path)) as desk:
        desk.until(lambda: any("larger" in event.reason for event in desk.state_events), "refusal")


@pytest.mark.parametrize(
    "url",
    ["http://cad.example/list", "https://user:secret@cad.example/list", "ftp://cad.example/", "x"],
)
def test_an_address_that_would_tell_the_secret_is_refused(url: str, tmp_path: Path) -> None:
    text = f'[feed]\nkind = "rest"\n[rest]\nurl = "{url}"\n'
    with pytest.raises(FeedFileError, match=r"rest\.url"):
        feed_of(feed_file(tmp_path / "feed.toml", text))


def test_a_real_feed_is_refused_on_a_demo_desk_before_anything_is_asked(
    vendor: Vendor, tmp_path: Path
) -> None:
    text = f'[feed]\nkind = "rest"\n[rest]\nurl = "{vendor.url}"\n'
    with Listener(feed_of(feed_file(tmp_path / "feed.toml", text))) as desk:
        assert "real feed" in desk.until_state(FeedState.OFFLINE).reason
    assert vendor.asked == []
