"""Asking: words in any form, several sources, near filters, and what is at hand is never stale."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from directory_world import NOW, open_plain

from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.importing.importer import import_sets
from resources.listing import Address, Listing, Phone
from resources.places import Compass, cell, cells_within, miles_between
from resources.search.engine import DirectorySearch
from resources.search.filtering import Sieve
from resources.search.judging import FIRST_CAP
from resources.search.question import Answer, Filters, Question, Trait
from resources.search.understanding import understand
from resources.starter.sets import starter_requests
from resources.writing import DirectoryWriter, drop_listing, put_listing

ZONE = ZoneInfo("America/Chicago")
DOWNTOWN = (44.9778, -93.2650)
Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> DirectoryFolder:
    """Return a directory that holds the starter sets."""
    folder = DirectoryFolder(tmp_path_factory.mktemp("starter"), open_plain)
    requests = starter_requests(tmp_path_factory.mktemp("scratch"), NOW.date())
    import_sets(folder, requests, vocabulary=shipped(), now=NOW)
    return folder


@pytest.fixture
def ask(starter: DirectoryFolder) -> Iterator[Ask]:
    """Return a function that asks at Monday noon."""
    search = DirectorySearch(starter, shipped())

    def run(text: str, **options: object) -> Answer:
        options.setdefault("at", NOW)
        options.setdefault("finished", True)
        return search.search(Question(text=text, zone=ZONE, **options))  # type: ignore[arg-type]

    yield run
    search.close()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("refuses meds", "refusing meds"),
        ("drinks every day", "drinking every day"),
        ("talking to himself", "talk to himself"),
        ("kicked out", "kicking out"),
    ],
)
def test_a_phrase_is_known_in_other_forms_of_its_words(one: str, other: str) -> None:
    first = understand(one, shipped(), finished=True)
    second = understand(other, shipped(), finished=True)
    assert first.needs
    assert first.needs == second.needs


def test_a_word_alone_is_never_made_another_one() -> None:
    assert understand("house", shipped(), finished=True).needs == frozenset()
    assert understand("housing", shipped(), finished=True).needs


def test_whom_it_is_for_finds_even_where_no_need_was_named(ask: Ask) -> None:
    for hit in ask("trans teen").hits[:3]:
        labels = shipped().labels(hit.listing.categories)
        assert {"Youth", "LGBTQ+ people"} & set(labels)
    best = shipped().labels(ask("trans teen").hits[0].listing.categories)
    assert {"Youth", "LGBTQ+ people"} <= set(best)


def test_a_word_far_from_all_words_is_not_bent_into_a_name(ask: Ask) -> None:
    assert ask("barber").read_as == ()  # two slips from Harbor, which is another word
    assert ask("harbr").read_as == (("harbr", "harbor"),)
    assert ask("shleter").read_as == (("shleter", "shelter"),)
    assert ask("scizophrenia").read_as == (("scizophrenia", "schizophrenia"),)


def test_several_sources_can_be_chosen_and_each_other_one_stays_out(ask: Ask) -> None:
    both = ask("crisis line", limit=50, filters=Filters(sources=frozenset({"national", "x"})))
    assert {hit.listing.source for hit in both.hits} == {"national"}
    none = ask("crisis line", filters=Filters(sources=frozenset({"x"})))
    assert none.hits == ()
    assert dict(none.without)["source"] > 0


def test_near_filters_leave_what_is_within_and_what_has_no_place(ask: Ask) -> None:
    wide = ask("food", place=DOWNTOWN, limit=100)
    for miles in (1.0, 3.0, 9.0, 30.0):
        near = ask("food", place=DOWNTOWN, limit=100, filters=Filters(within_miles=miles))
        assert all(hit.miles is None or hit.miles <= miles for hit in near.hits)
        expected = {
            hit.listing.uid
            for hit in wide.hits
            if hit.miles is not None and hit.miles <= miles and "food" in hit.listing.key
        }
        assert expected <= {hit.listing.uid for hit in near.hits}, miles


@pytest.mark.parametrize("per_degree", [1, 4, 10])
def test_no_point_within_a_circle_lies_outside_its_cells(per_degree: int) -> None:
    for middle in (DOWNTOWN, (60.0, -150.0), (25.8, -80.2)):
        cells = set(cells_within(middle, 25, per_degree))
        compass = Compass(middle)
        for north in range(-40, 41, 4):
            for east in range(-80, 81, 4):
                point = (middle[0] + north / 100, middle[1] + east / 100)
                miles = compass.miles_to(*point)
                assert miles == pytest.approx(miles_between(middle, point), abs=1e-9)
                if miles <= 24.9:
                    assert cell(*point, per_degree) in cells


def test_a_near_filter_is_asked_of_the_index_and_a_far_one_is_not() -> None:
    sieve = Sieve(shipped())
    for miles, kind, most in ((3.0, "zh", 10), (25.0, "zg", 6)):
        (near,) = sieve.wanted(Filters(within_miles=miles), DOWNTOWN).groups
        assert "zg0" in near
        assert 2 <= sum(word.startswith(kind) for word in near) <= most
    assert sieve.wanted(Filters(within_miles=500.0), DOWNTOWN).groups == ()
    assert sieve.wanted(Filters(within_miles=3.0)).groups == ()


def far_and_near(count: int) -> Iterator[Listing]:
    """Yield pantries far away, good ones, and the last few, poorer, near the caller."""
    food = frozenset({shipped().by_code["food"].number})
    for number in range(count):
        near = number >= count - 3
        yield Listing(
            key=str(number),
            source="many",
            service="Food pantry",
            organization=f"House {number}",
            phones=(Phone(number="612-555-0101", raw=""),),
            address=Address(city="Edina"),
            latitude=44.98 if near else 30.0,
            longitude=-93.26 if near else -90.0,
            categories=food,
            quality=12 if near else 1,
        )


def test_a_narrow_filter_finds_the_few_among_very_many(tmp_path: Path) -> None:
    folder = DirectoryFolder(tmp_path / "many", open_plain)
    file = folder.fresh()
    connection = open_plain(str(file))
    writer = DirectoryWriter(connection, shipped())
    for listing in far_and_near(FIRST_CAP * 4):
        writer.add(listing)
    writer.finish(NOW)
    connection.close()
    folder.swap_in(file)
    search = DirectorySearch(folder, shipped())
    traits = frozenset({Trait.OPEN_NOW})
    for text in ("food", "food pantry", "pantry house"):
        question = Question(
            text=text, at=NOW, zone=ZONE, place=DOWNTOWN, finished=True,
            filters=Filters(within_miles=25.0, traits=traits),
        )  # fmt: skip
        answer = search.search(question)
        assert len(answer.hits) == answer.counted == 3, text
    search.close()


def test_what_is_at_hand_is_forgotten_when_the_center_changes_its_own_listing(
    tmp_path: Path,
) -> None:
    folder = DirectoryFolder(tmp_path / "d", open_plain)
    requests = starter_requests(tmp_path, NOW.date())
    import_sets(folder, requests, vocabulary=shipped(), now=NOW)
    search = DirectorySearch(folder, shipped())
    question = Question(text="zebra house", at=NOW, zone=ZONE, finished=True)
    own = Listing(key="1", source="local", service="Zebra house", organization="Zebra", quality=0)
    writing = open_plain(str(folder.current()))
    names = []
    for service in ("Zebra house", "Zebra house, new door", ""):
        if service:
            put_listing(writing, replace(own, service=service), shipped())
        else:
            drop_listing(writing, own.uid)
        found = [hit.listing.service for hit in search.search(question).hits]
        names.append(next((name for name in found if name.startswith("Zebra")), ""))
    assert names == ["Zebra house", "Zebra house, new door", ""]
    writing.close()
    search.close()


def test_what_is_at_hand_never_outlives_the_directory_it_came_from(tmp_path: Path) -> None:
    folder = DirectoryFolder(tmp_path / "d", open_plain)
    search = DirectorySearch(folder, shipped())
    question = Question(text="harbor", at=NOW, zone=ZONE, finished=True, place=DOWNTOWN)
    told = []
    for line in ("0101", "0102"):  # the same row of another import: same id, another number
        listing = Listing(
            key="1", source="one", service="Harbor", organization="Harbor", quality=1,
            phones=(Phone(number=f"612-555-{line}", raw=""),),
            address=Address(city=f"City {line}"),
        )  # fmt: skip
        file = folder.fresh()
        connection = open_plain(str(file))
        writer = DirectoryWriter(connection, shipped())
        writer.add(listing)
        writer.finish(NOW)
        connection.close()
        folder.swap_in(file)
        (hit,) = search.search(question).hits
        told.append((hit.listing.phones[0].number, hit.listing.address.city))
    assert told == [("612-555-0101", "City 0101"), ("612-555-0102", "City 0102")]
    search.close()


def test_a_beginning_leads_to_the_phrases_that_go_on_so() -> None:
    vocabulary = shipped()
    for beginning, code in (("det", "withdrawal"), ("bed ton", "emergency_shelter")):
        assert vocabulary.by_code[code].number in vocabulary.begun_by(beginning.split())
    assert vocabulary.begun_by(["zzz"]) == frozenset()


@pytest.mark.parametrize(
    "text",
    ["says he will kill himself", "husband passed away and she wants to die", "drunk and suicidal"],
)
def test_danger_to_life_comes_before_every_other_need(text: str, ask: Ask) -> None:
    kinds = [hit.listing.key.rsplit("-", 1)[0] for hit in ask(text).hits[:3]]
    assert "crisis-line" in kinds[:1], kinds


def test_a_will_is_asked_of_lawyers_and_what_somebody_will_do_is_not(ask: Ask) -> None:
    labels = set(ask("make a will").meant)
    assert labels == set(ask("wills").meant) == {"Legal help"}
    assert "Legal help" not in ask("she will not leave the house").meant
