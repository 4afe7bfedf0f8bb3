"""What arrives on a feed opens no address, starts no program and writes no file."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from feed_samples import HEARD, as_bytes, state
from polled_feeds import HEADER, folder_file, row

from console.feed.eido.decode import RejectedError
from console.feed.eido.reader import read_document
from console.feed.feed_check import check_sample

FORBIDDEN = (
    "socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system", "os.exec",
    "os.rename", "os.remove", "os.mkdir", "os.symlink", "urllib.Request", "ctypes.dlopen",
)  # fmt: skip
TRAPS = (
    "http://trap.example/x", "file:///etc/passwd", "../../outside", "/var/outside",
    "\\\\trap.example\\share", "ldap://trap.example", "{0.__class__}", "$(touch outside)",
    "<img src='http://trap.example/x'>", "=HYPERLINK('http://trap.example')",
    '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "http://trap.example/x">]><a>&x;</a>',
    '<?xml version="1.0"?><?xml-stylesheet href="http://trap.example/x"?><a/>',
    '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd"/></a>',
)  # fmt: skip


class Watch:
    """Everything that this interpreter was asked to do outside itself, while it looks."""

    def __init__(self) -> None:
        self.looking = False
        self.thread = threading.get_ident()
        self.seen: list[tuple[str, str]] = []

    def __call__(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Note an event; the interpreter calls it for each there is."""
        if not self.looking or threading.get_ident() != self.thread:
            return
        writes = event == "open" and arguments[1] not in (None, "r", "rb")
        if writes or event in FORBIDDEN:
            self.seen.append((event, repr(arguments)[:200]))


WATCH = Watch()
sys.addaudithook(WATCH)  # there is no way to take one back; it sleeps but for this file's tests


@pytest.fixture
def watch() -> Iterator[Watch]:
    """Return a watch that is not looking yet."""
    WATCH.seen.clear()
    yield WATCH
    WATCH.looking = False


def _document(trap: str) -> bytes:
    """Return a document in which every place for an address or a text holds a trap."""
    part = {"$id": "p", "lastUpdateTimeStamp": trap}
    return as_bytes(
        state(
            1,
            nature=trap,
            notes=(trap, f"<a href='{trap}'>{trap}</a><script src='{trap}'></script>"),
            locationComponent=[
                part | {"locationByReferenceUrl": trap, "locationDescriptionText": trap},
                part | {"$id": "q", "locationByValue": trap},
            ],
            additionalDataComponent=[part | {"additionalDataByReferenceUrl": trap}],
            alarmsSensorsComponent=[part | {"alarmUrl": trap}],
            mediaComponent=[part | {"mediaUrl": trap}],
            callbackComponent=[part | {"callBackInformationUri": [trap]}],
            personComponent=[part | {"personIncidentRoleRegistryText": [trap]}],
            callComponent=[
                part | {"additionalDataReference": [{"$ref": trap}], "sipIdentity": trap}
            ],
        )
    )


@pytest.mark.parametrize("trap", TRAPS)
def test_a_document_full_of_addresses_opens_none(watch: Watch, trap: str) -> None:
    read_document(_document("warm"), heard_at=HEARD)  # what is loaded once is loaded
    watch.looking = True
    for data in (_document(trap), _document(trap).replace(b"Active", b"Closed")):
        try:
            read_document(data, heard_at=HEARD)
        except RejectedError:
            continue
    watch.looking = False
    assert not watch.seen


def test_rows_full_of_addresses_open_none_and_write_nothing(watch: Watch, tmp_path: Path) -> None:
    file = folder_file(tmp_path)
    sample = tmp_path / "sample.csv"
    sample.write_text(f"{HEADER}\n{row(num='26-0')}\n")
    check_sample(file, sample)
    before = sorted(tmp_path.rglob("*"))
    cells = HEADER.split(",")
    for trap in TRAPS:
        quoted = trap.replace('"', '""')
        every = {name: quoted for name in cells if name not in ("num", "received")}
        sample.write_text(f"{HEADER}\n{row(num=quoted, **every)}\n{row(**every)}\n")
        watch.looking = True
        found = check_sample(file, sample)
        watch.looking = False
        assert found.calls >= 1
    assert not watch.seen
    assert sorted(tmp_path.rglob("*")) == before


def test_the_watch_sees_what_it_looks_for(watch: Watch, tmp_path: Path) -> None:
    watch.looking = True
    (tmp_path / "a").write_text("x")
    watch.looking = False
    assert [event for event, _ in watch.seen] == ["open"]
