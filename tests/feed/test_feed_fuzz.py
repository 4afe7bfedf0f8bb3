"""A document or message that was broken is at worst a rejection, quickly, and costs no other."""

import json
import time
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import Any

from feed_samples import HEARD, as_bytes, state

from console.feed.call_book import CallBook
from console.feed.eido.decode import RejectedError
from console.feed.eido.event_parts import EventParts
from console.feed.eido.reader import read_document
from console.feed.simulator import bad_messages
from console.feed.subscription.conveyance import EventArrives, MessageError, open_message

SHORT, LONG = 4_000, 1_000_000
LIMIT_S = 0.1
SEED = 20_260_314
_ODD: tuple[Any, ...] = (
    None, True, -1, 10**30, 1e308, "", " ", "\x00", "\ud7ff\U0001f600", "A" * 2_000, [], {}, [[]],
    [None], {"$ref": "n0"}, {"$ref": {"$ref": "n0"}}, "<script>x</script>", "&amp;" * 50,
    "2026-13-45T99:99:99Z", "0001-01-01T00:00:00Z", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
)  # fmt: skip


def _spots(value: Any) -> list[tuple[Any, Any]]:
    """Return every place of a document at which something can be put."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        at = waiting.pop()
        keys = list(at) if isinstance(at, dict) else range(len(at)) if isinstance(at, list) else ()
        for key in keys:
            found.append((at, key))
            waiting.append(at[key])
    return found


def _broken(document: dict[str, Any], chance: Random) -> bytes:
    """Return a document that was changed in a few places, and now and then in its bytes."""
    value = json.loads(json.dumps(document))
    for _ in range(chance.randrange(1, 5)):
        spots = _spots(value)
        if not spots:
            break
        holder, key = chance.choice(spots)
        kind = chance.randrange(6)
        if kind == 0:
            del holder[key]
        elif kind == 1:
            holder[key] = deepcopy(chance.choice(_ODD))
        elif kind == 2:
            other, place = chance.choice(spots)
            holder[key] = json.loads(json.dumps(other[place]))
        elif kind == 3 and isinstance(holder, dict):
            holder[str(key).swapcase()] = holder.pop(key)
        elif kind == 4 and isinstance(holder, list):
            holder.extend(json.loads(json.dumps(holder[key])) for _ in range(chance.randrange(40)))
        else:
            holder[key] = [holder[key]]
    data = as_bytes(value)
    return _spoilt(data, chance) if data and chance.random() < 0.3 else data


def _spoilt(sound: bytes, chance: Random) -> bytes:
    """Return bytes that were cut, changed or mixed with others."""
    data = bytearray(sound)
    kind = chance.randrange(3)
    at = chance.randrange(len(data))
    if kind == 0:
        del data[at:]
    elif kind == 1:
        data[at] = chance.randrange(256)
    else:
        data[at:at] = chance.randbytes(chance.randrange(1, 9))
    return bytes(data)


def _sources(shared: Path) -> list[tuple[dict[str, Any], bool]]:
    """Return documents and messages, each with whether it is a message."""
    folder = shared / "eido"
    files = [*sorted(folder.glob("*.json")), *sorted((folder / "conveyance").glob("*.json"))]
    theirs = [
        (json.loads(file.read_text(encoding="utf-8")), file.parent != folder) for file in files
    ]
    ours = [bad_messages.document(), state(1, notes=("a", "b"))]
    event = {"event": {"transactionId": "t", "notification": ours}}
    return [*theirs, *((each, False) for each in ours), (event, True)]


def _hear(book: CallBook, data: bytes, *, is_message: bool) -> int:
    """Take in what was broken, as a feed does, and return how many documents were read."""
    if not is_message:
        book.hear(read_document(data, heard_at=HEARD))
        return 1
    if not isinstance(open_message(data), EventArrives):
        return 0
    read = 0
    for document in EventParts(data).documents():
        book.hear(read_document(document, heard_at=HEARD))
        read += 1
    return read


def test_mutated_documents_crash_nothing_hang_nothing_and_cost_no_other_row(
    shared_data: Path, soak_scale: int
) -> None:
    count = SHORT if soak_scale == 1 else LONG
    chance = Random(SEED)  # noqa: S311 - repeatable damage
    sources = _sources(shared_data)
    book = CallBook()
    sound = [state(1, notes=("kept",)) | {"$id": f"urn:sound:{number}"} for number in range(50)]
    for each in sound:
        book.hear(read_document(as_bytes(each), heard_at=HEARD))
    before = {each["$id"]: book.call(each["$id"]) for each in sound}
    read = rejected = 0
    slowest_s = 0.0
    for _ in range(count):
        source, is_message = chance.choice(sources)
        data = _broken(source, chance)
        began_s = time.thread_time()
        try:
            read += _hear(book, data, is_message=is_message)
        except (RejectedError, MessageError):
            rejected += 1
        slowest_s = max(slowest_s, time.thread_time() - began_s)
    print(
        f"{count:,} mutated: {read:,} documents read, {rejected:,} rejected,"
        f" slowest {slowest_s * 1e3:.1f} ms"
    )
    assert slowest_s < LIMIT_S
    assert read
    assert rejected
    assert {key: book.call(key) for key in before} == before  # type: ignore[arg-type]
