"""The journal is append-only in the database itself, chained, signed and canonical."""

import json

import pytest
from nacl.signing import SigningKey, VerifyKey
from record_parts import claimed, consult, key_of, opened

from db.connection import as_database, open_connection
from db.driver import DriverError
from db.errors import BodyRefusedError
from db.facts import AREAS, KINDS, BodyDestroyed, RecordCreated
from db.journal.canonical import canonical, decode_body
from db.journal.chain import (
    Sealed,
    author_signed,
    body_hash,
    desk_signed,
    entry_hash,
)


@pytest.fixture
def behind(folder, store):
    """Open the file behind the store's back, as somebody with the key could."""
    store.append(opened(), claimed(), consult(), actor="ann").result()
    connection = open_connection(folder / "record.db", key_of(folder))
    yield connection
    connection.close()


@pytest.mark.parametrize("recursive", [False, True])
@pytest.mark.parametrize(
    "statement",
    [
        "update entry set actor = 'bea' where seq = 2",
        "update entry set kind = kind",
        "delete from entry where seq = 3",
        "update body set body = '{}' where place = 2",
        "delete from body where place = 2",
        "insert or replace into body select * from body where place = 2",
        "insert or replace into entry select * from entry where place = 2",
        "update or replace entry set seq = 3 where seq = 2",
        "update meta set value = 'working' where key = 'profile'",
        "insert or replace into meta values ('profile', 'working')",
        "delete from meta where key = 'record'",
    ],
)
def test_the_database_itself_refuses_to_change_the_past(behind, statement, recursive):
    if recursive:
        as_database(behind)
    with pytest.raises(DriverError):
        behind.execute(statement)
    assert behind.execute("select count(*) from entry").fetchone()[0] == 4


@pytest.mark.parametrize("seq", [2, 4, 6, 0, -1])
def test_an_entry_that_does_not_follow_is_refused(behind, seq):
    with pytest.raises(DriverError):
        behind.execute(
            "insert into entry select null, hex(randomblob(18)), agency, desk, :seq, hlc, wall_ms,"
            " zone_min, kind, version, actor, entity, body_hash, prev_hash, hash, desk_sig,"
            " author_sig from entry where seq = 4",
            {"seq": seq},
        )


def test_every_table_is_strict(behind):
    found = behind.execute("select name, strict from pragma_table_list where type = 'table'")
    loose = [name for name, strict in found if not strict and not name.startswith("sqlite_")]
    assert loose == []


def test_each_hash_covers_the_one_before_and_its_signatures(behind):
    rows = behind.execute(
        "select entry_id, agency, desk, seq, hlc, wall_ms, zone_min, kind, version, actor, entity,"
        " body_hash, prev_hash, hash, desk_sig, author_sig, salt, body from entry"
        " join body using (place) order by seq"
    ).fetchall()
    key = VerifyKey(bytes.fromhex(json.loads(rows[0][17])["desk_key"]))
    prev, desk_sig, author_sig = bytes(32), b"", b""
    for row in rows:
        sealed = Sealed(*row[:12])
        assert sealed.body_hash == body_hash(row[16], row[17])
        assert row[12] == prev
        assert row[13] == entry_hash(prev, desk_sig, author_sig, sealed)
        assert desk_signed(key, row[13], row[15] or b"", row[14])
        prev, desk_sig, author_sig = row[13], row[14], row[15] or b""


def test_any_changed_field_changes_the_hash():
    sealed = Sealed("id", 0, "desk", 1, 2, 3, 4, "kind", 5, "actor", "entity", b"h" * 32)
    before = entry_hash(b"p" * 32, b"s" * 64, b"", sealed)
    changed = [
        sealed._replace(**{name: value + (b"x" if isinstance(value, bytes) else type(value)(1))})
        for name, value in sealed._asdict().items()
    ]
    hashes = {entry_hash(b"p" * 32, b"s" * 64, b"", other) for other in changed}
    hashes |= {
        entry_hash(b"q" * 32, b"s" * 64, b"", sealed),
        entry_hash(b"p" * 32, b"t" * 64, b"", sealed),
        entry_hash(b"p" * 32, b"s" * 64, b"a" * 64, sealed),
        entry_hash(b"p" * 32, b"s" * 64, b"", sealed._replace(actor="actorentity", entity="")),
    }
    assert len(hashes) == len(changed) + 4
    assert before not in hashes


