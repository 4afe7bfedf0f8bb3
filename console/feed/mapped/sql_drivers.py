"""Open a read-only DB-API connection by its URL; the driver is loaded when it is asked for."""

import importlib
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from console.feed.mapped.poll_source import SourceLostError, SourceRefusedError

Secret = Callable[[str], str | None]
"""Return the password that goes by a name, from the keyring, or None where there is none."""

SCHEMES = ("sqlite", "postgresql", "mssql")
_PORTS = {"mssql": 1433}
_TIMEOUT_S = 10
_STATEMENT_S = 15


class Connection:
    """A DB-API connection that only ever reads."""

    def __init__(self, raw: Any, module: Any, *, style: str, interrupt: Callable[[], None]) -> None:
        """Hold an open connection.

        Args:
            raw: The driver's connection.
            module: The driver, for its errors.
            style: How a value is marked in its SQL, ``?`` or ``%s``; ``literal`` where the driver
                looks for marks inside the agency's own query, so that the value is written out.
            interrupt: Makes a query that runs end; called from any thread.
        """
        self.raw = raw
        self.style = style
        self.errors: type[Exception] = module.Error
        self._interrupt = interrupt

    def interrupt(self) -> None:
        """Make a query that runs end soon; may be called from any thread."""
        with suppress(Exception):  # it may be closed already; then there is nothing to end
            self._interrupt()

    def close(self) -> None:
        """Close it, whatever state it is in."""
        with suppress(Exception):  # a connection that was cut cannot be closed in good form
            self.raw.close()


def require_sql_url(url: str) -> str:
    """Return the scheme of a database's address.

    Raises:
        ValueError: It is none that can be polled, or holds a password.
    """
    parts = urlsplit(url)
    if parts.scheme not in SCHEMES:
        raise ValueError(f"a database's address begins with one of: {', '.join(SCHEMES)}")
    if (
        parts.username
        or parts.password
        or any("password" in key.casefold() for key, _ in parse_qsl(parts.query))
    ):
        raise ValueError("a database's address holds no name and no password")
    return parts.scheme


def open_connection(url: str, *, user: str, password: str | None) -> Connection:
    """Connect, for reading only.

    Raises:
        SourceRefusedError: The driver is missing, or the login is refused.
        SourceLostError: The database cannot be reached.
    """
    scheme = require_sql_url(url)
    if scheme == "sqlite":
        return _sqlite(url)
    if scheme == "postgresql":
        return _postgresql(url, user, password)
    return _mssql(url, user, password)


def _driver(name: str, extra: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError:
        raise SourceRefusedError(
            f"the driver of this database is not installed: clinician-console[{extra}]"
        ) from None


def _sqlite(url: str) -> Connection:
    file = Path(unquote(urlsplit(url).path))
    if file.parts[:1] == ("/",) and len(file.parts) > 1 and file.parts[1].endswith(":"):
        file = Path(*file.parts[1:])  # sqlite:///C:/folder/file
    try:
        raw = sqlite3.connect(
            f"{file.absolute().as_uri()}?mode=ro",
            uri=True,
            timeout=_TIMEOUT_S,
            check_same_thread=False,  # interrupt comes from another thread
        )
        raw.execute("pragma query_only = on")
    except sqlite3.Error:
        raise SourceLostError("the database file cannot be opened") from None
    return Connection(raw, sqlite3, style="?", interrupt=raw.interrupt)


def _postgresql(url: str, user: str, password: str | None) -> Connection:
    psycopg = _driver("psycopg", "postgresql")
    options: dict[str, Any] = {"connect_timeout": _TIMEOUT_S, "autocommit": True}
    if user:
        options["user"] = user
    if password is not None:
        options["password"] = password
    try:
        raw = psycopg.connect(
            url, options="-c default_transaction_read_only=on -c statement_timeout=60s", **options
        )
    except psycopg.OperationalError as error:
        if "authentication" in str(error) or "password" in str(error):
            raise SourceRefusedError("the database refuses the login") from None
        raise SourceLostError("the database cannot be reached") from None
    return Connection(raw, psycopg, style="%s", interrupt=raw.cancel)


def _mssql(url: str, user: str, password: str | None) -> Connection:
    pymssql = _driver("pymssql", "sqlserver")
    parts = urlsplit(url)
    try:
        raw = pymssql.connect(
            server=parts.hostname,
            port=str(parts.port or _PORTS["mssql"]),
            user=user or None,
            password=password,
            database=unquote(parts.path.strip("/")),
            login_timeout=_TIMEOUT_S,
            timeout=_STATEMENT_S,
            autocommit=True,
            read_only=True,
            encryption="require",
        )
    except pymssql.Error as error:
        if "Login failed" in str(error):
            raise SourceRefusedError("the database refuses the login") from None
        raise SourceLostError("the database cannot be reached") from None
    # Its library must not be called from a second thread: the limit of a statement ends what hangs.
    return Connection(raw, pymssql, style="literal", interrupt=lambda: None)
