"""Play what holds the record together: a copy made while somebody types, and one flipped byte."""

from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.desk import Desk
from console.app.stories.hands import Hands, NotSeenError
from console.domain.contact.sheet import SaveNews, SaveState

if TYPE_CHECKING:
    from db.care.backup import BackupMade
    from db.proof.report import Report

COPIED = "the record is copied and proven while the note is finished"
FLIPPED = "one flipped bit in the copy is found and placed"
_BYTE = 40_000
"""Of the file of the copy: in a page that holds rows."""


class RecordStory:
    """The copy of a record in use, and what verify says of it.

    Args:
        desk: With a log open and the cursor in its note.
        hands: At its keyboard.
    """

    def __init__(self, desk: Desk, hands: Hands) -> None:
        self._desk = desk
        self._hands = hands
        self._state: SaveState | None = None
        self._copy = Path()

    def copy_while_typing(self, words: str) -> str:
        """Type ``words`` while the record is copied; each is saved as ever.

        Raises:
            NotSeenError: The words were not saved, or no copy was made that is whole.
        """
        opened = self._desk.record.open_record
        if opened is None:
            raise NotSeenError("an open record")
        drafts = self._desk.parts.drafts
        drafts.saved.connect(self._note)
        copying: Future[BackupMade] = opened.store.backup()
        self._hands.type(words)
        self._hands.wait(
            lambda: self._state is SaveState.SAVED and drafts.settled, "the words saved"
        )
        self._hands.wait(copying.done, "the copy")
        drafts.saved.disconnect(self._note)
        made = copying.result()
        self._copy = made.folder
        return f"{len(words)} characters saved, {made.entries:,} entries copied, every one checked"

    def flip_a_bit(self) -> str:
        """Change one bit in the copy, as a failing disk or a stranger might.

        Raises:
            NotSeenError: It was not found.
        """
        before = self._verified()
        file = self._copy / "record.db"
        data = bytearray(file.read_bytes())
        data[_BYTE] ^= 1
        file.write_bytes(data)
        after = self._verified()
        if not before.whole or after.whole:
            raise NotSeenError("the flipped bit")
        return f"whole before; then {after.findings[0].text}"

    def _verified(self) -> "Report":
        # Imported here: the desk itself never needs it at its start.
        from db.proof.verify import verify_record  # noqa: PLC0415
        from db.vault.keys import DemoOpener  # noqa: PLC0415

        with ThreadPoolExecutor(1) as thread:
            proof = thread.submit(verify_record, self._copy, keys=DemoOpener(), full=True)
            self._hands.wait(proof.done, "the proof")
        return proof.result()

    def _note(self, news: SaveNews) -> None:
        self._state = news.state
