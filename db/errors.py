"""Name each thing that can go wrong with the record, with the words for the person at the desk.

The sentences are whole and fixed, so that they can be translated; what varies is in ``detail``,
which never holds a name, a number, an address or a note.
"""

from typing import ClassVar


class RecordError(Exception):
    """An expected fault of the record.

    Attributes:
        what_happened: One sentence for the clinician.
        what_is_safe: One sentence.
        what_to_do: One sentence.
        detail: For the log and for IT; ids, sizes and codes only.
    """

    what_happened: ClassVar[str] = "The record could not be used."
    what_is_safe: ClassVar[str] = "Everything that was shown as saved is still in the record."
    what_to_do: ClassVar[str] = "Write on paper and call IT."

    def __init__(self, detail: str = "") -> None:
        self.detail = detail
        super().__init__(f"{self.what_happened} ({detail})" if detail else self.what_happened)

    @property
    def sentences(self) -> tuple[str, str, str]:
        """Return what happened, what is safe and what to do now."""
        return self.what_happened, self.what_is_safe, self.what_to_do


class RecordMissingError(RecordError):
    """There is no record in the folder."""

    what_happened = "There is no record in this folder."
    what_is_safe = "Nothing was created or changed."
    what_to_do = "Check the folder, set up a new record or restore a backup."


class RecordExistsError(RecordError):
    """A record was to be created where one is already."""

    what_happened = "This folder already holds a record."
    what_is_safe = "The record that is there was not touched."
    what_to_do = "Open it, or choose an empty folder."


class RecordBusyError(RecordError):
    """Another process has the record open for writing."""

    what_happened = "The record is already open in another window or by another person."
    what_is_safe = "Nothing was changed; the other window goes on working."
    what_to_do = "Go to the other window, or close it and start again."


class RecordLockedError(RecordError):
    """Something else held the database for longer than five seconds."""

    what_happened = "Not saved: another program holds the record file."
    what_is_safe = "Your text is still on the screen and in the last saved draft."
    what_to_do = "Try again; if it stays so, write on paper and call IT."


class WrongKeyError(RecordError):
    """The key is not the one of this record; the file itself was not judged."""

    what_happened = "The key that was given does not open this record."
    what_is_safe = "The record was not changed and does not look damaged."
    what_to_do = "Try another way to open it: passphrase, keyring or recovery key."


class WrongPassphraseError(WrongKeyError):
    """No passphrase slot opens with this passphrase."""

    what_happened = "The passphrase is not the right one."
    what_to_do = "Type it again; IT can open the record with the recovery key."


class DamagedRecordError(RecordError):
    """The key is proven right and the file cannot be read."""

    what_happened = "The record file is damaged or has been swapped; the key is the right one."
    what_is_safe = "Nothing was changed. Backups and whatever the hub has are not touched by this."
    what_to_do = "Write on paper and call IT to restore the last backup."


class DamagedPagesError(DamagedRecordError):
    """Some pages cannot be read; the first one can, so that most rows can be saved."""

    what_happened = "A part of the record file is damaged and cannot be read."
    what_is_safe = (
        "Nothing was changed; most of the record can still be read, and backups are safe."
    )
    what_to_do = "Write on paper and call IT: salvage saves what can be read, restore a backup."


class DamagedSlotsError(RecordError):
    """The key slot file cannot be read or has been changed."""

    what_happened = "The file that holds the locked keys is damaged."
    what_is_safe = "The record itself was not changed."
    what_to_do = "Call IT to bring the key slot file back from a backup."


class NewerRecordError(RecordError):
    """The record was written by a newer major version."""

    what_happened = "This record was written by a newer version of the program."
    what_is_safe = "The record was not changed."
    what_to_do = "Start the newer version."


class DiskFullError(RecordError):
    """There is no room, not even after the reserve was given up."""

    what_happened = "Not saved: the disk is full."
    what_is_safe = "Your text is still here, and everything shown as saved is in the record."
    what_to_do = "Write on paper and call IT to free space on the disk."


class ReadOnlyRecordError(RecordError):
    """The folder or the disk cannot be written."""

    what_happened = "The record cannot be written: its folder or disk is read-only."
    what_is_safe = "Everything shown as saved is in the record."
    what_to_do = "Write on paper and call IT."


class DiskFaultError(RecordError):
    """The disk reported an error while writing or reading."""

    what_happened = "Not saved: the disk reported a fault."
    what_is_safe = "Your text is still here, and everything shown as saved was safely on the disk."
    what_to_do = "Write on paper and call IT."


class RecordGoneError(RecordError):
    """The open file is no longer at its place."""

    what_happened = "The record file was moved or deleted while the program was running."
    what_is_safe = "Entries are still written to the open file as long as the program runs."
    what_to_do = "Do not close the program. Call IT now."


