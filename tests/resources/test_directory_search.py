"""Search: the right door first, filters kept and counted, nothing that was typed ever raises."""

import socket
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from directory_world import NOW, open_plain
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from resources.categories import shipped
from resources.errors import NoDirectoryError
from resources.folder import DirectoryFolder
from resources.hours.open_state import OpenState
from resources.importing.importer import ImportRequest, import_sets
from resources.listing import Listing, Status
from resources.search.engine import DirectorySearch
from resources.search.question import Answer, Filters, Question, Relaxed, Trait, Who
from resources.search.understanding import understand
from resources.starter.sets import starter_requests

ZONE = ZoneInfo("America/Chicago")
DOWNTOWN = (44.9778, -93.2650)
Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> DirectoryFolder:
    """Return a directory that holds the starter sets."""
    folder = DirectoryFolder(tmp_path_factory.mktemp("starter"), open_plain)
    scratch = tmp_path_factory.mktemp("scratch")
    requests = starter_requests(scratch, NOW.date())
    import_sets(folder, requests, vocabulary=shipped(), now=NOW, seal=lambda raw: raw[::-1])
    return folder


@pytest.fixture
def search(starter: DirectoryFolder) -> Iterator[DirectorySearch]:
    """Return a search over the starter directory."""
    found = DirectorySearch(starter, shipped())
    yield found
    found.close()


@pytest.fixture
def ask(search: DirectorySearch) -> Ask:
    """Return a function that asks at Monday noon."""

    def run(text: str, **options: object) -> Answer:
        options.setdefault("at", NOW)
        options.setdefault("finished", True)
        return search.search(Question(text=text, zone=ZONE, **options))  # type: ignore[arg-type]

    return run


def kinds(answer: Answer, count: int = 5) -> set[str]:
    """Return the kinds of the first hits: the starter city's ids carry them."""
    return {hit.listing.key.rsplit("-", 1)[0] for hit in answer.hits[:count]}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("drying out", "withdrawal"),
        ("bed tonight", "emergency-shelter"),
        ("send someone", "mobile-adult"),
        ("narcan", "harm-reduction"),
        ("kicked out teen", "youth-shelter"),
        ("boyfriend hits her", "domestic-violence"),
        ("tiene hambre", "food"),
        ("meds ran out", "medicine"),
        ("sober up", "sobering"),
        ("hearing voices", "crisis-walk-in"),
    ],
)
def test_the_words_of_clinicians_lead_to_the_right_kind(text: str, kind: str, ask: Ask) -> None:
    answer = ask(text, place=DOWNTOWN)
    assert kind in kinds(answer)
    assert answer.meant


def test_three_letters_are_enough_for_the_first_kind(ask: Ask) -> None:
    assert "withdrawal" in kinds(ask("det", finished=False))
    assert "harm-reduction" in kinds(ask("nal", finished=False))


def test_a_misspelt_word_is_read_as_the_nearest_one_and_the_answer_says_so(ask: Ask) -> None:
    answer = ask("shleter")
    assert answer.read_as == (("shleter", "shelter"),)
    assert "emergency-shelter" in kinds(answer)
    assert ask("naloxne").read_as == (("naloxne", "naloxone"),)
    assert ask("shelter").read_as == ()


def test_what_must_not_be_referred_to_shows_only_as_a_banner_when_named_exactly(
    ask: Ask, search: DirectorySearch
) -> None:
    kept_out = search.listing("starter-city:emergency-shelter-07")
    assert kept_out is not None
    assert kept_out.status is Status.DO_NOT_REFER
    everything = [hit.listing.uid for hit in ask("shelter", limit=100).hits]
    assert kept_out.uid not in everything
    named = ask(kept_out.service)
    assert kept_out.uid in [one.uid for one in named.banners]
    assert kept_out.uid not in [hit.listing.uid for hit in named.hits]


