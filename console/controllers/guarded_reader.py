"""Let each question about the record be answered only by right, and write that it was asked.

Every public question of ``db.reader.Reader`` is guarded here, also those of later builds: what
``access_table`` does not name counts as one about contacts. The answer to a question about contacts
and its entry in the audit are one transaction: nothing shows that is not written.
"""

import threading
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast
from uuid import uuid4

from console.domain.access.session import Person
from console.domain.access.table import (
    GLASS,
    NOBODY,
    READINGS,
    Reading,
    Right,
    is_clinical,
    may_read,
    rights_of,
)
from console.domain.clock import unix_ms
from db.errors import RecordError
from db.facts import Fact
from db.facts.access import ReadRefused, RecordRead
from db.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from sqlite3 import Connection

    from db.store import Store

LIST = "list"
_MOST_IDS = 1_000
_OF_ONE = frozenset({"contact", "timeline"})
_UNMARKED = frozenset(Reading) - {Reading.OPEN, Reading.CONTACTS, Reading.AUDIT}
"""Read without an entry in the audit: nobody is opened by it."""
_NO_QUESTIONS = frozenset({"close", "interrupt"})


class AccessRefusedError(RecordError):
    """Somebody asked for what their role may not see; the attempt is in the audit."""

    what_happened = "Your role may not see this."
    what_is_safe = "Nothing was shown and nothing was changed; the attempt is in the audit."
    what_to_do = "Ask whoever may see it; in an emergency take emergency access, with a reason."


class NobodyAsksError(AccessRefusedError):
    """Whoever began to ask has signed off since: nobody's attempt, and nobody waits for it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glass:
    """Emergency access: its line in the audit, and until when it holds, ms since 1970."""

    line_id: str
    until_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks the record.

    Attributes:
        actor: The person's id, or "desk" while nobody is signed on.
        role: As what; empty for the desk.
        rights: What they may do.
    """

    actor: str = "desk"
    role: str = ""
    rights: frozenset[Right] = NOBODY


def questions() -> tuple[str, ...]:
    """Return the name of every question the record's reader answers."""
    return tuple(
        name
        for name, value in vars(Reader).items()
        if callable(value) and not name.startswith("_") and name not in _NO_QUESTIONS
    )


class GuardedReader(Reader):
    """The reader of an open desk.

    Args:
        path: Of the record file.
        key: Of the database.
        store: Where the entries are written.
    """

    def __init__(self, path: Path, key: bytes, *, store: "Store") -> None:
        super().__init__(path, key)
        self._store = store
        self._fictional = store.profile == "demo"
        self._asking = threading.local()
        self.asker = Asker()
        self.glass: Glass | None = None
        self.is_assigned: Callable[[str], bool] = _never
        for name in questions():
            # on the instance, so that a question that a later build adds is guarded as well
            setattr(self, name, partial(self._guarded, name, getattr(self, name)))

    @staticmethod
    def of(store: "Store") -> "GuardedReader":
        """Return a new guarded reader of an open record; the caller closes it."""
        return cast("GuardedReader", store.reader(partial(GuardedReader, store=store)))

    def ask_as(self, person: Person | None) -> None:
        """Name who asks from now on; None for the desk alone.

        Emergency access ends with it, and nothing is assigned to them before it was read.
        """
        self.glass = None
        self.is_assigned = _never
        if person is None:
            self.asker = Asker()
            return
        self.asker = Asker(
            actor=person.person_id,
            role=person.role.value,
            rights=rights_of(person.role, fictional=self._fictional),
        )

    @property
    def rights(self) -> frozenset[Right]:
        """Return what the asker may do now, emergency access included."""
        if self.glass is not None and unix_ms() < self.glass.until_ms:
            return self.asker.rights | GLASS
        return self.asker.rights

    def _guarded(
        self, query: str, ask: "Callable[..., Future[Any]]", *given: Any, **named: Any
    ) -> "Future[Any]":
        reading = READINGS.get(query, Reading.CONTACTS)
        if reading is Reading.OPEN:
            return ask(*given, **named)
        subject = str(given[0]) if query in _OF_ONE and given else LIST
        if not may_read(self.rights, query, assigned=self.is_assigned(subject)):
            return self._refused(query, subject)
        if reading is Reading.OWN and given[:1] != (self.asker.actor,):
            return self._refused(query, subject)
        if reading in _UNMARKED:
            return ask(*given, **named)
        self._asking.mark = partial(self._entry, query, subject, self.asker, self.glass)
        try:
            return ask(*given, **named)
        finally:
            self._asking.mark = None

    def _ask(self, question: "Callable[[Connection], Any]") -> "Future[Any]":
        mark = getattr(self._asking, "mark", None)
        if mark is None:
            return super()._ask(question)
        return self._store.read_marked(question, mark, self.asker.actor)

    def _entry(
        self, query: str, subject: str, asker: Asker, glass: Glass | None, answer: object
    ) -> Fact | None:
        rows = answer if isinstance(answer, tuple) else (answer,) if answer is not None else ()
        if query == "timeline" and not any(is_clinical(row.kind) for row in rows):
            return None  # of a target or a shift: nobody's record was opened
        ids = dict.fromkeys(str(getattr(row, "contact_id", "")) for row in rows)
        listed = tuple(name for name in ids if name)[:_MOST_IDS] if subject == LIST else ()
        return RecordRead(
            line_id=str(uuid4()),
            subject=subject,
            role=asker.role,
            query=query,
            rows=len(rows),
            contact_ids=listed,
            glass=glass.line_id if glass is not None else "",
        )

    def _refused(self, query: str, subject: str) -> "Future[Any]":
        future: Future[Any] = Future()
        if not self.asker.role:
            future.set_exception(NobodyAsksError(query))
            return future
        fact = ReadRefused(line_id=str(uuid4()), subject=subject, role=self.asker.role, query=query)

        def refuse(_: object) -> None:
            future.set_exception(AccessRefusedError(query))

        self._store.append(fact, actor=self.asker.actor).add_done_callback(refuse)
        return future


def _never(_: str) -> bool:
    return False
