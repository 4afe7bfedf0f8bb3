"""Follow an HSDS API: once everything, then what changed, and weekly what is gone.

What was fetched lies as NDJSON in a folder of the source, page by page, so a sync that breaks goes
on where it stopped. The import that follows is the same as for any file.
"""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from resources.errors import CancelledError, SyncError
from resources.importing.importer import Progress

if TYPE_CHECKING:
    import httpx

PAGE = 100
MOST_PAGES = 20_000
MOST_BYTES = 64 * 1024 * 1024
"""Of one page; a larger one is not taken."""

SWEEP_EVERY = timedelta(days=7)
OVERLAP = timedelta(minutes=10)
"""How far ``modified_after`` reaches back, for clocks that differ and writes that came late."""

_TRIES = 4
_FIRST_PAUSE_S = 0.5
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """How far a sync has come; kept beside what was fetched.

    Attributes:
        stage: "" between syncs, else "full", "changes" or "sweep": what was being fetched.
        next_page: The page to ask for next in that stage.
        started_at: When the running sync began; becomes ``changes_from`` when it is done.
        changes_from: RFC 3339; changes since then are asked for next time.
        swept_at: When the ids were last compared.
    """

    stage: str = ""
    next_page: int = 1
    started_at: str = ""
    changes_from: str = ""
    swept_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """What a sync fetched.

    Attributes:
        file: NDJSON of every service of the source, ready to import.
        changed: Services fetched anew.
        removed: Services that the server no longer has.
    """

    file: Path
    changed: int
    removed: int
    services: int


