"""A watched folder: files of every format, written badly, dropped again, or not to be read."""

import os
import threading
import time
from pathlib import Path

from feed_listener import Listener
from feed_samples import as_bytes, state
from polled_feeds import HEADER, feed_of, folder_file, row

from console.domain.calls.call import CallStatus
from console.domain.feed.events import FeedState, RejectionReason
from console.feed.feed_adapter import Absence
from console.feed.feed_file import read_feed_file


def drop(folder: Path, name: str, text: str | bytes) -> Path:
    """Write a file beside and rename it into the folder, as a careful exporter does."""
    data = text.encode() if isinstance(text, str) else text
    beside = folder / f"{name}.writing"
    beside.write_bytes(data)
    target = folder / "drop" / name
    beside.replace(target)
    return target


def csv_of(*rows: str) -> str:
    return "\n".join((HEADER, *rows)) + "\n"


def test_a_dropped_csv_file_is_heard_and_the_same_id_again_is_its_newer_state(
    tmp_path: Path,
) -> None:
    with Listener(feed_of(folder_file(tmp_path))) as desk:
        drop(tmp_path, "a.csv", csv_of(row(num="26-1", nature="Welfare check")))
        desk.until(lambda: "26-1" in desk.numbers, "the call")
        drop(tmp_path, "b.csv", csv_of(row(num="26-1", nature="Person in crisis", status="C")))
        desk.until(lambda: desk.call("26-1").status is CallStatus.CLOSED, "its newer state")
    assert [(r.before, r.after) for r in desk.call("26-1").retypings] == [
        ("Welfare check", "Person in crisis")
    ]
    assert desk.snapshots == []  # a folder of changes says nothing of what is not in it
    assert desk.thread.traits.absence is Absence.MEANS_NOTHING


def test_a_file_of_two_states_is_ordered_by_its_own_time_and_not_by_arrival(
    tmp_path: Path,
) -> None:
    file = folder_file(tmp_path)
    newer = drop(tmp_path, "z.csv", csv_of(row(nature="Person in crisis")))
    older = drop(tmp_path, "a.csv", csv_of(row(nature="Welfare check")))
    now = time.time()
    os.utime(newer, (now - 5, now - 5))
    os.utime(older, (now - 50, now - 50))
    with Listener(feed_of(file)) as desk:
        desk.until(lambda: "26-1" in desk.numbers and len(desk.calls) == 1, "the call")
        # An even older file that arrives last changes nothing that is shown.
        late = tmp_path / "late"
        late.write_text(csv_of(row(nature="Welfare check", address="1 Old Ferry Rd")))
        os.utime(late, (now - 90, now - 90))
        late.replace(tmp_path / "drop" / "late.csv")
        drop(tmp_path, "end.csv", csv_of(row(num="26-2")))
        desk.until(lambda: "26-2" in desk.numbers, "the end")
    nature = desk.call("26-1").nature
    assert nature
    assert nature.value == "Person in crisis"


def test_a_file_that_is_still_being_written_is_read_once_it_is_whole(tmp_path: Path) -> None:
    file = folder_file(tmp_path, settings="patience_s = 30")
    target = tmp_path / "drop" / "slow.csv"
    whole = csv_of(row(num="26-1"), row(num="26-2", comments="A LONG NOTE"))
    with Listener(feed_of(file)) as desk:
        with target.open("w") as writing:
            for piece in (whole[:200], whole[200:-30], whole[-30:]):
                writing.write(piece)
                writing.flush()
                time.sleep(0.12)  # an exporter that dawdles: longer than two looks
        desk.until(lambda: desk.numbers == {"26-1", "26-2"}, "both calls")
    assert desk.call("26-2").notes[0].text == "A LONG NOTE"
    assert target.exists()


