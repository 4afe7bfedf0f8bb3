"""A site that may not see all of a call is shown, and keeps, no more than its list allows."""

from pathlib import Path
from typing import Any

import pytest
from feed_listener import Listener, quick_config
from feed_samples import as_bytes, stamp, state
from polled_feeds import HEADER, feed_of, folder_file, row

from console.domain.calls.call import Call
from console.feed.feed_check import check_sample
from console.feed.feed_file import read_feed_file
from console.feed.need_to_know import PARTS, NeedToKnow
from console.feed.simulator.center_thread import CenterThread
from console.feed.toml_table import FeedFileError

SECRET = "HEARS VOICES"  # what a note says
EXAMPLES = Path(__file__).parents[2] / "console" / "feed" / "examples"


def _parts_of(call: Call) -> dict[str, Any]:
    return {name: getattr(call, name) for name in PARTS if getattr(call, name)}


@pytest.mark.parametrize("allowed", [(), ("place",), ("place", "line_state")])
def test_a_subscription_takes_what_is_allowed_and_nothing_else(
    center: CenterThread, allowed: tuple[str, ...]
) -> None:
    place = {"$id": "l1", "locationDescriptionText": "9 Main St"}
    call_part = {
        "$id": "c1",
        "callStateRegistryText": "callAnswered",
        "callStartTimestamp": stamp(0),
    }
    whole_state = state(
        1,
        notes=(SECRET,),
        callComponent=[call_part | {"locationReference": [{"$ref": "l1"}]}],
        locationComponent=[place | {"locationTypeDescriptionRegistryText": ["Caller"]}],
    )
    center.publish(as_bytes(whole_state))
    with Listener(quick_config(center.url, seen=NeedToKnow(allowed))) as desk:
        desk.until(lambda: desk.calls, "the call")
        (call,) = desk.calls.values()
    assert set(_parts_of(call)) <= set(allowed)
    assert call.nature
    assert call.received_at
    assert SECRET not in repr(desk.events)
    with Listener(quick_config(center.url)) as desk:
        desk.until(lambda: desk.calls, "the call")
        (whole,) = desk.calls.values()
    assert {"place", "notes", "line_state"} <= set(_parts_of(whole))
    assert _parts_of(call) == {
        name: getattr(whole, name) for name in allowed if getattr(whole, name)
    }


def test_a_polled_feed_takes_what_is_allowed_and_nothing_else(tmp_path: Path) -> None:
    file = folder_file(tmp_path, feed='fields = ["place"]', settings="whole = true")
    cells = {"address": "9 Main St", "comments": SECRET, "phone": "612-555-0142", "dispo": "X"}
    text = f"{HEADER}\n{row(**cells)}\n"
    (tmp_path / "drop" / "a.csv").write_text(text)
    with Listener(feed_of(file)) as desk:
        desk.until(lambda: desk.calls, "the call")
        (call,) = desk.calls.values()
    assert set(_parts_of(call)) == {"place"}
    for hidden in (SECRET, "0142"):
        assert hidden not in repr(desk.events)


def test_feed_check_counts_what_the_site_may_see(tmp_path: Path) -> None:
    text = (EXAMPLES / "sql_view.toml").read_text()
    limited = tmp_path / "limited.toml"
    limited.write_text(text.replace("[feed]", '[feed]\nfields = ["place", "units"]'))
    sample = EXAMPLES / "sql_view_sample.csv"
    whole = check_sample(read_feed_file(EXAMPLES / "sql_view.toml"), sample)
    fewer = check_sample(read_feed_file(limited), sample)
    assert fewer.calls == whole.calls
    for part in PARTS:
        assert fewer.fields[part] == (whole.fields[part] if part in ("place", "units") else 0)


def test_a_part_that_is_not_known_is_refused_by_its_key(tmp_path: Path) -> None:
    with pytest.raises(FeedFileError, match=r"feed\.fields must be some of place"):
        folder_file(tmp_path, feed='fields = ["place", "salary"]')
