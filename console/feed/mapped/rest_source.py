"""Poll an address that answers with the list of active calls as JSON."""

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import httpx
import msgspec

from console.domain.clock import monotonic_s, utc_now
from console.domain.feed.events import RejectionReason
from console.feed.eido.decode import RejectedError
from console.feed.eido.json_scan import DepthError, ScanError, blanks, members
from console.feed.feed_adapter import Absence, FeedTraits
from console.feed.mapped.feed_map import FeedMap
from console.feed.mapped.file_reading import (
    FILE_LIMIT,
    ROW_LIMIT,
    digest_of,
    list_elements,
    require_shallow_json,
)
from console.feed.mapped.intake import MappedIntake
from console.feed.mapped.poll_source import Polled, SourceLostError, SourceRefusedError
from console.feed.mapped.record import JsonRecord
from console.feed.reading_intake import ReadingIntake

if TYPE_CHECKING:
    from console.domain.calls.call import CallId

_RETRY_LIMIT_S = 300.0
_RETRY_DEFAULT_S = 15.0
_BUSY = frozenset({429, 503})
_REFUSING = frozenset({400, 401, 403, 404, 405, 406, 410})
_NOT_MODIFIED = 304
_OK = 200
_PIECE = 65_536
_TIMEOUT_S = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RestPlace:
    """Where the list is, and how to ask for it.

    Attributes:
        url: ``https://``; ``http://`` on this machine only. A name or password in it is refused.
        items: The member that holds the list, by dots; empty where the answer is the list.
        eido: True where each element is an EIDO document rather than one to be mapped.
        way: How the secret is told: ``none``, ``basic``, ``bearer`` or ``header``.
        header: The header of the way ``header``.
        user: The name of the way ``basic``.
        tls: Context for ``https://``; None for the system's own.
        interval_s: How often to ask.
    """

    url: str
    items: str = ""
    eido: bool = False
    way: str = "none"
    header: str = ""
    user: str = ""
    tls: ssl.SSLContext | None = field(default=None, repr=False)
    interval_s: float = 5.0

    def __post_init__(self) -> None:
        """Refuse what could never work, or would tell the secret to a stranger.

        Raises:
            ValueError: The address is no HTTPS address, or holds a password.
        """
        parts = urlsplit(self.url)
        if parts.username or parts.password:
            raise ValueError("a feed's address holds no name and no password")
        if not parts.hostname or parts.scheme not in {"http", "https"}:
            raise ValueError("a REST feed's address begins with https:// and names a host")
        if parts.scheme == "http" and not _is_this_machine(parts.hostname):
            raise ValueError("http:// is for this machine only; elsewhere it must be https://")


