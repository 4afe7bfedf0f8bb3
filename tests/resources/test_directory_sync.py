"""Sync: a real server that pages, fails, repeats and forgets; what is fetched is never lost."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from directory_api import Api, served
from directory_world import NOW

from resources.errors import CancelledError, SyncError
from resources.importing.importer import ImportReport
from resources.listing import Listing
from resources.sync import HsdsSync

Importing = Callable[..., ImportReport]
Read = Callable[[], dict[str, Listing]]


@pytest.fixture
def api() -> Api:
    """Return an API with 250 services: three pages."""
    return Api(250)


@pytest.fixture
def url(api: Api) -> Iterator[str]:
    """Serve the API on loopback."""
    with served(api) as found:
        yield found


@pytest.fixture
def client() -> Iterator[httpx.Client]:
    """Return a client with short limits."""
    with httpx.Client(timeout=5, trust_env=False) as found:
        yield found


def held(sync: HsdsSync) -> dict[str, str]:
    """Return the services on disk: name by id."""
    lines = sync.services_file.read_text(encoding="utf-8").splitlines()
    return {one["id"]: one["name"] for one in map(json.loads, lines)}


def names(api: Api) -> dict[str, str]:
    """Return the services of the server: name by id."""
    return {key: name for key, (name, _) in api.services.items()}


Syncing = Callable[[], HsdsSync]


@pytest.fixture
def syncing(tmp_path: Path, url: str, client: httpx.Client) -> Syncing:
    """Return a function that makes the sync of one source, as each start of the program does."""
    return lambda: HsdsSync(tmp_path / "sync", url, client, pause=lambda _: None)


def test_the_first_sync_takes_all_and_the_next_only_what_changed(
    api: Api, syncing: Syncing, importing: Importing, listings: Read
) -> None:
    report = syncing().run(NOW)
    assert (report.changed, report.services) == (250, 250)
    later = NOW + timedelta(days=1)
    api.services["7"] = ("Renamed", later - timedelta(minutes=1))
    api.services["new"] = ("Brand new", later - timedelta(minutes=1))
    api.asked.clear()
    report = syncing().run(later)
    assert (report.changed, report.services) == (2, 251)
    assert held(syncing()) == names(api)
    (asked,) = api.asked
    assert datetime.fromisoformat(asked["modified_after"]) < NOW  # reaches back a little
    assert importing(report.file).listings == 251
    assert listings()["7"].service == "Renamed"


def test_what_the_server_no_longer_has_goes_with_the_weekly_sweep(
    api: Api, syncing: Syncing
) -> None:
    syncing().run(NOW)
    for key in ("1", "2", "3"):
        del api.services[key]
    assert syncing().run(NOW + timedelta(days=2)).removed == 0  # not yet a week
    report = syncing().run(NOW + timedelta(days=8))
    assert (report.removed, report.services) == (3, 247)
    assert any(asked.get("minimal") == "true" for asked in api.asked)


def test_an_answer_that_lost_most_ids_removes_nothing(api: Api, syncing: Syncing) -> None:
    syncing().run(NOW)
    api.services = dict(list(api.services.items())[:10])
    with pytest.raises(SyncError):
        syncing().run(NOW + timedelta(days=8))
    assert len(held(syncing())) == 250


@pytest.mark.parametrize("fault", [500, 503, 429, "cut", "nonsense"])
def test_a_fault_that_passes_is_tried_again(fault: int | str, api: Api, syncing: Syncing) -> None:
    api.faults = [fault, fault]
    assert syncing().run(NOW).services == 250


def test_a_sync_that_broke_goes_on_at_the_page_where_it_stopped(api: Api, syncing: Syncing) -> None:
    first = syncing()
    told = []

    class _EndError(Exception):
        """The program ends here."""

    def keep_on(progress: object) -> bool:
        told.append(progress)
        if len(told) == 2:
            raise _EndError
        return True

    first._keep_on = keep_on
    with pytest.raises(_EndError):
        first.run(NOW)
    asked = len(api.asked)
    assert syncing().run(NOW).services == 250
    assert [one["page"] for one in api.asked[asked:]] == ["3"]
    assert held(syncing()) == names(api)


def test_a_server_that_stays_down_is_told_and_nothing_is_lost(api: Api, syncing: Syncing) -> None:
    syncing().run(NOW)
    api.faults = [503] * 20
    with pytest.raises(SyncError) as caught:
        syncing().run(NOW + timedelta(days=1))
    assert caught.value.detail == "status 503"
    assert len(held(syncing())) == 250
    api.faults = []
    assert syncing().run(NOW + timedelta(days=1)).services == 250


@pytest.mark.parametrize("status", [301, 401, 404])
def test_a_refusal_or_a_redirect_is_not_followed(status: int, api: Api, syncing: Syncing) -> None:
    api.faults = [status]
    with pytest.raises(SyncError):
        syncing().run(NOW)
    assert len(api.asked) == 1


def test_pages_without_a_count_end_with_the_first_empty_one(api: Api, syncing: Syncing) -> None:
    api.ever = True
    assert syncing().run(NOW).services == 250
    assert len(api.asked) == 4


def test_a_sync_can_be_cancelled_between_pages(
    api: Api, tmp_path: Path, url: str, client: httpx.Client
) -> None:
    sync = HsdsSync(tmp_path / "s", url, client, keep_on=lambda _: False)
    with pytest.raises(CancelledError):
        sync.run(NOW)
    assert len(api.asked) == 1
    assert sync.state.next_page == 2


def test_only_addresses_of_the_web_are_taken(tmp_path: Path, client: httpx.Client) -> None:
    with pytest.raises(ValueError, match="http"):
        HsdsSync(tmp_path, "file:///etc/passwd", client)


def test_the_state_is_kept_as_plain_times(syncing: Syncing) -> None:
    syncing().run(NOW)
    state = syncing().state
    assert datetime.fromisoformat(state.changes_from) == NOW.astimezone(UTC)
    assert state.stage == ""
