"""Ask the record for earlier contacts of the open one, each way by its own permission."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from console.controllers.notice_controller import NoticeController
from console.controllers.promises import Promises
from console.controllers.work_facts import time_of
from console.domain.contact.contact import ContactId
from console.domain.contact.history import HistoryKey, HistoryQuestion, PastContact
from console.domain.folding import folded_name, folded_number, folded_place
from db.errors import RecordError
from db.lists.past_contacts import PastQuestion

if TYPE_CHECKING:
    from db.lists.past_contacts import PastRow
    from db.reader import Reader

May = Callable[[HistoryKey], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryFound:
    """What was found for a contact.

    Attributes:
        asked: By what it was looked for.
        withheld: By what it was not, because the person may not.
    """

    contact_id: ContactId
    asked: tuple[HistoryKey, ...]
    withheld: tuple[HistoryKey, ...]
    found: tuple[PastContact, ...]


class HistoryController(QObject):
    """Reads nothing until it is asked: each reading is an entry in the audit.

    Args:
        may: Says whether the person who is signed on may look by a key.

    Signals:
        found: A ``HistoryFound``.
    """

    found = Signal(object)

    def __init__(
        self,
        notices: NoticeController,
        may: May | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._notices = notices
        self._promises = Promises(self)
        self._reader: Reader | None = None
        self.may: May = may if may is not None else _everything

    def open(self, reader: "Reader") -> None:
        """Take the reader of the open record."""
        self._reader = reader

    @Slot(object)
    def ask(self, question: HistoryQuestion) -> None:
        """Look for earlier contacts by whatever is known and allowed."""
        if self._reader is None:
            return
        wanted = question.asked()
        allowed = tuple(key for key in wanted if self.may(key))
        asked = PastQuestion(
            contact_id=question.contact_id,
            incident=question.incident if HistoryKey.INCIDENT in allowed else "",
            place_key=folded_place(question.place) if HistoryKey.PLACE in allowed else "",
            number_key=folded_number(question.number) if HistoryKey.NUMBER in allowed else "",
            person_id=question.person_id if HistoryKey.PERSON in allowed else "",
            name_key=folded_name(question.name) if HistoryKey.NAME in allowed else "",
        )
        withheld = tuple(key for key in wanted if key not in allowed)

        def read(rows: "tuple[PastRow, ...]") -> None:
            self.found.emit(
                HistoryFound(
                    contact_id=question.contact_id,
                    asked=allowed,
                    withheld=withheld,
                    found=tuple(_past(row) for row in rows),
                )
            )

        self._promises.keep(self._reader.past_contacts(asked), read, self._refused)

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, RecordError):
            raise error
        self._notices.caution(self.tr("Earlier contacts could not be read. Nothing was changed."))


def _past(row: "PastRow") -> PastContact:
    ways = (
        (HistoryKey.INCIDENT, row.by_incident),
        (HistoryKey.PLACE, row.by_place),
        (HistoryKey.NUMBER, row.by_number),
        (HistoryKey.PERSON, row.by_person),
        (HistoryKey.NAME, row.by_name and not row.by_person),
    )
    return PastContact(
        contact_id=ContactId(row.contact_id),
        found_by=tuple(key for key, holds in ways if holds),
        number=row.call_number,
        at=time_of(row.opened_ms),
        owner=row.holder,
        concern=row.presenting_concern,
        level=row.overall_level,
        disposition=row.disposition,
        person_id=row.person_id,
    )


def _everything(_: HistoryKey) -> bool:
    return True
