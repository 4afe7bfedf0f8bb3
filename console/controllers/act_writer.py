"""Write one act of a contact at a time, and lose no keystroke around it."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.controllers.draft_controller import DraftController, draft_id_of
from console.controllers.notice_controller import NoticeController
from console.controllers.record_controller import RecordController
from console.controllers.signing import is_lost_behind, typed_behind
from console.controllers.signing_gate import SignedAlong
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import AddendumEdit, DraftEdit
from db.facts import Fact

if TYPE_CHECKING:
    from db.rows import Receipt

Done = Callable[["tuple[Receipt, ...]"], None]
Edit = DraftEdit | AddendumEdit


class ActWriter:
    """The acts of this desk's contacts on their way to the disk.

    Args:
        notices: Told what cannot be done yet.
        keep_again: Called with what was typed last, when an act that was to end a draft failed,
            or when an addendum went on behind the one that was signed.
    """

    def __init__(
        self,
        record: RecordController,
        drafts: DraftController,
        notices: NoticeController,
        keep_again: Callable[[Edit], None],
    ) -> None:
        self._record = record
        self._drafts = drafts
        self._notices = notices
        self._keep_again = keep_again
        self._busy: set[ContactId] = set()
        self._ending: dict[ContactId, Edit] = {}

    def hold(self, edit: Edit) -> bool:
        """Hold a keystroke back while an act ends its draft; False where none does."""
        if edit.contact_id not in self._ending:
            return False
        self._ending[edit.contact_id] = edit
        return True

    def typed_behind(self, edit: Edit) -> AddendumEdit | None:
        """Return what was typed since the act that ends ``edit`` was asked for, as an addendum."""
        newest = self._ending.get(edit.contact_id, edit)
        if newest is edit:
            return None
        if isinstance(edit, DraftEdit) and isinstance(newest, DraftEdit):
            return typed_behind(edit, newest)
        return newest if isinstance(newest, AddendumEdit) else None

    def said_behind(self, edit: Edit) -> str:
        """Return the words for what was changed since and is kept nowhere; none as a rule."""
        newest = self._ending.get(edit.contact_id, edit)
        if not (isinstance(edit, DraftEdit) and isinstance(newest, DraftEdit)):
            return ""
        if not is_lost_behind(edit, newest):
            return ""
        return QCoreApplication.translate(
            "ActWriter", "What you changed after that is not in it: say it in an addendum."
        )

    def is_busy(self, contact_id: ContactId) -> bool:
        """Say whether an act of the contact is on its way to the disk."""
        return contact_id in self._busy

    def end(
        self,
        edit: Edit,
        facts: Sequence[Fact],
        done: "Done",
        along: SignedAlong | None = None,
    ) -> None:
        """Write the act that ends a draft, with the steps that lead to it.

        No keystroke may be saved behind it; if the act fails, the draft is saved as it stands then,
        and if it succeeds, what was typed meanwhile begins an addendum.

        Args:
            edit: The draft as it is signed.
            facts: The act's own last.
            done: Called after the commit.
            along: What is written with it, already among the facts.
        """
        contact_id = edit.contact_id
        if contact_id in self._busy:
            if contact_id not in self._ending:  # a key that is pressed twice is no news
                words = QCoreApplication.translate(
                    "ActWriter",
                    "Not done: another act of this contact is being written. Press again.",
                )
                self._notices.caution(words)
            return
        self._drafts.forget(draft_id_of(edit))
        self._ending[contact_id] = edit

        def ended(receipts: "tuple[Receipt, ...]") -> None:
            done(receipts)
            behind = self.typed_behind(edit)
            del self._ending[contact_id]
            self._drafts.tell_saved(contact_id, receipt_time(receipts[-1]))
            if behind is not None:
                self._keep_again(behind)

        def failed() -> None:
            self._keep_again(self._ending.pop(contact_id))
            if along is not None:
                along.failed()

        ends: tuple[str, ...] = (draft_id_of(edit),)
        if along is not None:
            along.begin()
            ends += along.draft_ids
        self._write(contact_id, facts, ended, failed, ends_draft=ends)

    def write(
        self,
        contact_id: ContactId,
        facts: Sequence[Fact],
        done: "Done",
        failed: Callable[[], None] | None = None,
        ends_draft: str | None = None,
    ) -> None:
        """Write one act of a contact; a second one has to wait until the first is on disk."""
        self._write(contact_id, facts, done, failed, ends_draft=ends_draft)

    def _write(
        self,
        contact_id: ContactId,
        facts: Sequence[Fact],
        done: "Done",
        failed: Callable[[], None] | None,
        *,
        ends_draft: str | Sequence[str] | None,
    ) -> None:
        if contact_id in self._busy:
            return
        self._busy.add(contact_id)

        def written(receipts: "tuple[Receipt, ...]") -> None:
            self._busy.discard(contact_id)
            done(receipts)

        def not_written() -> None:
            self._busy.discard(contact_id)
            if failed is not None:
                failed()

        self._record.write(facts, written, not_written, ends_draft=ends_draft)


def receipt_time(receipt: "Receipt") -> datetime:
    """Return when an entry was written (aware UTC)."""
    return datetime.fromtimestamp(receipt.wall_ms / 1000, tz=UTC)