def test_a_cut_json_file_is_never_shown_in_part_and_goes_into_quarantine(tmp_path: Path) -> None:
    file = folder_file(tmp_path, settings='format = "eido"\npattern = "*.json"')
    data = as_bytes(state(1, notes=("a" * 500,)))
    with Listener(feed_of(file)) as desk:
        drop(tmp_path, "cut.json", data[: len(data) // 2])
        desk.until(lambda: desk.rejected, "the rejection")
        assert desk.rejected == [RejectionReason.NOT_WHOLE]
        assert not desk.calls
        quarantine = tmp_path / "drop" / "quarantine"
        desk.until(lambda: quarantine.is_dir() and list(quarantine.iterdir()), "the move")
        kept = list(quarantine.iterdir())
        assert [file.name.endswith("-cut.json") for file in kept] == [True]
        drop(tmp_path, "whole.json", data)
        desk.until(lambda: desk.calls, "the whole document")


def test_eido_files_hold_one_document_or_several(tmp_path: Path) -> None:
    file = folder_file(tmp_path, settings='format = "eido"\npattern = "*.json"')
    two = [state(1) | {"$id": "urn:a"}, state(1) | {"$id": "urn:b"}]
    with Listener(feed_of(file)) as desk:
        drop(tmp_path, "two.json", b"\xef\xbb\xbf" + as_bytes(two))
        drop(tmp_path, "one.json", as_bytes(state(1) | {"$id": "urn:c"}))
        desk.until(lambda: set(desk.calls) == {"urn:a", "urn:b", "urn:c"}, "three calls")


def test_a_re_dropped_file_tells_nothing_new(tmp_path: Path) -> None:
    with Listener(feed_of(folder_file(tmp_path))) as desk:
        drop(tmp_path, "a.csv", csv_of(row()))
        desk.until(lambda: desk.calls, "the call")
        before = len([e for e in desk.events if type(e).__name__ == "CallsHeard"])
        drop(tmp_path, "a.csv", csv_of(row()))
        drop(tmp_path, "copy.csv", csv_of(row()))
        drop(tmp_path, "b.csv", csv_of(row(num="26-2")))
        desk.until(lambda: "26-2" in desk.numbers, "what came after")
    heard = [e for e in desk.events if type(e).__name__ == "CallsHeard"]
    assert len(heard) == before + 1


def test_without_a_heartbeat_file_a_folder_is_never_live(tmp_path: Path) -> None:
    with Listener(feed_of(folder_file(tmp_path))) as desk:
        drop(tmp_path, "a.csv", csv_of(row()))
        desk.until(lambda: desk.calls, "the call")
        drop(tmp_path, "b.csv", csv_of(row(num="26-2")))
        desk.until(lambda: "26-2" in desk.numbers, "another")
        desk.until_state(FeedState.STALE)
    assert FeedState.LIVE not in desk.states
    assert desk.thread.traits.heartbeat_s is None


def test_with_a_heartbeat_file_it_is_live_while_the_file_moves_and_no_longer(
    tmp_path: Path,
) -> None:
    beat_s = 1.0
    file = folder_file(
        tmp_path, settings=f'heartbeat_file = "alive.txt"\nheartbeat_s = {beat_s}\nwhole = true'
    )
    alive = tmp_path / "drop" / "alive.txt"
    ended = threading.Event()
    last = [0.0]

    def beat() -> None:
        number = 0
        while not ended.wait(beat_s / 4):
            number += 1
            alive.write_text(str(number))
            last[0] = time.monotonic()

    exporter = threading.Thread(target=beat)
    exporter.start()
    try:
        with Listener(feed_of(file)) as desk:
            drop(tmp_path, "all.csv", csv_of(row(), row(num="26-2")))
            desk.until_state(FeedState.LIVE)
            desk.until(lambda: desk.snapshots, "the whole set")
            ended.set()
            exporter.join()
            seen = len(desk.state_events)
            desk.until_state(FeedState.STALE, after=seen)
            assert time.monotonic() - last[0] <= 2.5 * beat_s
    finally:
        ended.set()
        exporter.join()


def test_in_a_folder_of_whole_sets_a_missing_call_is_no_longer_in_the_feed(tmp_path: Path) -> None:
    with Listener(feed_of(folder_file(tmp_path, settings="whole = true"))) as desk:
        drop(tmp_path, "all.csv", csv_of(row(), row(num="26-2")))
        desk.until(lambda: desk.snapshots, "the first set")
        drop(tmp_path, "all.csv", csv_of(row()))
        desk.until(lambda: len(desk.snapshots) > 1, "the second set")
    assert len(desk.snapshots[-1].call_ids) == 1
    assert desk.call("26-2").is_open  # missing is not closed


def test_a_whole_set_that_is_cut_off_takes_no_call_away(tmp_path: Path) -> None:
    file = folder_file(tmp_path, settings="whole = true\npatience_s = 0.2")
    whole = csv_of(row(), row(num="26-2", comments="TALKS TO SELF"))
    with Listener(feed_of(file)) as desk:
        drop(tmp_path, "all.csv", whole)
        desk.until(lambda: desk.snapshots, "the first set")
        drop(tmp_path, "all.csv", whole[: whole.index("26-2") + 20])
        desk.until(lambda: desk.rejected, "the cut set")
    assert len(desk.snapshots) == 1


def test_mapped_xml_is_read_and_entities_are_refused(tmp_path: Path) -> None:
    example = Path(__file__).parents[2] / "console" / "feed" / "examples"
    text = (example / "folder_xml.toml").read_text()
    text = text.replace("/srv/cad/export", "drop")
    text = text.replace("interval_s = 1 ", "interval_s = 0.05 ")
    text = text.replace("patience_s = 10", "patience_s = 0")
    text = text.replace("[feed]", "[feed]\nsimulated = true")
    (tmp_path / "feed.toml").write_text(text)
    (tmp_path / "drop").mkdir()
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/hostname">]><a>&b;&c;</a>'
    with Listener(feed_of(read_feed_file(tmp_path / "feed.toml"))) as desk:
        drop(tmp_path, "bomb.xml", bomb)
        desk.until(lambda: desk.rejected, "the refusal")
        drop(tmp_path, "a.xml", (example / "folder_xml_sample.xml").read_bytes())
        desk.until(lambda: len(desk.calls) == 2, "both calls")
    call = desk.call("26-0011201")
    assert call.units[0].name == "SQUAD 312"
    assert call.notes[0].text == "SUBJ HEARS VOICES & IS CALM"
    assert call.notes[0].source == "ct07"
    dispatched = dict(call.other_facts)["Dispatched"]
    assert dispatched.at
    assert call.received_at
    assert 0 < (dispatched.at - call.received_at).total_seconds() < 3600  # over midnight
    assert call.nature_common == "EDP"
    assert not desk.call("26-0011202").is_open


def test_links_devices_and_other_names_are_left_alone(tmp_path: Path) -> None:
    file = folder_file(tmp_path)
    outside = tmp_path / "outside.csv"
    outside.write_text(csv_of(row(num="26-9")))
    (tmp_path / "drop" / "link.csv").symlink_to(outside)
    (tmp_path / "drop" / "dir.csv").mkdir()
    os.mkfifo(tmp_path / "drop" / "pipe.csv")
    drop(tmp_path, "notes.txt", csv_of(row(num="26-8")))
    with Listener(feed_of(file)) as desk:
        drop(tmp_path, "a.csv", csv_of(row()))
        desk.until(lambda: desk.calls, "the call")
        drop(tmp_path, "b.csv", csv_of(row(num="26-2")))
        desk.until(lambda: "26-2" in desk.numbers, "another look")
    assert desk.numbers == {"26-1", "26-2"}
    assert outside.exists()


def test_a_quarantine_that_leads_outside_is_not_used(tmp_path: Path) -> None:
    file = folder_file(tmp_path)
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "drop" / "quarantine").symlink_to(outside)
    with Listener(feed_of(file)) as desk:
        bad = drop(tmp_path, "bad.csv", "no,such,columns\n1,2,3\n")
        desk.until(lambda: desk.rejected, "the rejection")
    assert bad.exists()
    assert list(outside.iterdir()) == []


def test_a_folder_that_goes_away_is_offline_and_comes_back(tmp_path: Path) -> None:
    file = folder_file(tmp_path)
    with Listener(feed_of(file)) as desk:
        drop(tmp_path, "a.csv", csv_of(row()))
        desk.until(lambda: desk.calls, "the call")
        (tmp_path / "drop").rename(tmp_path / "away")
        desk.until(lambda: FeedState.OFFLINE in desk.states[-1:], "lost")
        (tmp_path / "away").rename(tmp_path / "drop")
        drop(tmp_path, "b.csv", csv_of(row(num="26-2")))
        desk.until(lambda: "26-2" in desk.numbers, "what came after")