class RestSource:
    """A list behind an address as a source; see ``PollSource``."""

    def __init__(
        self,
        place: RestPlace,
        columns: FeedMap | None,
        *,
        secret: Callable[[], str | None] = lambda: None,
    ) -> None:
        """Take the place and, unless its elements are EIDO, the map.

        Args:
            place: Where the list is.
            columns: The map; None for EIDO.
            secret: Gives the password when it is needed; it may ask a person for a while.
        """
        self._place = place
        self._secret = secret
        self._client: httpx.Client | None = None
        self._socket: socket.socket | None = None
        self._etag = ""
        self._call_ids: frozenset[CallId] | None = None
        self._stopped = False
        self.mapped = MappedIntake(columns)

    @property
    def traits(self) -> FeedTraits:
        """What kind of feed it makes."""
        return FeedTraits(
            kind="rest",
            full_state=True,
            absence=Absence.NO_LONGER_IN_FEED,
            heartbeat_s=self._place.interval_s,
        )

    def open(self) -> None:
        """Prepare the client; nothing is asked yet.

        Raises:
            SourceRefusedError: The password is not there.
        """
        place = self._place
        secret = self._secret() or ""
        headers = {"Accept": "application/json", "Accept-Encoding": "gzip"}
        auth = None
        if place.way == "basic":
            auth = httpx.BasicAuth(place.user, secret)
        elif place.way == "bearer":
            headers["Authorization"] = f"Bearer {secret}"
        elif place.way == "header":
            headers[place.header] = secret
        self._client = httpx.Client(
            auth=auth,
            headers=headers,
            timeout=httpx.Timeout(min(_TIMEOUT_S, max(1.0, 2 * place.interval_s))),
            follow_redirects=False,
            trust_env=False,
            verify=place.tls if place.tls is not None else True,
        )

    def poll(self, intake: ReadingIntake) -> Polled:
        """Ask for the list and read what changed in it.

        Raises:
            SourceLostError: No answer, or none that is a list of calls.
        """
        body = self._fetch()
        if body is None:
            return self._polled(rows=0)
        ids: set[CallId] = set()
        rows = 0
        self.mapped.begin(whole=True)
        try:
            for element in elements_of(body, self._place.items):
                rows += 1
                call_id = self._take(element, intake)
                if call_id is not None:
                    ids.add(call_id)
        except RejectedError as error:
            intake.reject(error.reason, len(body))
            self._etag = ""
            raise SourceLostError(
                f"the answer is no list of calls ({error.reason.value})"
            ) from None
        self.mapped.end()
        self._call_ids = frozenset(ids)
        return self._polled(rows=rows)

    def interrupt(self) -> None:
        """Cut an answer that is being read."""
        self._stopped = True
        raw = self._socket
        if raw is not None:
            with suppress(OSError):
                raw.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close every connection."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def _polled(self, *, rows: int) -> Polled:
        return Polled(
            call_ids=self._call_ids,
            progress=self.mapped.changes,
            newest_at=self.mapped.newest_at,
            rows=rows,
        )

    def _take(self, element: memoryview, intake: ReadingIntake) -> "CallId | None":
        mark = digest_of(element)
        if self._place.eido:
            return self.mapped.take(mark, element, intake)
        try:
            require_shallow_json(bytes(element))
            value = msgspec.json.decode(element)
        except RejectedError as error:
            intake.reject(error.reason, len(element))
            return None
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            intake.reject(RejectionReason.NOT_JSON, len(element))
            return None
        if not isinstance(value, dict):
            intake.reject(RejectionReason.WRONG_TYPE, len(element))
            return None
        return self.mapped.take(mark, JsonRecord(value), intake)

    def _fetch(self) -> bytes | None:
        """Return the answer, or None where it says that nothing has changed."""
        client = self._client
        if client is None:
            raise SourceLostError("the address is not open")
        self._stopped = False
        headers = {"If-None-Match": self._etag} if self._etag else {}
        try:
            with client.stream("GET", self._place.url, headers=headers) as answer:
                self._socket = _socket_of(answer)
                self._require_good(answer)
                if answer.status_code == _NOT_MODIFIED:
                    return None
                body = self._read(answer)
                self._etag = answer.headers.get("ETag", "")
                return body
        except httpx.TimeoutException:
            raise SourceLostError("the address does not answer in time") from None
        except httpx.HTTPError:
            raise SourceLostError("the address cannot be reached") from None
        finally:
            self._socket = None

    def _require_good(self, answer: httpx.Response) -> None:
        code = answer.status_code
        if code in _BUSY:
            wait_s = _retry_after_s(answer.headers.get("Retry-After", ""))
            raise SourceLostError(f"the address is busy ({code})", retry_after_s=wait_s)
        if code in _REFUSING:
            raise SourceRefusedError(f"the address refuses us ({code})")
        if code not in {_OK, _NOT_MODIFIED}:
            raise SourceLostError(f"the address answers {code}")

    def _read(self, answer: httpx.Response) -> bytes:
        """Return the body, bounded in size and in time."""
        pieces = bytearray()
        until_s = monotonic_s() + max(_TIMEOUT_S, 2 * self._place.interval_s)
        for piece in answer.iter_bytes(_PIECE):
            pieces += piece
            if len(pieces) > FILE_LIMIT:
                raise SourceLostError("the answer is larger than can be taken")
            if monotonic_s() > until_s or self._stopped:
                raise SourceLostError("the answer takes too long")
        return bytes(pieces)


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _socket_of(answer: httpx.Response) -> socket.socket | None:
    stream: Any = answer.extensions.get("network_stream")
    found = stream.get_extra_info("socket") if stream is not None else None
    return found if isinstance(found, socket.socket) else None


def _retry_after_s(text: str) -> float:
    """Return how long to wait, from seconds or a date, between 1 s and 5 minutes."""
    try:
        wait_s = float(text)
    except ValueError:
        try:
            at = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError):
            return _RETRY_DEFAULT_S
        at = at if at.tzinfo else at.replace(tzinfo=UTC)
        wait_s = _seconds_until(at)
    if not wait_s > 0:
        return 1.0
    return min(_RETRY_LIMIT_S, max(1.0, wait_s))


def _seconds_until(at: datetime) -> float:
    return (at - utc_now()).total_seconds()


def elements_of(body: bytes, path: str) -> list[memoryview]:
    """Return the elements of the list at a path, unread.

    Raises:
        RejectedError: There is no list there, or it is cut off: a part of a whole set would make
            calls vanish.
    """
    view = memoryview(body.removeprefix(b"\xef\xbb\xbf"))
    *outer, last = path.split(".") if path else [""]
    try:
        for step in outer:
            view = _member(view, step)
        if last:
            return list(_list_in(view, last))
    except ScanError:
        raise RejectedError(RejectionReason.NOT_WHOLE) from None
    except DepthError:
        raise RejectedError(RejectionReason.TOO_DEEP) from None
    start = blanks(view, 0)
    if bytes(view[start : start + 1]) != b"[":
        raise RejectedError(RejectionReason.WRONG_TYPE)
    return list(list_elements(bytes(view)))


def _list_in(view: memoryview, name: str) -> Iterator[memoryview]:
    """Yield the elements of one member; the whole object is walked, so that a cut is seen."""
    found = 0
    there = False
    for span in members(view, 0, frozenset({name.casefold()})):
        if span.key != name:
            continue
        there = True
        if span.element:
            found += 1
            yield view[span.start : span.end]
        else:
            raise RejectedError(RejectionReason.WRONG_TYPE)
        if found > ROW_LIMIT:
            raise RejectedError(RejectionReason.TOO_BIG)
    if not there and not _has_empty_list(view, name):
        raise RejectedError(RejectionReason.WRONG_TYPE)


def _has_empty_list(view: memoryview, name: str) -> bool:
    return any(
        span.key == name and bytes(view[span.start : span.start + 1]) == b"["
        for span in members(view, 0, frozenset())
    )


def _member(view: memoryview, name: str) -> memoryview:
    for span in members(view, 0, frozenset()):
        if span.key == name:
            return view[span.start : span.end]
    raise RejectedError(RejectionReason.WRONG_TYPE)