class HsdsSync:
    """Fetches one source from one HSDS 3.x API; used by one thread."""

    def __init__(
        self,
        folder: Path,
        base_url: str,
        client: "httpx.Client",
        *,
        pause: Callable[[float], None] = time.sleep,
        keep_on: Callable[[Progress], bool] = lambda _: True,
    ) -> None:
        """Prepare.

        Args:
            folder: Of this source alone; made if missing.
            base_url: Of the API, http or https.
            client: With the center's time limits; it should follow no redirect.
            pause: Waits some seconds between tries.
            keep_on: Asked after each page whether to go on.

        Raises:
            ValueError: The address is not one of the web.
        """
        if urlsplit(base_url).scheme not in {"http", "https"}:
            raise ValueError("an API has an http or https address")
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._base = base_url.rstrip("/")
        self._client = client
        self._pause = pause
        self._keep_on = keep_on

    @property
    def state(self) -> SyncState:
        """Return how far it has come."""
        try:
            return msgspec.json.decode(self._state_file.read_bytes(), type=SyncState)
        except (OSError, msgspec.MsgspecError):
            return SyncState()

    @property
    def _state_file(self) -> Path:
        return self._folder / "state.json"

    @property
    def services_file(self) -> Path:
        """Return the NDJSON file of the source."""
        return self._folder / "services.ndjson"

    def run(self, now: datetime) -> SyncReport:
        """Fetch what is new and return what to import.

        Raises:
            SyncError: The server failed for good; the next run goes on from there.
            CancelledError: ``keep_on`` said no; likewise.
        """
        state = self.state
        if not state.stage:
            first = not state.changes_from or not self.services_file.exists()
            stage = "full" if first else "changes"
            state = replace(state, stage=stage, next_page=1, started_at=now.isoformat())
            self._save(state)
        changed = removed = 0
        if state.stage in {"full", "changes"}:
            state, changed = self._fetch_services(state)
        if state.stage == "sweep":
            removed = self._sweep(state)
            state = replace(state, swept_at=state.started_at)
        done = replace(state, stage="", next_page=1, changes_from=state.started_at)
        self._save(done)
        services = sum(1 for _ in self._kept())
        return SyncReport(
            file=self.services_file, changed=changed, removed=removed, services=services
        )

    def _fetch_services(self, state: SyncState) -> tuple[SyncState, int]:
        """Fetch the pages of a full load or of the changes, and lay them over what there is."""
        incoming = self._folder / f"{state.stage}.ndjson"
        if state.next_page == 1:
            incoming.write_bytes(b"")
        wanted = {"full": "true", "per_page": str(PAGE)}
        if state.stage == "changes":
            since = datetime.fromisoformat(state.changes_from) - OVERLAP
            wanted["modified_after"] = since.isoformat()
        for page, things in self._pages(wanted, state.next_page):
            with incoming.open("ab") as out:
                for thing in things:
                    out.write(msgspec.json.encode(thing) + b"\n")
                out.flush()
                os.fsync(out.fileno())
            # a page written twice after a crash does no harm: the last of an id counts
            state = replace(state, next_page=page + 1)
            self._save(state)
        fresh = {str(one.get("id")): one for one in _lines(incoming) if one.get("id")}
        base = {} if state.stage == "full" else {str(one.get("id")): one for one in self._kept()}
        self._write({**base, **fresh})
        due = not state.swept_at or self._sweep_is_due(state)
        after = "sweep" if state.stage == "changes" and due else ""
        swept = state.started_at if state.stage == "full" else state.swept_at
        state = replace(state, stage=after, next_page=1, swept_at=swept)
        self._save(state)
        incoming.unlink(missing_ok=True)
        return state, len(fresh)

    def _sweep_is_due(self, state: SyncState) -> bool:
        last = datetime.fromisoformat(state.swept_at)
        return datetime.fromisoformat(state.started_at) - last >= SWEEP_EVERY

    def _sweep(self, state: SyncState) -> int:
        """Ask for all ids alone, and drop the services that the server no longer names."""
        named: set[str] = set()
        for _, things in self._pages({"minimal": "true", "per_page": str(PAGE)}, 1):
            named |= {str(one.get("id")) for one in things}
        held = {str(one.get("id")): one for one in self._kept()}
        gone = held.keys() - named
        if held and len(gone) > len(held) / 2:
            raise SyncError(f"{len(gone)} of {len(held)} gone")  # more likely a broken answer
        self._write({key: one for key, one in held.items() if key in named})
        self._save(replace(state, swept_at=state.started_at))
        return len(gone)

    def _pages(
        self, wanted: dict[str, str], first: int
    ) -> Iterator[tuple[int, list[dict[str, Any]]]]:
        page = first
        while page <= MOST_PAGES:
            answer = self._ask({**wanted, "page": str(page)})
            things = [one for one in answer.get("contents", ()) if isinstance(one, dict)]
            yield page, things
            told = Progress(source=self._base, stage="fetching", read=page * PAGE, kept=len(things))
            if not self._keep_on(told):
                raise CancelledError
            pages = answer.get("total_pages")
            if not things or answer.get("last_page") is True:
                return
            if isinstance(pages, int) and page >= pages:
                return
            page += 1
        raise SyncError("pages without end")

    def _ask(self, wanted: dict[str, str]) -> dict[str, Any]:
        """Return one page; a fault that may pass is tried again, with longer pauses.

        Raises:
            SyncError: It did not pass.
        """
        import httpx  # noqa: PLC0415 - start-up laziness: only a sync needs the network

        why = ""
        for attempt in range(_TRIES):
            if attempt:
                self._pause(_FIRST_PAUSE_S * 2 ** (attempt - 1))
            try:
                with self._client.stream("GET", f"{self._base}/services", params=wanted) as answer:
                    if answer.status_code in _AGAIN:
                        why = f"status {answer.status_code}"
                        continue
                    if answer.status_code != httpx.codes.OK:
                        raise SyncError(f"status {answer.status_code}")
                    body = bytearray()
                    for part in answer.iter_bytes():
                        body += part
                        if len(body) > MOST_BYTES:
                            raise SyncError("page too large")
                found = msgspec.json.decode(bytes(body), type=dict[str, Any])
                if isinstance(found.get("contents"), list):
                    return found
                why = "no contents"
            except (httpx.HTTPError, msgspec.MsgspecError, RecursionError) as error:
                why = type(error).__name__
        raise SyncError(why)

    def _kept(self) -> Iterator[dict[str, Any]]:
        yield from _lines(self.services_file)

    def _write(self, services: dict[str, dict[str, Any]]) -> None:
        """Replace the file of the source in one step."""
        waiting = self._folder / "services.new"
        with waiting.open("wb") as out:
            for one in services.values():
                out.write(msgspec.json.encode(one) + b"\n")
            out.flush()
            os.fsync(out.fileno())
        waiting.replace(self.services_file)

    def _save(self, state: SyncState) -> None:
        waiting = self._folder / "state.new"
        waiting.write_bytes(msgspec.json.encode(asdict(state)))
        waiting.replace(self._state_file)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    if not path.exists():
        return
    with path.open("rb") as file:
        for line in file:
            try:
                yield msgspec.json.decode(line, type=dict[str, Any])
            except msgspec.MsgspecError:
                continue  # the last line of a write that was cut off; its page is asked again