class RecordClosedError(RecordError):
    """The store was asked after it had been closed."""

    what_happened = "The record is closed."
    what_is_safe = "Everything that was shown as saved is in the record."
    what_to_do = "Start the program again."


class BodyRefusedError(RecordError):
    """The text cannot be kept exactly as it is; it is refused before anything is written."""

    what_happened = "Not saved: the entry holds something the record cannot keep exactly."
    what_is_safe = "Your draft is kept as it is."
    what_to_do = "Remove the unusual characters or shorten the text, then sign again."


class BodyTooLongError(BodyRefusedError):
    """The entry is longer than 64 kB."""

    what_happened = "Not saved: the entry is longer than 64 kB."
    what_to_do = "Shorten the text or split it into an addendum, then sign again."


class EntryRefusedError(RecordError):
    """The database itself refused the write: a rule of the record would have been broken."""

    what_happened = "Not saved: the record refused an entry that breaks its rules."
    what_is_safe = "Your draft is kept, and nothing in the record was changed."
    what_to_do = "Write on paper and report this to IT; it is a fault of the program."


class DemoSlotRefusedError(RecordError):
    """A key in plain text lies beside a record that is not a demonstration."""

    what_happened = "An unprotected demonstration key was found beside a working record."
    what_is_safe = "The record was not opened and not changed."
    what_to_do = "Call IT: the key must be taken away and the record given a new one."


class NoSlotError(RecordError):
    """The record has no key slot of the kind that was tried."""

    what_happened = "This record was not set up to be opened in this way."
    what_is_safe = "The record was not changed."
    what_to_do = "Choose another way to open it."


class NoKeyringError(RecordError):
    """The system offers no keyring."""

    what_happened = "This computer has no keyring to keep the key in."
    what_is_safe = "The record was not changed, and no key was written anywhere."
    what_to_do = "Enter the passphrase of the record."


class KeyringLockedError(RecordError):
    """The system keyring is locked or its prompt was refused."""

    what_happened = "The keyring of this computer is locked."
    what_is_safe = "The record was not changed."
    what_to_do = "Unlock the keyring and try again, or enter the passphrase of the record."


class KeyringTimedOutError(RecordError):
    """The system keyring did not answer within its limit."""

    what_happened = "The keyring of this computer does not answer."
    what_is_safe = "The record was not changed."
    what_to_do = "Enter the passphrase of the record, or answer the keyring's window and try again."


class KeyringEmptyError(RecordError):
    """The keyring works and does not hold the key of this record."""

    what_happened = "The keyring of this person does not hold the key of this record."
    what_is_safe = "The record was not changed."
    what_to_do = "Enter the passphrase, or ask IT to open the record with the recovery key."


class DriverTooOldError(RecordError):
    """The SQLite inside the driver has the WAL-reset fault."""

    what_happened = "The installed database driver is too old to be safe."
    what_is_safe = "The record was not opened."
    what_to_do = "Call IT to install the program again."


class MigrationFailedError(RecordError):
    """A migration did not finish; the record is as it was."""

    what_happened = "The record could not be brought to this version of the program."
    what_is_safe = "The record is as it was before, and a copy of it was kept."
    what_to_do = "Start the former version and call IT."


class BackupFailedError(RecordError):
    """The copy was not good; the older copies were kept."""

    what_happened = "The backup could not be made or did not pass its check."
    what_is_safe = "The record and the older backups were not touched."
    what_to_do = "Call IT; check the disk that holds the backups."


class QuestionCancelledError(RecordError):
    """A question to the record was interrupted, as asked."""

    what_happened = "The search was stopped."
    what_is_safe = "Nothing was changed."
    what_to_do = "Search again when you want to."


class RecordRolledBackError(RecordError):
    """The record ends before its high-water mark; told as a warning, the record opens."""

    what_happened = "The record is older than it was: its newest entries are missing."
    what_is_safe = "All entries that are left are whole, and new ones are kept apart and marked."
    what_to_do = "Go on working and call IT today to look for the missing entries in a backup."


class MarkChangedError(RecordError):
    """The high-water mark cannot be trusted; told as a warning, the record opens."""

    what_happened = "The mark that tells how far the record had come was changed or damaged."
    what_is_safe = "The record itself is whole as far as it goes; a new mark was made."
    what_to_do = "Go on working and tell IT."


class ClockDoubtError(RecordError):
    """The wall clock stands more than a year ahead; told as a warning."""

    what_happened = "The clock of this computer stands more than a year ahead of the record."
    what_is_safe = "Entries are saved, and their order does not depend on the clock."
    what_to_do = "Call IT to set the clock."


class ClockBackError(RecordError):
    """The wall clock stands before the newest entry; told as a warning."""

    what_happened = "The clock of this computer was set back: it stands before the newest entry."
    what_is_safe = "Entries are saved, and their order does not depend on the clock."
    what_to_do = "Write the true time into your note, and call IT to set the clock."
