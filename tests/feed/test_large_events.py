"""A large event is taken in piece by piece, and the interpreter is never held."""

import asyncio
import threading
import time
from collections.abc import Generator
from datetime import UTC

import pytest
from feed_samples import HEARD, as_bytes, document, note, state
from hypothesis import given
from hypothesis import strategies as st

from console.domain.feed.events import CallsHeard, DocumentRejected, FeedEvent, RejectionReason
from console.feed.eido.event_parts import EventParts
from console.feed.eido.intake import DocumentIntake
from console.feed.reading_intake import SLICE_S
from console.feed.subscription import conveyance
from console.feed.subscription.chunked_reader import ChunkedReader


def _large_event(count: int) -> bytes:
    notes = [note(f"n{number}", "SUBJ CALM, TALKING TO RP") for number in range(20)]
    documents = [
        as_bytes(state(1) | {"$id": f"urn:{number}", "notesComponent": notes})
        for number in range(count)
    ]
    return conveyance.encode_event("s", "t", documents)


def test_a_snapshot_is_handed_over_in_slices_and_whole() -> None:
    events: list[FeedEvent] = []
    intake = DocumentIntake(events.append, zone=UTC)
    taken = asyncio.run(intake.take(EventParts(_large_event(600))))
    heard = [event for event in events if isinstance(event, CallsHeard)]
    assert len(heard) > 3
    assert [call.call_id for event in heard for call in event.calls] == [
        f"urn:{number}" for number in range(600)
    ]
    assert taken.call_ids == {f"urn:{number}" for number in range(600)}


def test_the_loop_and_other_threads_run_while_a_large_event_is_read() -> None:
    async def take() -> int:
        turns = 0

        async def count() -> None:
            nonlocal turns
            while True:
                turns += 1
                await asyncio.sleep(0)

        counting = asyncio.create_task(count())
        intake = DocumentIntake(lambda _: None, zone=UTC)
        await intake.take(EventParts(_large_event(600)))
        counting.cancel()
        return turns

    assert asyncio.run(take()) > 5
    assert SLICE_S < 0.008


def test_a_fault_of_ours_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    from console.feed.eido import intake as document_intake

    original = document_intake.read_document

    def faulty(data: memoryview, **more: object) -> object:
        if b"urn:1" in bytes(data):
            raise ZeroDivisionError
        return original(data, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(document_intake, "read_document", faulty)
    events: list[FeedEvent] = []
    asyncio.run(DocumentIntake(events.append, zone=UTC).take(EventParts(_large_event(3))))
    assert [e.reason for e in events if isinstance(e, DocumentRejected)] == [
        RejectionReason.WRONG_TYPE
    ]
    assert [c.call_id for e in events if isinstance(e, CallsHeard) for c in e.calls] == [
        "urn:0",
        "urn:2",
    ]


def test_nothing_of_a_caller_reaches_the_log(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    from console.feed.eido import intake as document_intake

    def faulty(data: memoryview, **more: object) -> object:
        raise ValueError(bytes(data))

    caplog.set_level(0)
    intake = DocumentIntake(lambda _: None, zone=UTC)
    secret = as_bytes(document(notesComponent=[note("n", "IDA QUILL 612-555-0142")]))
    monkeypatch.setattr(document_intake, "read_document", faulty)
    asyncio.run(intake.take(EventParts(conveyance.encode_event("s", "t", [secret]))))
    monkeypatch.undo()
    for spoilt in (secret, secret[:-9], secret.replace(b"1.0", b"9.0"), b"\xff" + secret):
        event = conveyance.encode_event("s", "t", [spoilt])
        asyncio.run(intake.take(EventParts(event)))
    assert "a document could not be read: ValueError" in caplog.text
    for word in ("QUILL", "0142", "9999999", "WELFARE", "urn:"):
        assert word not in caplog.text


def _fed(pieces: list[bytes], ask: list[int]) -> list[bytes]:
    reader = ChunkedReader()
    got: list[bytes] = []

    def read() -> Generator[None, None, None]:
        for count in ask:
            piece = yield from reader.read_exact(count)
            got.append(bytes(piece))

    reading = read()
    for piece in pieces:
        next(reading, None)
        reader.feed_data(piece)
    next(reading, None)
    return got


@given(st.lists(st.binary(max_size=9), max_size=12), st.data())
def test_bytes_come_out_as_they_went_in_however_they_were_cut(
    pieces: list[bytes], data: st.DataObject
) -> None:
    whole = b"".join(pieces)
    ask: list[int] = []
    while sum(ask) < len(whole):
        ask.append(data.draw(st.integers(1, len(whole) - sum(ask))))
    assert b"".join(_fed(pieces, ask)) == whole


def test_a_large_piece_comes_as_bytes_and_is_not_copied_again() -> None:
    (piece,) = _fed([b"a" * 50_000, b"b" * 50_000], [100_000])
    reader = ChunkedReader()
    reader.feed_data(b"x" * 100_000)
    with pytest.raises(StopIteration) as done:
        next(reader.read_exact(100_000))
    assert type(done.value.value) is bytes
    assert len(piece) == 100_000


def test_lines_and_the_end_are_read_as_a_handshake_needs() -> None:
    reader = ChunkedReader()
    line = reader.read_line(100)
    reader.feed_data(b"HTTP/1.1 2")
    assert next(line) is None
    reader.feed_data(b"00 OK\r\nrest")
    with pytest.raises(StopIteration) as done:
        next(line)
    assert done.value.value == b"HTTP/1.1 200 OK\r\n"
    rest = reader.read_to_eof(100)
    assert next(rest) is None
    reader.feed_eof()
    with pytest.raises(StopIteration) as done:
        next(rest)
    assert done.value.value == b"rest"
    with pytest.raises(EOFError):
        next(reader.read_exact(1))
    with pytest.raises(EOFError):
        reader.feed_data(b"late")


def test_a_line_without_end_is_refused() -> None:
    reader = ChunkedReader()
    reader.feed_data(b"x" * 200)
    with pytest.raises(RuntimeError):
        next(reader.read_line(100))
    reader.discard()
    reader.feed_eof()
    with pytest.raises(StopIteration):
        next(reader.at_eof())


def test_decoding_a_large_event_leaves_time_to_another_thread() -> None:
    stop = threading.Event()
    turns = 0

    def work() -> None:
        nonlocal turns
        while not stop.is_set():
            turns += 1
            time.sleep(0)

    other = threading.Thread(target=work)
    event = _large_event(400)
    other.start()
    try:
        asyncio.run(DocumentIntake(lambda _: None, zone=UTC).take(EventParts(event)))
    finally:
        stop.set()
        other.join()
    assert turns > 10
    assert HEARD.tzinfo is UTC
