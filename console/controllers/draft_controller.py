"""Put every keystroke of a log or an addendum on the encrypted disk, and tell where it is."""

from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from console.controllers.record_controller import RecordController
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import AddendumEdit, DraftEdit, SaveNews, SaveState
from db.rows import Draft, DraftSaved

RETRY_MS = 1000
ADDENDUM_FIELD = "addendum"
_ADDENDUM_ID = ":addendum"


def is_addendum(draft: Draft) -> bool:
    """Say whether a stored draft is a half-typed addendum."""
    return draft.draft_id.endswith(_ADDENDUM_ID)


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
        self._newest: dict[str, DraftEdit | AddendumEdit] = {}
        self._sent: dict[str, DraftEdit | AddendumEdit] = {}
        self._owners: dict[str, str] = {}
        self._failed: set[str] = set()
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
    def keep(self, edit: DraftEdit | AddendumEdit) -> None:
        """Take a log, or an addendum to a signed one, after a keystroke."""
        draft_id = draft_id_of(edit)
        self._newest[draft_id] = edit
        self._owners[draft_id] = self._owner
        self._tell(edit.contact_id, SaveState.SAVING)
        self._send(draft_id)

    def forget(self, draft_id: str) -> None:
        """Stop saving a draft that was signed or given back, also if it fails on its way."""
        self._newest.pop(draft_id, None)
        self._sent.pop(draft_id, None)
        self._owners.pop(draft_id, None)
        self._failed.discard(draft_id)

    def tell_saved(self, contact_id: ContactId, at: datetime) -> None:
        """Tell that all of a contact is on disk since ``at`` (aware UTC): read or signed there."""
        self._tell(contact_id, SaveState.SAVED, at)

    def send_rest(self) -> None:
        """Hand what still waits to the store at once, as before the desk closes."""
        for draft_id in tuple(self._newest):
            self._sent.pop(draft_id, None)
            self._send(draft_id)

    @Slot()
    def _send_all(self) -> None:
        for draft_id in tuple(self._newest):
            self._send(draft_id)

    def _send(self, draft_id: str) -> None:
        if draft_id in self._sent or draft_id not in self._newest:
            return
        edit = self._newest.pop(draft_id)
        self._sent[draft_id] = edit
        self._record.save_draft(
            _stored(edit, self._owners[draft_id]),
            done=lambda news: self._saved(edit, news),
            failed=lambda: self._not_saved(edit),
        )

    def _saved(self, edit: DraftEdit | AddendumEdit, news: DraftSaved) -> None:
        draft_id = draft_id_of(edit)
        if self._sent.get(draft_id) is not edit:
            return  # forgotten, or a newer one was sent behind it
        del self._sent[draft_id]
        self._failed.discard(draft_id)
        if draft_id in self._newest:
            self._send(draft_id)
            return
        saved_at = datetime.fromtimestamp(news.saved_ms / 1000, tz=UTC)
        self._tell(edit.contact_id, SaveState.SAVED, saved_at)

    def _not_saved(self, edit: DraftEdit | AddendumEdit) -> None:
        draft_id = draft_id_of(edit)
        if self._sent.get(draft_id) is not edit:
            return
        del self._sent[draft_id]
        self._newest.setdefault(draft_id, edit)
        self._failed.add(draft_id)
        self._tell(edit.contact_id, SaveState.NOT_SAVED)
        self._retry.start()

    def _tell(self, contact_id: ContactId, state: SaveState, at: datetime | None = None) -> None:
        self.saved.emit(SaveNews(contact_id=contact_id, state=state, saved_at=at))


def draft_id_of(edit: DraftEdit | AddendumEdit) -> str:
    """Return the id under which half-typed words are kept."""
    if isinstance(edit, AddendumEdit):
        return f"{edit.contact_id}{_ADDENDUM_ID}"
    return edit.contact_id


def _stored(edit: DraftEdit | AddendumEdit, owner: str) -> Draft:
    if isinstance(edit, AddendumEdit):
        fields: tuple[tuple[str, str], ...] = ((ADDENDUM_FIELD, edit.text),)
        cursor_field, cursor = ADDENDUM_FIELD, edit.position
    else:
        fields = edit.draft.to_fields()
        cursor_field, cursor = edit.caret.field.code, edit.caret.position
    return Draft(
        draft_id=draft_id_of(edit),
        contact_id=edit.contact_id,
        owner=owner,
        fields=fields,
        cursor_field=cursor_field,
        cursor=cursor,
    )
