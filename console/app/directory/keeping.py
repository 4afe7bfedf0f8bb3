"""Keep what the directory's pane stands on: its files, the center's clock, its seal, its imports.

Knows no Qt: it is made on the background thread and used by the reader's and the import's threads.
"""

import tempfile
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from console.app.directory.files import (
    center_vocabulary,
    center_zone,
    directory_folder,
    open_stoppable,
    overlay_connection,
    public_holidays,
)
from console.controllers.directory_news import ImportWish
from console.controllers.directory_reader import Shelf, StopAsked
from console.domain.clock import utc_now
from resources.categories import Facet
from resources.errors import NoSealError
from resources.folder import DirectoryFolder
from resources.importing.formats import sets_in
from resources.importing.importer import ImportReport, ImportRequest, KeepOn, import_sets
from resources.overlay import Overlay
from resources.search.engine import DirectorySearch
from resources.starter.sets import starter_requests

if TYPE_CHECKING:
    from sqlite3 import Connection

    from db.vault.field_seal import FieldSeal


class DirectoryKeeping:
    """The directory of one profile.

    Attributes:
        zone: The zone of the center.
        holidays: Public holidays of this year and the next.
        labels: The categories that say what a person needs, in the center's words, by number.
    """

    def __init__(self, profile: Path) -> None:
        """Read the center's own tables; blocks, so never on the GUI thread."""
        self._folder = directory_folder(profile)
        self._seal: FieldSeal | None = None
        self._vocabulary = center_vocabulary(self._folder)
        self.zone = center_zone()
        self.holidays = public_holidays()
        needs = self._vocabulary.of_facet(Facet.NEED)
        self.labels = {number: self._vocabulary.categories[number].label for number in needs}

    @property
    def empty(self) -> bool:
        """Say whether nothing was ever imported here."""
        return not self._folder.pointer()

    def use_seal(self, seal: "FieldSeal | None") -> None:
        """Take the seal of the open record; None while it is locked."""
        self._seal = seal

    def codes(self, categories: Iterable[int]) -> tuple[str, ...]:
        """Return the codes of categories, which stay the same whatever their labels."""
        known = self._vocabulary.categories
        return tuple(known[number].code for number in sorted(categories) if number in known)

    def open_shelf(self, stop: StopAsked) -> Shelf:
        """Open search and overlay; called on the reader's thread."""
        stoppable = DirectoryFolder(self._folder.path, partial(open_stoppable, stop=stop))
        connection = overlay_connection(self._folder)
        overlay = self._overlay(connection)
        search = DirectorySearch(stoppable, self._vocabulary, overlay)

        def close() -> None:
            search.close()
            connection.close()

        return Shelf(search=search, overlay=overlay, close=close)

    def run_import(self, wish: ImportWish | None, keep_on: KeepOn) -> ImportReport:
        """Import a wish, or the starter directory for None; called on the import's thread.

        Raises:
            DirectoryError: What went wrong; the directory in use is unchanged.
        """
        connection = overlay_connection(self._folder)
        try:
            with tempfile.TemporaryDirectory() as scratch:
                requests: tuple[ImportRequest, ...]
                if wish is None:
                    requests = starter_requests(Path(scratch), utc_now().date())
                else:
                    requests = tuple(
                        ImportRequest(path=path, accept_drop=wish.accept_drop)
                        for path in sets_in(wish.path)
                    )
                return import_sets(
                    self._folder,
                    requests,
                    vocabulary=self._vocabulary,
                    now=utc_now(),
                    seal=self._close if self._seal is not None else None,
                    additions=self._overlay(connection).listings(),
                    keep_on=keep_on,
                )
        finally:
            connection.close()

    def _overlay(self, connection: "Connection") -> Overlay:
        return Overlay(connection, seal=self._close, unseal=self._open)

    def _close(self, plain: bytes) -> bytes:
        if self._seal is None:
            raise NoSealError
        return self._seal.seal(plain)

    def _open(self, sealed: bytes) -> bytes:
        if self._seal is None:
            raise NoSealError
        return self._seal.unseal(sealed)
