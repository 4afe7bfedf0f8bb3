"""Say what a verification found, in words an auditor can read."""

from dataclasses import dataclass
from enum import Enum

CHECKPOINT_EVERY = 100
"""Without ``full`` one signature in so many is checked, and the last of each chain."""

MOST_FINDINGS = 1000
"""As many are told one by one; the rest are counted."""


_FORMER_LISTS = (
    "The lists are those of a former version of the program; its next start makes them anew"
)
_WORDS_TO_COME = (
    "Logs before place {} are not found by their words yet; the program takes them in as it runs"
)
_NOT_SIGNED = (
    "Not signed, so not proven: drafts, the last known calls, what callers said of the help"
)


class FindingKind(Enum):
    """What can be wrong with a record."""

    UNREADABLE = "the file cannot be read here"
    SHAPE_CHANGED = "the tables, triggers or views are not those of the program"
    BEGINNING_CHANGED = "the first entry is missing, changed or signed by another desk"
    ENTRY_CHANGED = "the entry was changed after it was written"
    BODY_CHANGED = "the text of the entry was changed after it was written"
    BODY_MISSING = "the text of the entry is gone without a certificate"
    CHAIN_BROKEN = "the entry does not follow the one before it"
    ENTRIES_MISSING = "entries are missing before this one"
    OUT_OF_ORDER = "the entry stands out of its order, or twice"
    SIGNATURE_FORGED = "the signature of the desk is not genuine"
    AUTHOR_FORGED = "the signature of the author is not genuine"
    AUTHOR_UNKNOWN = "the author who signed has no key in this record"
    UNKNOWN_DESK = "the chain was begun by a desk that this record does not know"
    CUT_OFF = "the record ends before its high-water mark, or has another history"
    MARK_CHANGED = "the high-water mark was changed or belongs to another record"
    OUTBOX_CHANGED = "an entry is missing from the outbox, or something else is in it"
    STRAY_TEXT = "a text belongs to no entry"
    PROJECTION_CHANGED = "a list differs from what the journal says"
    WORDS_CHANGED = "a search by word does not find what the text says"
    NAME_CHANGED = "the name, the profile or the desk of the record was changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong, and where; ``place`` holds ids and numbers only."""

    kind: FindingKind
    place: str
    desk: str = ""
    seq: int = 0

    @property
    def text(self) -> str:
        """Return the line for the report."""
        return f"{self.place}: {self.kind.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The outcome of a verification."""

    record_id: str
    profile: str
    full: bool
    entries: int
    chains: int
    signatures: int
    author_signatures: int
    destroyed: int
    stopped: bool
    marked: bool
    in_keyring: bool
    former_lists: bool
    words_from: int
    findings: tuple[Finding, ...]
    more: int = 0
    walk_s: float = 0.0
    took_s: float = 0.0

    @property
    def whole(self) -> bool:
        """Say whether everything was looked at and nothing was found."""
        return not self.findings and not self.stopped

    def lines(self) -> tuple[str, ...]:
        """Return the report as an auditor reads it."""
        verdict = "WHOLE" if self.whole else "STOPPED" if not self.findings else "NOT WHOLE"
        return (
            f"Record {self.record_id} ({self.profile}): {verdict}",
            f"{self.entries} entries in {self.chains} chains; every hash was computed again",
            f"{self.signatures} signatures checked"
            + ("" if self.full else f", one in {CHECKPOINT_EVERY} and the last of each chain"),
            f"{self.author_signatures} of them by authors",
            f"{self.destroyed} texts destroyed by certificate",
            "High-water mark: "
            + ("none" if not self.marked else "in the keyring" if self.in_keyring else "on disk")
            + ("" if self.in_keyring else "; going back to an old copy of everything is not seen"),
            *((_FORMER_LISTS,) if self.former_lists else ()),
            *((_WORDS_TO_COME.format(self.words_from),) if self.words_from > 1 else ()),
            _NOT_SIGNED,
            *(finding.text for finding in self.findings),
            *((f"and {self.more} more",) if self.more else ()),
        )
