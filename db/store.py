"""Give every thread one handle to the record; the writing itself happens on the store thread."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from nacl.signing import SigningKey

from db.care import ballast
from db.care.backup import BACKUPS_NAME, KEPT, BackupMade, CopyProgress, make_backup, untold
from db.drafts import check_draft
from db.errors import (
    BodyRefusedError,
    DemoSlotRefusedError,
    NoSlotError,
    RecordError,
    RecordMissingError,
)
from db.facts import BodyDestroyed, Fact
from db.folds.filling import fill_behind
from db.journal.genesis import DEMO
from db.journal.journal import prepare
from db.journal.mark import MarkKeeper, read_marks
from db.reader import Reader
from db.rows import BACKUP_KEY, OFF_MACHINE_KEY, CallState, Draft, DraftSaved, Receipt
from db.satisfaction import SatisfactionRow
from db.vault.creation import UNFINISHED_NAME, check_plans, finish_creation, make_files
from db.vault.keyring_box import KeyringBox
from db.vault.keys import KeyOpener, KeyringOpener, KeyringSlot, SlotPlan
from db.vault.lock import FolderLock
from db.vault.rotation import prove_opening
from db.vault.slots import (
    RECORD_NAME,
    Secrets,
    SlotKind,
    read_slots,
)
from db.worker import Job, Worker, failed
from db.writer import T, Writer

if TYPE_CHECKING:
    from db.vault.field_seal import FieldSeal


class Store:
    """An open record. Every method may be called from any thread and returns at once.

    What a future carries is final: a receipt exists only after COMMIT at synchronous FULL.
    Callbacks added to a future run on the store thread, or at once when it is already done.
    """

    def __init__(
        self,
        *,
        writer: Writer,
        worker: Worker,
        lock: FolderLock,
        keeper: MarkKeeper,
        path: Path,
        secrets: Secrets,
        in_keyring: bool,
        unix_ms: Callable[[], int],
    ) -> None:
        self._writer = writer
        self._worker = worker
        self._lock = lock
        self._keeper = keeper
        self._in_keyring = in_keyring
        self._unix_ms = unix_ms
        self._path = path
        self._secrets = secrets
        self._guard = threading.Lock()
        self._waiting_drafts: dict[str, Job] = {}
        self._copiers: list[Worker] = []

    @staticmethod
    def create(
        folder: Path,
        *,
        profile: str,
        slots: Sequence[SlotPlan],
        unix_ms: Callable[[], int],
        app_version: str,
    ) -> "Store":
        """Make a new record in ``folder`` and open it; blocks, so never on the GUI thread.

        Args:
            folder: Made if missing; on a local disk.
            profile: "demo" or "working", for ever.
            slots: At least one way to open it.
            unix_ms: The wall clock.
            app_version: Written into the first entry.

        Raises:
            RecordExistsError: the folder holds a record or the key slots of one.
            DemoSlotRefusedError: a plain-text key was asked for outside a demo profile.
            NoSlotError: no slots.
            RecordError: as it happened; no record is left behind.
        """
        check_plans(profile, slots)
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        with ExitStack() as held:
            lock = FolderLock(folder)
            held.callback(lock.release)
            secrets = make_files(
                folder, profile=profile, slots=slots, unix_ms=unix_ms, app_version=app_version
            )
            box = next((plan.box for plan in slots if isinstance(plan, KeyringSlot)), None)
            store = Store._opened(folder, lock, secrets, box, unix_ms, app_version)
            held.pop_all()
        return store

    @staticmethod
    def open(
        folder: Path, *, keys: KeyOpener, unix_ms: Callable[[], int], app_version: str
    ) -> "Store":
        """Open the record in ``folder``; blocks, so never on the GUI thread.

        Raises:
            RecordMissingError: there is none.
            RecordBusyError: another process has it open.
            WrongKeyError, NoSlotError, KeyringLockedError and their kin: as ``keys`` may fail.
            DamagedRecordError: the key is proven and the file cannot be read.
            DemoSlotRefusedError: a plain-text key lies beside a working record.
            RecordError: any other expected fault.
        """
        if not any((folder / name).exists() for name in (RECORD_NAME, UNFINISHED_NAME)):
            raise RecordMissingError
        with ExitStack() as held:
            lock = FolderLock(folder)
            held.callback(lock.release)
            finish_creation(folder)
            secrets = prove_opening(folder, keys)
            slots = read_slots(folder)
            if secrets.desk_seed is None:
                raise NoSlotError("a recovery key restores a record; it does not work at a desk")
            box = keys.box if isinstance(keys, KeyringOpener) else None
            store = Store._opened(folder, lock, secrets, box, unix_ms, app_version)
            held.callback(store.close)
            if store.profile != DEMO and slots.of_kind(SlotKind.DEMO):
                raise DemoSlotRefusedError
            held.pop_all()
        return store

    @staticmethod
    def _opened(
        folder: Path,
        lock: FolderLock,
        secrets: Secrets,
        box: KeyringBox | None,
        unix_ms: Callable[[], int],
        app_version: str,
    ) -> "Store":
        path = folder / RECORD_NAME
        marks = read_marks(folder, secrets.record_id, secrets.db_key, box)
        with ExitStack() as held:
            keeper = MarkKeeper(folder, secrets.record_id, secrets.db_key, box)
            held.callback(keeper.close)
            writer = Writer(
                path,
                secrets,
                unix_ms=unix_ms,
                app_version=app_version,
                marks=marks,
                keeper=keeper,
            )
            worker = Worker("store")
            held.callback(worker.close)
            worker.ask(writer.open).result()
            worker.ask(lambda: ballast.lay(folder))
            fill_behind(worker, writer.fill_search)
            fill_behind(worker, writer.count_more)
            held.pop_all()
        return Store(
            writer=writer,
            worker=worker,
            lock=lock,
            keeper=keeper,
            path=path,
            secrets=secrets,
            in_keyring=marks.in_keyring,
            unix_ms=unix_ms,
        )

    @property
    def record_id(self) -> str:
        """Return the id of the record."""
        return self._writer.genesis.fact.record_id

    @property
    def profile(self) -> str:
        """Return "demo" or "working", as the sealed first entry says."""
        return self._writer.genesis.fact.profile

    @property
    def desk(self) -> str:
        """Return the id of the chain this desk writes."""
        return self._writer.journal.link.desk

    @property
    def warnings(self) -> tuple[RecordError, ...]:
        """Return what a person must be told although the record is open: rollback, clock, mark."""
        return self._writer.warnings

    @property
    def rollback_is_told(self) -> bool:
        """Say whether going back to an old copy of the whole profile would be noticed."""
        return self._in_keyring

    def append(
        self,
        *facts: Fact,
        actor: str,
        ends_draft: str | Sequence[str] | None = None,
        author_key: SigningKey | None = None,
    ) -> "Future[tuple[Receipt, ...]]":
        """Write facts as one transaction: all of them are in the record, or none is.

        Args:
            *facts: In the order in which they are to stand.
            actor: Who did it: a person's id, or "desk".
            ends_draft: The draft, or drafts, that are gone with this transaction.
            author_key: The person's own key, for a second signature.

        Returns:
            One receipt per fact, after COMMIT; or the RecordError. BodyRefusedError comes at
            once, nothing is written and the draft stays.
        """
        try:
            if not facts:
                raise BodyRefusedError("nothing to write")
            prepared = [prepare(fact, actor) for fact in facts]
        except RecordError as error:
            return failed(error)
        ended = (ends_draft,) if isinstance(ends_draft, str) else tuple(ends_draft or ())
        with self._guard:  # a draft typed after this stays after this
            for draft_id in ended:
                self._waiting_drafts.pop(draft_id, None)
        return self._worker.ask(lambda: self._writer.append(prepared, actor, ended, author_key))

    def read_marked(
        self, question: Callable[..., T], mark: Callable[[T], Fact], actor: str
    ) -> "Future[T]":
        """Answer a short question and write the fact that ``mark`` makes of it, as one."""
        return self._worker.ask(lambda: self._writer.read_marked(question, mark, actor))

    def destroy_body(
        self, entry_id: str, *, authority: str, reason: str, actor: str
    ) -> "Future[tuple[Receipt, ...]]":
        """Destroy the text of one entry for good; the certificate and the entry's hash stay.

        Args:
            entry_id: Whose text.
            authority: By what right, such as the number of an order.
            reason: Why.
            actor: Who did it.

        Returns:
            The certificate's receipt; or EntryRefusedError when there is no such entry.
        """
        fact = BodyDestroyed(entry_id=entry_id, authority=authority, reason=reason)
        try:
            prepared = prepare(fact, actor)
        except RecordError as error:
            return failed(error)
        return self._worker.ask(lambda: self._writer.destroy_body(prepared, entry_id, actor))

    def save_draft(self, draft: Draft) -> "Future[DraftSaved]":
        """Put a draft on the disk; a newer one of the same id overtakes those that still wait.

        Returns:
            The proof, after COMMIT of this draft or of a newer one; or the RecordError.
        """
        try:
            fields = check_draft(draft)
        except RecordError as error:
            return failed(error)
        future: Future[DraftSaved] = Future()

        def work() -> DraftSaved:
            with self._guard:  # nobody may overtake it any more, and no text is kept in memory
                self._waiting_drafts.pop(draft.draft_id, None)
            return self._writer.save_draft(draft, fields)

        with self._guard:
            waiting = self._waiting_drafts.get(draft.draft_id)
            if waiting is not None and waiting.overtake(work, future):
                return future
            job = Job(work, future)
            self._waiting_drafts[draft.draft_id] = job
            self._worker.put(job)
        return future

    def discard_draft(self, draft_id: str) -> "Future[None]":
        """Throw a draft away; the journal does not tell of it."""
        with self._guard:
            self._waiting_drafts.pop(draft_id, None)
        return self._worker.ask(lambda: self._writer.discard_draft(draft_id))

    def mirror_calls(self, calls: Sequence[CallState]) -> "Future[None]":
        """Keep the last known states of CAD calls for the next start; not in the journal."""
        kept = tuple(calls)
        return self._worker.ask(lambda: self._writer.mirror_calls(kept))

    def forget_calls(self, before_ms: int, call_id: str = "") -> "Future[int]":
        """Forget mirrored calls, as ``call_lists.forget`` says; tell how many went."""
        return self._worker.ask(lambda: self._writer.forget_calls(before_ms, call_id))

    def keep_satisfaction(self, row: SatisfactionRow) -> "Future[None]":
        """Keep a caller's three answers, joined to nobody; not in the journal."""
        return self._worker.ask(lambda: self._writer.keep_satisfaction(row))

    def field_seal(self) -> "Future[FieldSeal]":
        """Return what closes single fields that are kept beside the record."""
        return self._worker.ask(self._writer.field_seal)

    def check_place(self) -> "Future[None]":
        """Look whether the open file is where it was, else RecordGoneError; ask now and then."""
        return self._worker.ask(self._writer.check_place)

    def backup(
        self,
        into: Path | None = None,
        *,
        off_machine: bool = False,
        keep: int = KEPT,
        progress: CopyProgress = untold,
    ) -> "Future[BackupMade]":
        """Copy the record beside its use, on a thread of its own, and verify the copy.

        Args:
            into: Where backups are kept; the record's own folder when None.
            off_machine: ``into`` is not on this computer's disk; the time is kept for the alarm.
            keep: How many verified backups stay.
            progress: Told of each step, on the thread that copies.

        Returns:
            The verified backup, or BackupFailedError; older backups stay then.
        """
        folder = self._path.parent

        def copy() -> BackupMade:
            made = make_backup(
                folder,
                self._secrets,
                into or folder / BACKUPS_NAME,
                unix_ms=self._unix_ms,
                keep=keep,
                progress=progress,
            )
            key = OFF_MACHINE_KEY if off_machine else BACKUP_KEY
            self._worker.ask(lambda: self._writer.note_copy(key, made.made_ms)).result()
            return made

        copier = Worker("backup")
        with self._guard:
            self._copiers.append(copier)
        future = copier.ask(copy)
        copier.finish_by_itself()
        return future

    def reader(self, make: Callable[[Path, bytes], Reader] = Reader) -> Reader:
        """Return a new reader with a thread and a connection of its own; the caller closes it."""
        return make(self._path, self._secrets.db_key)

    def close(self) -> None:
        """Finish what was accepted, close the record and let the folder go; may be repeated.

        Blocks until the last write, a running backup and the last mark (up to five seconds where a
        keyring does not answer) are done: never on the GUI thread.
        """
        with self._guard:
            copiers, self._copiers = self._copiers, []
        for copier in copiers:
            copier.close()
        self._worker.ask(self._writer.close)
        self._worker.close()
        self._keeper.close()
        self._lock.release()
