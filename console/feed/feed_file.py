"""Read the configuration of a feed, one TOML file, and make the feed that it describes."""

import tomllib
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from console.feed.feed_adapter import FeedAdapter
from console.feed.feed_config import FeedConfig
from console.feed.feed_thread import FeedThread
from console.feed.mapped.feed_map import FeedMap, map_tables, read_map
from console.feed.mapped.file_reading import FileFormat
from console.feed.mapped.folder_source import FolderPlace, FolderSource
from console.feed.mapped.poll_feed import PollFeed, PollTimes
from console.feed.mapped.poll_source import SourceRefusedError
from console.feed.mapped.rest_source import RestPlace, RestSource
from console.feed.mapped.sql_drivers import Connection, Secret, open_connection, require_sql_url
from console.feed.mapped.sql_source import SqlQuery, SqlSource
from console.feed.need_to_know import EVERYTHING, PARTS, NeedToKnow
from console.feed.subscription.tls import TLS_KEYS, tls_context
from console.feed.toml_table import FeedFileError, Table

KINDS = ("eido", "folder", "sql", "rest")
SIZE_LIMIT = 1_000_000
MappedSource = FolderSource | SqlSource | RestSource

_FEED = frozenset(("kind", "name", "simulated", "interval_s", "data_age_limit_s", "fields"))
_OF_KIND = {
    "eido": frozenset(("url", "heartbeat_s", "expires_s", "takes_requests")),
    "folder": frozenset(
        ("path", "pattern", "format", "whole", "heartbeat_file", "heartbeat_s", "quarantine",
         "patience_s", "max_age_h")
    ),
    "sql": frozenset(("url", "query", "changed", "overlap_s", "overlap_count", "whole_every",
                      "freshness")),
    "rest": frozenset(("url", "items", "format")),
}  # fmt: skip
_LOGIN = frozenset(("user", "secret", "way", "header"))
_INTERVALS = {"eido": 15.0, "folder": 1.0, "sql": 5.0, "rest": 5.0}
_INTERVAL_LEAST = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedFile:
    """A configuration that was read and found to fit.

    Attributes:
        path: The file.
        kind: One of ``KINDS``.
        name: What people call the feed.
        simulated: True where its calls are invented.
        interval_s: How often a source is asked.
        data_age_limit_s: See ``PollTimes``.
        seen: What the site may see of a call.
        columns: The map; None for EIDO.
        tables: Everything else, checked when the feed is made.
    """

    path: Path
    kind: str
    name: str
    simulated: bool
    interval_s: float
    data_age_limit_s: float
    seen: NeedToKnow
    columns: FeedMap | None
    tables: dict[str, Any]

    def table(self, name: str, known: frozenset[str]) -> Table:
        """Return one table of the configuration."""
        return Table(self.path, name, self.tables.get(name, {}), known)


