"""Sets of rows: bits are numbered rightly, and a large directory answers as a usual one does."""

from zoneinfo import ZoneInfo

import pytest
from directory_world import NOW, open_plain
from hypothesis import given
from hypothesis import strategies as st

from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.importing.importer import import_sets
from resources.search.engine import DirectorySearch
from resources.search.question import Filters, Question, Trait, Who
from resources.search.row_sets import RowSets, numbers_in
from resources.starter.sets import starter_requests

ZONE = ZoneInfo("America/Chicago")
DOWNTOWN = (44.9778, -93.2650)
TEXTS = (
    "detox", "bed tonight", "somali food", "hearing voices", "crisis line", "lawyer for record",
    "nurses watch", "trans teen", "harbor", "mobile crisis", "zumba", "det", "food sh", "a room in",
)  # fmt: skip
ASKED = (
    {},
    {"place": DOWNTOWN},
    {"filters": Filters(traits=frozenset({Trait.OPEN_NOW}), within_miles=5.0), "place": DOWNTOWN},
    {"filters": Filters(accepts=frozenset({Who.VETERANS}), language="somali")},
    {"filters": Filters(sources=frozenset({"national"}))},
)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> DirectoryFolder:
    """Return a directory that holds the starter sets."""
    folder = DirectoryFolder(tmp_path_factory.mktemp("starter"), open_plain)
    requests = starter_requests(tmp_path_factory.mktemp("scratch"), NOW.date())
    import_sets(folder, requests, vocabulary=shipped(), now=NOW)
    return folder


@given(st.sets(st.integers(0, 3000)), st.integers(1, 40))
def test_the_numbers_of_a_set_come_back_lowest_first(numbers: set[int], most: int) -> None:
    bits = sum(1 << number for number in numbers)
    assert numbers_in(bits) == sorted(numbers)
    assert numbers_in(bits, most) == sorted(numbers)[:most]


@pytest.mark.parametrize("usual", [True, False])
def test_the_best_of_a_set_are_the_best_by_quality(
    starter: DirectoryFolder, *, usual: bool
) -> None:
    connection = open_plain(str(starter.current()))
    sets = RowSets(connection, usual=usual)
    ids = [row[0] for row in connection.execute("SELECT id FROM listing WHERE ranks = 1")]
    every = sets.of(sorted(ids, reverse=True))
    assert [row.id for row in sets.rows(sets.first(every, 7))] == sorted(ids)[:7]
    assert [row.id for row in sets.rows(every)] == sorted(ids)
    connection.close()


@pytest.mark.parametrize("options", ASKED)
def test_a_large_directory_answers_as_one_of_usual_size_does(
    starter: DirectoryFolder, options: dict[str, object]
) -> None:
    usual = DirectorySearch(starter, shipped())
    large = DirectorySearch(starter, shipped(), usual_size=0)
    for text in TEXTS:
        for finished in (True, False):
            question = Question(text=text, at=NOW, zone=ZONE, finished=finished, **options)  # type: ignore[arg-type]
            one, other = usual.search(question), large.search(question)
            assert [hit.listing.uid for hit in one.hits] == [hit.listing.uid for hit in other.hits]
            assert (one.left, one.banners, one.relaxed) == (
                other.left,
                other.banners,
                other.relaxed,
            )
    usual.close()
    large.close()


def test_rows_at_hand_never_grow_without_end(starter: DirectoryFolder) -> None:
    connection = open_plain(str(starter.current()))
    sets = RowSets(connection, usual=False, most=5)
    ids = [row[0] for row in connection.execute("SELECT id FROM listing LIMIT 6")]
    sets.rows(sets.of(ids[:5]))
    assert not sets.between_questions()
    sets.rows(sets.of(ids))
    assert sets.between_questions(), "sets from before mean nothing any more"
    assert len(sets.rows(sets.of(ids))) == 6
    connection.close()
