"""Keep half-typed forms on the encrypted disk: one on its way, and behind it only the newest."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from console.controllers.record_controller import RecordController
from console.domain.asking import Answers, to_pairs
from console.domain.contact.contact import ContactId
from console.domain.save_state import SaveState
from db.rows import Draft, DraftSaved

RETRY_MS = 1000


class FormDrafts(QObject):
    """The drafts of one sort of form, one for each contact.

    Signals:
        saved: The ``ContactId``, the ``SaveState`` and the time (aware UTC) or None.
    """

    saved = Signal(object, object, object)

    def __init__(self, record: RecordController, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._name = name
        self._owner = ""
        self._newest: dict[ContactId, Draft] = {}
        self._sent: set[ContactId] = set()
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.send_rest)

    @property
    def suffix(self) -> str:
        """Return how the ids of these drafts end."""
        return f":{self._name}"

    def sign_as(self, person_id: str) -> None:
        """Name the owner of drafts from now on."""
        self._owner = person_id

    def id_of(self, contact_id: ContactId) -> str:
        """Return the id under which a contact's form is kept."""
        return f"{contact_id}{self.suffix}"

    def keep(self, contact_id: ContactId, answers: Answers) -> None:
        """Take a form after a keystroke."""
        self._newest[contact_id] = Draft(
            draft_id=self.id_of(contact_id),
            contact_id=contact_id,
            owner=self._owner,
            fields=to_pairs(answers),
        )
        self.saved.emit(contact_id, SaveState.SAVING, None)
        self._send(contact_id)

    def forget(self, contact_id: ContactId) -> None:
        """Stop saving a form that was recorded."""
        self._newest.pop(contact_id, None)

    def send_rest(self) -> None:
        """Hand what still waits to the store, as before the desk closes or after a fault."""
        for contact_id in tuple(self._newest):
            self._sent.discard(contact_id)
            self._send(contact_id)

    def _send(self, contact_id: ContactId) -> None:
        if contact_id in self._sent or contact_id not in self._newest:
            return
        draft = self._newest.pop(contact_id)
        self._sent.add(contact_id)

        def done(news: DraftSaved) -> None:
            self._sent.discard(contact_id)
            if contact_id in self._newest:
                self._send(contact_id)
                return
            at = datetime.fromtimestamp(news.saved_ms / 1000, tz=UTC)
            self.saved.emit(contact_id, SaveState.SAVED, at)

        def failed() -> None:
            self._sent.discard(contact_id)
            self._newest.setdefault(contact_id, draft)
            self.saved.emit(contact_id, SaveState.NOT_SAVED, None)
            self._retry.start()

        self._record.save_draft(draft, done, failed)
