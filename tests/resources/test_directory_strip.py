"""The strip above every search, and the list that a caller takes away."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from directory_world import NOW, open_plain

from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.handout import LONGEST_TEXT, handout
from resources.importing.importer import import_sets
from resources.listing import Status
from resources.search.always_on import always_on
from resources.search.engine import DirectorySearch
from resources.search.question import Question
from resources.starter.sets import national_lines, starter_requests

ZONE = ZoneInfo("America/Chicago")
HERE = Question(text="", at=NOW, zone=ZONE, place=(44.9778, -93.2650))


@pytest.fixture
def search(tmp_path: Path) -> Iterator[DirectorySearch]:
    """Return a search over the starter directory."""
    folder = DirectoryFolder(tmp_path / "d", open_plain)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    import_sets(folder, starter_requests(scratch, NOW.date()), vocabulary=shipped(), now=NOW)
    found = DirectorySearch(folder, shipped())
    yield found
    found.close()


def test_988_comes_first_and_the_teams_of_the_caller_s_county_follow(
    search: DirectorySearch,
) -> None:
    strip = always_on(search, HERE)
    assert strip[0].listing.uid == "national:988"
    assert strip[0].open.words == "open"
    kinds = {hit.listing.key.rsplit("-", 1)[0] for hit in strip[1:]}
    assert kinds & {"mobile-adult", "mobile-youth"}
    assert "crisis-line" in kinds
    assert all(hit.listing.main_phone for hit in strip)


def test_in_another_county_only_988_stays(search: DirectorySearch) -> None:
    far = replace(HERE, place=None, areas=frozenset({"miami-dade", "fl"}))
    assert [hit.listing.uid for hit in always_on(search, far)] == ["national:988"]


def test_every_card_can_say_whether_it_is_invented(search: DirectorySearch) -> None:
    answer = search.search(replace(HERE, text="kill himself", finished=True))
    told = {hit.listing.source: answer.source_of(hit.listing) for hit in answer.hits}
    assert {name: source.fictional for name, source in told.items() if source} == {
        "national": False,
        "starter-city": True,
    }


def test_a_list_for_the_caller_holds_public_facts_only(search: DirectorySearch) -> None:
    hits = search.search(replace(HERE, text="safe house", finished=True)).hits
    text = handout(hit.listing for hit in hits)
    private = [hit.listing for hit in hits if hit.listing.private]
    assert private
    assert all(one.main_phone is not None and one.main_phone.number in text for one in private)
    assert "Street" not in handout(private)
    banned = replace(hits[0].listing, status=Status.DO_NOT_REFER)
    assert handout([banned]) == ""


def test_a_text_message_holds_whole_entries_and_no_more_than_fits(search: DirectorySearch) -> None:
    hits = search.search(replace(HERE, text="food", finished=True, limit=60)).hits
    text = handout((hit.listing for hit in hits), brief=True)
    assert LONGEST_TEXT / 2 < len(text) <= LONGEST_TEXT
    assert all(len(part.splitlines()) == 2 for part in text.split("\n\n"))


def test_each_national_line_says_where_its_number_was_read_and_when(
    search: DirectorySearch,
) -> None:
    for row in national_lines():
        listing = search.listing(f"national:{row['id']}")
        assert listing is not None, row["id"]
        assert listing.main_phone is not None or row["text_phone"], row["id"]
        said = listing.description.rpartition("Source: ")[2]
        assert re.fullmatch(r".+, read on 2026-\d\d-\d\d\.", said), row["id"]
        if "found on no page" in said:
            assert "not confirmed" in listing.how_to_get_in, row["id"]