def read_feed_file(path: Path) -> FeedFile:
    """Read a configuration.

    Raises:
        FeedFileError: It cannot be read, is no TOML, or says what is not understood; the sentence
            names file and key.
    """
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise FeedFileError(f"{path.name}: is larger than any configuration")
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise FeedFileError(f"{path.name}: cannot be read: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FeedFileError(f"{path.name}: not TOML: {error}") from None
    about = Table(path, "feed", tables.get("feed", {}), _FEED)
    kind = about.choice("kind", KINDS)
    known = {"feed", kind, "tls", "login"} | map_tables()
    for name in tables:
        if name not in known:
            raise FeedFileError(f"{path.name}: {name} is not known in a feed of kind {kind}")
    settings = Table(path, kind, tables.get(kind, {}), _OF_KIND[kind])
    form = settings.values.get("format", "mapped")
    mapped = kind == "sql" or (kind in {"folder", "rest"} and form != "eido")
    return FeedFile(
        path=path,
        kind=kind,
        name=about.text("name", path.stem),
        simulated=about.flag("simulated", default=False),
        interval_s=about.seconds("interval_s", _INTERVALS[kind], least=_INTERVAL_LEAST),
        data_age_limit_s=about.seconds("data_age_limit_s", 600.0, least=0.0),
        seen=_seen(about),
        columns=read_map(path, tables) if mapped else None,
        tables=tables,
    )


def _seen(about: Table) -> NeedToKnow:
    if "fields" not in about.values:
        return EVERYTHING
    parts = about.texts("fields")
    for part in parts:
        if part not in PARTS:
            raise about.misfit("fields", f"must be some of {', '.join(PARTS)}")
    return NeedToKnow(parts)


def make_feed(file: FeedFile, *, expects_simulated: bool, secret: Secret) -> FeedAdapter:
    """Return the feed that a configuration describes; it does not run yet.

    Args:
        file: The configuration.
        expects_simulated: True on a demo profile, which refuses a real feed; else the reverse.
        secret: Gives a password by its name, from the keyring; called here and on the feed's
            thread, never for a name that the configuration does not hold.

    Raises:
        FeedFileError: A key is missing or does not fit.
    """
    if file.kind == "eido":
        return FeedThread(eido_config(file, expects_simulated=expects_simulated, secret=secret))
    times = PollTimes(
        interval_s=file.interval_s,
        data_age_limit_s=file.data_age_limit_s,
        backoff_first_s=min(1.0, file.interval_s),
    )
    source = make_source(file, secret=secret)
    return PollFeed(
        source,
        times,
        simulated=file.simulated,
        expects_simulated=expects_simulated,
        seen=file.seen,
    )


def make_source(file: FeedFile, *, secret: Secret) -> MappedSource:
    """Return what a poll asks.

    Raises:
        FeedFileError: A key is missing or does not fit, or the kind is not polled.
    """
    if file.kind == "folder":
        return _folder(file)
    if file.kind == "sql":
        return _sql(file, secret)
    if file.kind == "rest":
        return _rest(file, secret)
    raise FeedFileError(f"{file.path.name}: a feed of kind {file.kind} is not polled")


def eido_config(file: FeedFile, *, expects_simulated: bool, secret: Secret) -> FeedConfig:
    """Return how to subscribe."""
    table = file.table("eido", _OF_KIND["eido"])
    try:
        return FeedConfig(
            url=table.text("url"),
            expects_simulated=expects_simulated,
            min_rate_s=table.seconds("heartbeat_s", 15.0),
            takes_requests=table.flag("takes_requests", default=False),
            expires_s=table.seconds("expires_s", 600.0),
            tls=tls_context(file.table("tls", TLS_KEYS), secret),
            seen=file.seen,
        )
    except ValueError as wrong:
        if isinstance(wrong, FeedFileError):
            raise
        raise table.misfit("url", f"cannot be used: {wrong}") from None


def _folder(file: FeedFile) -> FolderSource:
    table = file.table("folder", _OF_KIND["folder"])
    heartbeat_file = table.text("heartbeat_file", "")
    quarantine = table.text("quarantine", "quarantine")
    for key, name in (("heartbeat_file", heartbeat_file), ("quarantine", quarantine)):
        if name and (name != Path(name).name or name in {".", ".."}):
            raise table.misfit(key, "must be a name inside the folder")
    place = FolderPlace(
        folder=_path_of(table),
        pattern=table.text("pattern"),
        form=FileFormat(table.choice("format", tuple(form.value for form in FileFormat))),
        whole=table.flag("whole", default=False),
        heartbeat_file=heartbeat_file,
        heartbeat_s=table.seconds("heartbeat_s", 15.0),
        interval_s=file.interval_s,
        quarantine=quarantine,
        patience_s=table.seconds("patience_s", 10.0, least=0.0),
        max_age_s=table.seconds("max_age_h", 24.0) * 3600,
    )
    return FolderSource(place, file.columns)


def _path_of(table: Table) -> Path:
    """Return the folder, from a path or a ``file:`` address; relative to the configuration."""
    text = table.text("path")
    if text.startswith("file:"):
        text = url2pathname(urlsplit(text).path)
    return table.path.parent / Path(text).expanduser()


def _sql(file: FeedFile, secret: Secret) -> SqlSource:
    table = file.table("sql", _OF_KIND["sql"])
    login = file.table("login", _LOGIN)
    url, user, name = table.text("url"), login.text("user", ""), login.text("secret", "")
    if file.columns is None:
        raise FeedFileError(f"{file.path.name}: columns are missing")
    try:
        require_sql_url(url)
    except ValueError as wrong:
        raise table.misfit("url", f"cannot be used: {wrong}") from None
    for key in ("query", "freshness"):
        if ";" in table.text(key, "").rstrip().rstrip(";"):
            raise table.misfit(key, "must be one SELECT")
    if table.text("query").split(None, 1)[0].casefold() not in {"select", "with"}:
        raise table.misfit("query", "must be one SELECT")
    changed = table.text("changed", "")
    if changed and not changed.replace("_", "").isalnum():
        raise table.misfit("changed", "must be the plain name of a column")
    asked = SqlQuery(
        query=table.text("query"),
        changed=changed,
        overlap_s=table.seconds("overlap_s", 120.0, least=0.0),
        overlap_count=int(table.seconds("overlap_count", 1000, least=0)),
        whole_every=int(table.seconds("whole_every", 12, least=1)),
        freshness=table.text("freshness", ""),
        interval_s=file.interval_s,
    )
    return SqlSource(asked, file.columns, partial(_connect, url, user, name, secret))


def _connect(url: str, user: str, name: str, secret: Secret) -> Connection:
    return open_connection(url, user=user, password=_needed(name, secret))


def _needed(name: str, secret: Secret) -> str | None:
    """Return the password that goes by a name.

    Raises:
        SourceRefusedError: The keyring has none of that name.
    """
    if not name:
        return None
    found = secret(name)
    if found is None:
        raise SourceRefusedError("the feed's password is not in the keyring")
    return found


def _rest(file: FeedFile, secret: Secret) -> RestSource:
    table = file.table("rest", _OF_KIND["rest"])
    login = file.table("login", _LOGIN)
    way = login.choice("way", ("none", "basic", "bearer", "header"), "none")
    name = login.text("secret", "") if way == "none" else login.text("secret")
    try:
        place = RestPlace(
            url=table.text("url"),
            items=table.text("items", ""),
            eido=table.choice("format", ("mapped", "eido"), "mapped") == "eido",
            way=way,
            header=login.text("header") if way == "header" else "",
            user=login.text("user", ""),
            tls=tls_context(file.table("tls", TLS_KEYS), secret),
            interval_s=file.interval_s,
        )
    except ValueError as wrong:
        if isinstance(wrong, FeedFileError):
            raise
        raise table.misfit("url", f"cannot be used: {wrong}") from None
    return RestSource(place, file.columns, secret=partial(_needed, name, secret))