def test_the_author_signs_beside_the_desk_and_neither_can_be_cut_off(folder, store):
    author = SigningKey.generate()
    store.append(consult(), actor="ann", author_key=author).result()
    connection = open_connection(folder / "record.db", key_of(folder), read_only=True)
    hash_, desk_sig, author_sig = connection.execute(
        "select hash, desk_sig, author_sig from entry where seq = 2"
    ).fetchone()
    created = connection.execute("select body from body where place = 1").fetchone()[0]
    connection.close()
    desk = VerifyKey(bytes.fromhex(json.loads(created)["desk_key"]))
    assert author_signed(author.verify_key, hash_, author_sig)
    assert desk_signed(desk, hash_, author_sig, desk_sig)
    assert not desk_signed(desk, hash_, b"", desk_sig)
    assert not author_signed(SigningKey.generate().verify_key, hash_, author_sig)


def test_the_stored_bytes_are_the_canonical_ones(behind):
    body = behind.execute("select body from body where place = 4").fetchone()[0]
    assert body == canonical(consult().to_body())
    assert body == json.dumps(json.loads(body), sort_keys=True, separators=(",", ":"))


def test_equal_bodies_have_unequal_hashes_so_that_none_can_be_guessed(folder, store, behind):
    store.append(opened("contact-7"), actor="ann").result()
    store.append(opened("contact-7"), actor="ann").result()
    rows = behind.execute("select body_hash from entry where entity = 'contact-7'").fetchall()
    assert len({row[0] for row in rows}) == 2


def test_a_body_goes_by_a_certificate_and_its_entry_stays(store, behind, reader):
    (entry, *_) = reader.entries(kind="consult.signed").result()
    certificate = BodyDestroyed(
        entry_id=entry.entry_id, authority="order 7", reason="retention period over"
    )
    store.append(certificate, actor="lead").result()
    behind.execute("delete from body where place = 4")
    with pytest.raises(DriverError):
        behind.execute("delete from body where place = 3")
    (found,) = reader.entries(kind="consult.signed").result()
    assert (found.entry_id, found.fact) == (entry.entry_id, None)


@pytest.mark.parametrize(
    "body",
    [
        {"n": float("nan")},
        {"n": float("inf")},
        {"n": "\x00"},
        {"\udc80": 1},
        {"n": ["deep", {"n": "\ud800"}]},
        {"n": b"bytes"},
        {1: "one"},
        {"n": {"n": {"n": 1}}}
        and {"n": __import__("functools").reduce(lambda a, _: [a], range(40), 0)},
    ],
)
def test_what_json_cannot_give_back_exactly_is_refused(body):
    with pytest.raises(BodyRefusedError):
        canonical(body)


def test_a_body_with_a_name_twice_is_refused():
    with pytest.raises(BodyRefusedError):
        decode_body('{"a":1,"a":2}')
    with pytest.raises(BodyRefusedError):
        decode_body('{"a":NaN}')


def test_the_first_entry_says_what_the_record_is(store, reader):
    (first, *_) = reader.entries().result()
    assert isinstance(first.fact, RecordCreated)
    assert (first.fact.profile, first.fact.record_id) == ("demo", store.record_id)
    assert first.fact.desk_id == store.desk == first.desk


def test_kinds_are_unique_and_named_noun_dot_event():
    assert sum(len(area.KINDS) for area in AREAS) == len(KINDS)
    assert all(kind == fact.kind and "." in kind for kind, fact in KINDS.items())