def test_a_private_place_has_no_street_no_distance_and_is_not_found_by_its_street(
    ask: Ask, starter: DirectoryFolder
) -> None:
    answer = ask("safe house", place=DOWNTOWN)
    private = [hit for hit in answer.hits if hit.listing.private]
    assert private
    for hit in private:
        assert hit.miles is None
        assert hit.listing.address.line in {"", "MN"}
        assert hit.listing.sealed is not None
        street = hit.listing.sealed[::-1].decode().split(",")[0]
        assert hit.listing.uid not in [one.listing.uid for one in ask(street).hits]
        assert street.encode() not in starter.current().read_bytes()


def test_of_equals_the_nearest_comes_first_and_one_without_a_place_last(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    places = [("far", 45.4), ("near", 44.98), ("mid", 45.1), ("nowhere", "")]
    lines = [f"{name},Food shelf,{lat},{-93.26 if lat else ''}" for name, lat in places]
    table.write_text("id,Name,lat,lng\n" + "\n".join(lines) + "\n")
    folder = DirectoryFolder(tmp_path / "d", open_plain)
    import_sets(folder, [ImportRequest(path=table)], vocabulary=shipped(), now=NOW)
    search = DirectorySearch(folder, shipped())
    for text in ("food", "food shelf", "fo"):
        answer = search.search(Question(text=text, at=NOW, zone=ZONE, place=DOWNTOWN))
        assert [hit.listing.key for hit in answer.hits] == ["near", "mid", "far", "nowhere"], text
    search.close()


def test_a_team_counts_by_its_area_not_by_the_way_to_it(ask: Ask) -> None:
    teams = ask("mobile crisis", place=DOWNTOWN).hits[:4]
    assert all(hit.serves_area and hit.miles is None for hit in teams)
    elsewhere = ask("mobile crisis", place=(25.77, -80.19), areas=frozenset({"miami-dade", "fl"}))
    assert not any(
        hit.serves_area for hit in elsewhere.hits if hit.listing.source == "starter-city"
    )


def test_open_now_leaves_out_the_closed_and_keeps_the_unknown(ask: Ask) -> None:
    night = NOW.replace(hour=9)  # three in the morning
    before = ask("food", at=night, limit=100)
    after = ask("food", at=night, limit=100, filters=Filters(traits=frozenset({Trait.OPEN_NOW})))
    states = {hit.open.state for hit in after.hits}
    assert states <= {OpenState.OPEN, OpenState.UNKNOWN}
    unknown = {hit.listing.uid for hit in before.hits if hit.open.state is OpenState.UNKNOWN}
    assert unknown
    assert unknown <= {hit.listing.uid for hit in after.hits}


def test_each_filter_tells_how_many_it_would_leave(ask: Ask) -> None:
    answer = ask("shelter", limit=100)
    left = dict(answer.left)
    assert left["open now"] < answer.counted
    for trait in (Trait.OPEN_NOW, Trait.ALWAYS_OPEN, Trait.NO_REFERRAL):
        narrowed = ask("shelter", limit=100, filters=Filters(traits=frozenset({trait})))
        assert narrowed.counted == left[trait.value], trait
    for who in (Who.WOMEN, Who.YOUTH):
        narrowed = ask("shelter", limit=100, filters=Filters(accepts=frozenset({who})))
        assert narrowed.counted == left[who.value], who


def test_a_filter_is_never_dropped_and_an_empty_answer_says_which_one_did_it(ask: Ask) -> None:
    filters = Filters(language="haitian creole", traits=frozenset({Trait.ALWAYS_OPEN}))
    answer = ask("withdrawal management", filters=filters)
    assert answer.hits == ()
    without = dict(answer.without)
    assert without["haitian creole"] > 0
    assert without["24/7"] == 0


def test_words_that_only_some_rows_have_are_told(ask: Ask) -> None:
    answer = ask("detox zumba")
    assert "withdrawal" in kinds(answer)
    assert answer.complete == 0
    assert "zumba" in answer.missing
    prose = ask("nurses watch")
    assert prose.relaxed is Relaxed.IN_TEXT
    assert kinds(prose) == {"withdrawal"}


def test_a_language_beside_a_need_brings_those_who_speak_it_first(ask: Ask) -> None:
    answer = ask("somali food", place=DOWNTOWN)
    assert all("somali" in hit.listing.languages for hit in answer.hits[:5])
    assert kinds(answer) == {"food"}


def test_a_name_typed_whole_comes_first(ask: Ask) -> None:
    assert ask("social detox").hits[0].listing.service == "Social detox"


class _Pinned:
    """A center that has pinned one listing."""

    def __init__(self, uid: str) -> None:
        self._uid = uid

    def is_pinned(self, uid: str) -> bool:
        return uid == self._uid


def test_a_pinned_listing_rises_among_its_equals(starter: DirectoryFolder, ask: Ask) -> None:
    last = ask("warmline", limit=10).hits[-1].listing
    pinned = DirectorySearch(starter, shipped(), _Pinned(last.uid))
    answer = pinned.search(Question(text="warmline", at=NOW, zone=ZONE, limit=10, finished=True))
    places = [hit.listing.uid for hit in answer.hits]
    assert places.index(last.uid) < len(places) - 1
    assert answer.hits[places.index(last.uid)].pinned
    pinned.close()


ODD = [
    '"',
    "(",
    "-",
    "*",
    "AND",
    "NOT NEAR(",
    "a:b",
    "x" * 500,
    "\u202eabc",
    "👍",
    "'; DROP",
    "^a",
    "zc6",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_queries_find_little_and_never_raise(text: str, ask: Ask) -> None:
    ask(text)
    ask(f"food {text}")
    ask(text, finished=False, place=DOWNTOWN)


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=60), finished=st.booleans())
def test_no_text_makes_search_raise(text: str, finished: bool, search: DirectorySearch) -> None:
    search.search(Question(text=text, at=NOW, zone=ZONE, finished=finished, place=DOWNTOWN))


