"""Name each thing that can go wrong with the directory, with the words for the person at the desk.

The sentences are whole and fixed, so that they can be translated; what varies is in ``detail``,
which never holds a name, a number, an address or a note.
"""

from typing import ClassVar


class DirectoryError(Exception):
    """An expected fault of the directory."""

    what_happened: ClassVar[str] = "The directory could not be used."
    what_is_safe: ClassVar[str] = "The directory that was in use is unchanged."
    what_to_do: ClassVar[str] = "Go on with the old directory and tell IT."

    def __init__(self, detail: str = "") -> None:
        self.detail = detail
        super().__init__(f"{self.what_happened} ({detail})" if detail else self.what_happened)

    @property
    def sentences(self) -> tuple[str, str, str]:
        """Return what happened, what is safe and what to do now."""
        return self.what_happened, self.what_is_safe, self.what_to_do


class NoDirectoryError(DirectoryError):
    """Nothing was imported yet."""

    what_happened = "There is no directory on this machine yet."
    what_is_safe = "Nothing was lost."
    what_to_do = "Import a file, or put the starter directory in."


class UnknownFormatError(DirectoryError):
    """No reader knows the file."""

    what_happened = "This is not a file that the directory can read."
    what_to_do = "Name the format, or make a mapping with: directory map FILE."


class UnreadableFileError(DirectoryError):
    """The file is missing, empty, cut short or not what it says it is."""

    what_happened = "The file is empty, cut short or damaged."
    what_to_do = "Fetch the file again and repeat the import."


class FileTooLargeError(DirectoryError):
    """The file, or what it unpacks to, is over the limit."""

    what_happened = "The file is too large, or unpacks to far more than it should."
    what_to_do = "Ask for the file as CSV or NDJSON, which have no limit."


class NoRoomError(DirectoryError):
    """The new directory could not be written: the disk is full, or does not let it be written."""

    what_happened = "The new directory could not be written: the disk is full or cannot be used."
    what_to_do = "Make room on this computer's disk, or call IT; then import again."


class VocabularyError(DirectoryError, ValueError):
    """A table of the center's own words is not right."""

    what_happened = "The center's own categories or phrases cannot be read."
    what_to_do = "Correct the row that is named, or take the file out of the directory's folder."


class ShiftedColumnsError(DirectoryError):
    """Hardly any telephone number can be read: the columns do not fit their headings."""

    what_happened = "Hardly any phone number can be read: the columns seem to be shifted."
    what_to_do = "Compare the headings with the columns in the file, correct it, import again."


class TooFewRowsError(DirectoryError):
    """More than a fifth of the source's services would be gone."""

    what_happened = "The new file has over a fifth fewer services than the one in use."
    what_to_do = "Check that the file is whole; if it is, import it again with --accept-drop."


class NothingUsableError(DirectoryError):
    """Not one row could be used."""

    what_happened = "Not one service in the file could be used."
    what_to_do = "Read the quarantine report; the mapping may be wrong."


class CancelledError(DirectoryError):
    """A person stopped the import."""

    what_happened = "The import was stopped."
    what_to_do = "Start it again whenever you like."


class DirectoryBusyError(DirectoryError):
    """Another import is running."""

    what_happened = "Another import is running on this machine."
    what_to_do = "Wait until it is done, then try again."


class SyncError(DirectoryError):
    """The source's server could not be reached or gave nonsense."""

    what_happened = "The directory's server could not be reached or did not answer properly."
    what_is_safe = "The directory in use is unchanged, and what was fetched so far is kept."
    what_to_do = "It goes on from there at the next sync; look at the network if it stays so."


class NoSealError(DirectoryError):
    """Something private was to be kept, and there is no seal."""

    what_happened = "Not saved: the record is locked, and notes are kept under its seal."
    what_is_safe = "Your text is still here; the directory is unchanged."
    what_to_do = "Open the record, then save again."
