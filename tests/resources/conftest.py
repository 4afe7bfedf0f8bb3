"""Directories to test with: real files, the real driver, invented people."""

from collections.abc import Callable
from pathlib import Path

import pytest
from directory_world import NOW, open_plain

from resources.categories import shipped
from resources.folder import DirectoryFolder
from resources.importing.importer import ImportReport, ImportRequest, import_sets
from resources.listing import Listing
from resources.reading import read_all, read_sources


@pytest.fixture
def folder(tmp_path: Path) -> DirectoryFolder:
    """Return an empty directory folder."""
    return DirectoryFolder(tmp_path / "directory", open_plain)


Importing = Callable[..., ImportReport]


@pytest.fixture
def importing(folder: DirectoryFolder) -> Importing:
    """Return a function that imports one path into ``folder``."""

    def run(path: Path, **options: object) -> ImportReport:
        seal = options.pop("seal", None)
        keep_on = options.pop("keep_on", None)
        extra = {"keep_on": keep_on} if keep_on else {}
        options.setdefault("fictional", True)
        request = ImportRequest(path=path, **options)  # type: ignore[arg-type]
        return import_sets(
            folder,
            [request],
            vocabulary=shipped(),
            now=NOW,
            seal=seal,
            **extra,  # type: ignore[arg-type]
        )

    return run


@pytest.fixture
def listings(folder: DirectoryFolder) -> Callable[[], dict[str, Listing]]:
    """Return a function that reads all that the directory holds, by the source's own id."""

    def read() -> dict[str, Listing]:
        connection = open_plain(str(folder.current()))
        try:
            return {
                one.key: one
                for source in read_sources(connection)
                for one in read_all(connection, source.name)
            }
        finally:
            connection.close()

    return read
