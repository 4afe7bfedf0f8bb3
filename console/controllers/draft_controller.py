"""Put every keystroke of a log on the encrypted disk, and tell where the newest one is."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.record_controller import RecordController
from console.domain.contact import ContactId
from console.domain.contact_sheet import DraftEdit, SaveNews, SaveState
from db.rows import Draft, DraftSaved

RETRY_MS = 1000


class DraftController(QObject):
    """Save drafts: one on its way at a time, and behind it only the newest.

    A keystroke is handed to the store at once, so it is on disk after one commit; while that
    commit runs, later keystrokes wait as one. A draft that could not be saved is tried again every
    second and stays in the pane meanwhile.

    Signals:
        saved: A ``SaveNews`` whenever the place of the newest keystroke changed.
    """

    saved = Signal(object)

    def __init__(self, record: RecordController, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._record = record
        self._owner = ""
        self._newest: dict[ContactId, DraftEdit] = {}
        self._sent: dict[ContactId, DraftEdit] = {}
        self._failed: set[ContactId] = set()
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self._send_all)

    def sign_as(self, person_id: str) -> None:
        """Name the owner of drafts from now on."""
        self._owner = person_id

    @property
    def settled(self) -> bool:
        """Say whether every keystroke is on disk."""
        return not self._newest and not self._sent

    @property
    def failing(self) -> bool:
        """Say whether words wait because they could not be saved."""
        return bool(self._failed)

    @Slot(object)
    def keep(self, edit: DraftEdit) -> None:
        """Take the log after a keystroke."""
        self._newest[edit.contact_id] = edit
        self.saved.emit(SaveNews(contact_id=edit.contact_id, state=SaveState.SAVING))
        self._send(edit.contact_id)

    def forget(self, contact_id: ContactId) -> None:
        """Stop saving a draft that was signed or given back, also if it fails on its way."""
        self._newest.pop(contact_id, None)
        self._sent.pop(contact_id, None)
        self._failed.discard(contact_id)

    def send_rest(self) -> None:
        """Hand what still waits to the store at once, as before the desk closes."""
        for contact_id in tuple(self._newest):
            self._sent.pop(contact_id, None)
            self._send(contact_id)

    @Slot()
    def _send_all(self) -> None:
        for contact_id in tuple(self._newest):
            self._send(contact_id)

    def _send(self, contact_id: ContactId) -> None:
        if contact_id in self._sent or contact_id not in self._newest:
            return
        edit = self._newest.pop(contact_id)
        self._sent[contact_id] = edit
        draft = Draft(
            draft_id=contact_id,
            contact_id=contact_id,
            owner=self._owner,
            fields=edit.draft.to_fields(),
            cursor_field=edit.caret.field.code,
            cursor=edit.caret.position,
        )
        self._record.save_draft(
            draft,
            done=lambda news: self._saved(edit, news),
            failed=lambda: self._not_saved(edit),
        )

    def _saved(self, edit: DraftEdit, news: DraftSaved) -> None:
        contact_id = edit.contact_id
        if self._sent.get(contact_id) is not edit:
            return  # forgotten, or a newer one was sent behind it
        del self._sent[contact_id]
        self._failed.discard(contact_id)
        if contact_id in self._newest:
            self._send(contact_id)
            return
        saved_at = datetime.fromtimestamp(news.saved_ms / 1000, tz=UTC)
        self.saved.emit(SaveNews(contact_id=contact_id, state=SaveState.SAVED, saved_at=saved_at))

    def _not_saved(self, edit: DraftEdit) -> None:
        contact_id = edit.contact_id
        if self._sent.get(contact_id) is not edit:
            return
        del self._sent[contact_id]
        self._newest.setdefault(contact_id, edit)
        self._failed.add(contact_id)
        self.saved.emit(SaveNews(contact_id=contact_id, state=SaveState.NOT_SAVED))
        self._retry.start()