def test_one_letter_finds_nothing_and_costs_nothing(ask: Ask) -> None:
    assert ask("s") == Answer()


def test_the_badge_the_filter_and_the_order_use_one_answer(
    ask: Ask, search: DirectorySearch
) -> None:
    for hour in range(0, 24, 3):
        at = NOW.replace(hour=hour)
        for hit in ask("clinic", at=at, limit=50).hits:
            question = Question(text="", at=at, zone=ZONE)
            assert search.state_of(hit.listing, question) == hit.open


def test_no_search_ever_opens_a_connection(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a search asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)
    for text in ("detox", "shleter", "food somali", "988"):
        ask(text, place=DOWNTOWN)


def test_an_empty_folder_is_told_in_words(tmp_path: Path) -> None:
    search = DirectorySearch(DirectoryFolder(tmp_path, open_plain), shipped())
    with pytest.raises(NoDirectoryError):
        search.search(Question(text="food", at=NOW, zone=ZONE))


def test_a_directory_may_be_swapped_in_under_running_searches(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = DirectoryFolder(tmp_path / "d", open_plain)
    requests = starter_requests(tmp_path_factory.mktemp("s"), NOW.date())
    import_sets(folder, requests, vocabulary=shipped(), now=NOW)
    stop, faults, seen = threading.Event(), [], set()

    def look() -> None:
        search = DirectorySearch(folder, shipped())
        try:
            while not stop.is_set():
                answer = search.search(Question(text="detox", at=NOW, zone=ZONE, finished=True))
                seen.add(len(answer.hits) > 0)
        except Exception as error:  # noqa: BLE001 - any fault at all is what this test is for
            faults.append(error)
        finally:
            search.close()

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for _ in range(3):
        import_sets(folder, requests, vocabulary=shipped(), now=NOW)
    stop.set()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert seen == {True}
    assert len(folder.generations()) == 2


def test_the_longest_phrase_wins_and_the_rest_stay_words() -> None:
    meaning = understand("bed tonight for 2 kids in Edina", shipped(), finished=True)
    labels = shipped().labels(meaning.needs)
    assert labels == ("Emergency shelter",)
    assert meaning.wants_open
    assert "edina" in meaning.words


def test_a_stale_verification_never_lifts_a_listing(ask: Ask) -> None:
    answer = ask("day treatment")
    listing: Listing = answer.hits[0].listing
    assert listing.verified is None or listing.verified <= NOW.date()
    late = ask("day treatment", at=datetime(2027, 1, 1, tzinfo=UTC) + timedelta(days=1))
    assert late.hits
