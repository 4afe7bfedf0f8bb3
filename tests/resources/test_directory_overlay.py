"""The center's own layer: it is sealed where it must be and outlives every import."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from directory_world import NOW, open_plain

from resources.categories import shipped
from resources.errors import NoSealError
from resources.folder import DirectoryFolder
from resources.hours.timetable import Hours, Timetable, whole_week
from resources.importing.importer import ImportRequest, import_sets
from resources.listing import Address, Listing, Phone
from resources.overlay import LOCAL, Overlay
from resources.search.engine import DirectorySearch
from resources.search.question import Question
from resources.writing import drop_listing, put_listing

ZONE = ZoneInfo("America/Chicago")


def turn(raw: bytes) -> bytes:
    """Stand in for the record's seal: what matters is that the text is not there to read."""
    return raw[::-1]


def overlay_at(path: Path, *, sealed: bool = True) -> Overlay:
    """Open an overlay file."""
    seal = turn if sealed else None
    return Overlay(open_plain(str(path)), seal=seal, unseal=seal)


OWN = Listing(
    key="back-line",
    source=LOCAL,
    service="Back line of the east detox",
    organization="East detox",
    phones=(Phone(number="612-555-0199", raw="612-555-0199"),),
    address=Address(city="Edina", state="MN"),
    categories=frozenset({shipped().by_code["withdrawal"].number}),
    hours=Hours(timetables=(Timetable(spans=whole_week()),)),
    verified=date(2026, 11, 1),
    quality=0,
)


def test_notes_and_reports_are_under_the_seal_and_come_back(tmp_path: Path) -> None:
    path = tmp_path / "overlay.db"
    overlay = overlay_at(path)
    overlay.write_note("a:1", "call the back line after ten", by="person-1", at=NOW)
    overlay.report_wrong("a:1", "phone", "rings a bakery", by="person-1", at=NOW)
    again = overlay_at(path)
    assert [note.text for note in again.notes("a:1")] == ["call the back line after ten"]
    (report,) = again.open_reports()
    assert (report.field, report.text) == ("phone", "rings a bakery")
    again.settle(report.number, NOW)
    assert again.open_reports("a:1") == []
    raw = path.read_bytes()
    assert b"back line" not in raw
    assert b"bakery" not in raw


def test_without_a_seal_a_note_is_refused_and_pins_still_work(tmp_path: Path) -> None:
    overlay = overlay_at(tmp_path / "overlay.db", sealed=False)
    with pytest.raises(NoSealError):
        overlay.write_note("a:1", "secret", by="p", at=NOW)
    overlay.pin("a:1", NOW)
    assert overlay_at(tmp_path / "overlay.db").is_pinned("a:1")
    overlay.unpin("a:1")
    assert overlay.pins == frozenset()


def test_an_own_listing_comes_back_as_it_went_in(tmp_path: Path) -> None:
    overlay = overlay_at(tmp_path / "overlay.db")
    overlay.keep_listing(OWN, NOW)
    assert overlay.listings() == [OWN]
    overlay.forget_listing(OWN.uid)
    assert overlay.listings() == []


def test_own_listings_pins_and_notes_survive_a_re_import(
    tmp_path: Path, folder: DirectoryFolder
) -> None:
    overlay = overlay_at(tmp_path / "overlay.db")
    overlay.keep_listing(OWN, NOW)
    table = tmp_path / "list.csv"
    table.write_text("id,Name\n1,North detox\n2,South detox\n")
    for _ in range(2):
        import_sets(
            folder,
            [ImportRequest(path=table, name="list")],
            vocabulary=shipped(),
            now=NOW,
            additions=overlay.listings(),
        )
        overlay.pin("list:2", NOW)
        overlay.write_note("list:2", "ask for the nurse", by="p", at=NOW)
    search = DirectorySearch(folder, shipped(), overlay)
    answer = search.search(Question(text="detox", at=NOW, zone=ZONE, finished=True))
    assert {hit.listing.uid for hit in answer.hits} == {"list:1", "list:2", "local:back-line"}
    pinned = {hit.listing.uid: hit.pinned for hit in answer.hits}
    assert pinned["list:2"]
    assert not pinned["list:1"]
    assert len(overlay.notes("list:2")) == 2
    search.close()


def test_an_own_listing_is_found_at_once_and_gone_at_once(
    tmp_path: Path, folder: DirectoryFolder
) -> None:
    table = tmp_path / "list.csv"
    table.write_text("id,Name\n1,North detox\n")
    import_sets(folder, [ImportRequest(path=table)], vocabulary=shipped(), now=NOW)
    search = DirectorySearch(folder, shipped())
    question = Question(text="back line east", at=NOW, zone=ZONE, finished=True)
    assert search.search(question).hits == ()
    writer = open_plain(str(folder.current()))
    put_listing(writer, OWN, shipped())
    put_listing(writer, OWN, shipped())  # a second time replaces the first
    assert [hit.listing for hit in search.search(question).hits] == [OWN]
    drop_listing(writer, OWN.uid)
    assert search.search(question).hits == ()
    writer.close()
    search.close()
