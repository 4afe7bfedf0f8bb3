"""Facts go into a body and come back equal; what this build does not know is kept."""

import json
from dataclasses import dataclass, fields
from types import NoneType, UnionType
from typing import ClassVar, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st
from record_parts import key_of, opened

from db.connection import open_connection
from db.facts import KINDS, Fact, FactMismatchError, FeedChanged, UnknownFact, read_fact
from db.journal.canonical import canonical, decode_body

texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)


def _values(declared):
    if isinstance(declared, UnionType):
        return st.one_of(map(_values, get_args(declared)))
    if get_origin(declared) is tuple:
        items = get_args(declared)
        if items[-1] is Ellipsis:
            return st.lists(_values(items[0]), max_size=3).map(tuple)
        return st.tuples(*map(_values, items))
    plain = {
        int: st.integers(-(2**53), 2**53),
        bool: st.booleans(),
        NoneType: st.none(),
        str: texts,
    }
    return plain[declared]


def _facts(kind):
    return st.builds(kind, **{it.name: _values(it.type) for it in fields(kind)})


any_fact = st.sampled_from(list(KINDS.values())).flatmap(_facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rich(Fact):
    """A body with everything that a field may be."""

    kind: ClassVar[str] = "rich.told"
    about: ClassVar[str] = "name"
    name: str
    count: int
    sure: bool | None
    words: tuple[str, ...]
    answers: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, int, bool], ...] | None


RICH = Rich(
    name="n",
    count=-3,
    sure=None,
    words=("a",),
    answers=(("ideation", "YES"), ("plan", "UNKNOWN")),
    steps=(("s", 1, True),),
)


@given(_facts(Rich))
def test_pairs_and_other_rich_bodies_come_back_equal(fact):
    assert Rich.from_body(decode_body(canonical(fact.to_body()))) == fact


def test_a_rich_body_is_written_as_lists():
    assert canonical(RICH.to_body()) == (
        '{"answers":[["ideation","YES"],["plan","UNKNOWN"]],"count":-3,"name":"n","steps":'
        '[["s",1,true]],"sure":null,"words":["a"]}'
    )


@pytest.mark.parametrize(
    "change",
    [
        {"answers": [["a"]]},
        {"answers": [["a", "b", "c"]]},
        {"answers": [["a", 1]]},
        {"answers": ["ab"]},
        {"answers": None},
        {"steps": [["s", 1.0, True]]},
        {"steps": [["s", True, True]]},
        {"count": 1.5},
        {"words": [["a"]]},
    ],
)
def test_a_rich_body_of_the_wrong_types_is_refused(change):
    with pytest.raises(FactMismatchError):
        Rich.from_body({**decode_body(canonical(RICH.to_body())), **change})


@given(any_fact)
def test_every_fact_comes_back_equal(fact: Fact):
    text = canonical(fact.to_body())
    values = decode_body(text)
    assert read_fact(fact.kind, fact.version, "x", text, values) == fact


def test_fields_of_a_later_build_are_left_out():
    assert type(opened()).from_body({**opened().to_body(), "later": 1}) == opened()


@pytest.mark.parametrize(
    "change", [{"state": 3}, {"simulated": "yes"}, {"simulated": 1}, {"feed": None}]
)
def test_a_body_of_the_wrong_types_is_kept_as_unknown(change):
    body = {"feed": "f", "state": "live", "simulated": None, "reason": ""} | change
    with pytest.raises(FactMismatchError):
        FeedChanged.from_body(body)
    found = read_fact("feed.changed", 1, "f", json.dumps(body), body)
    assert isinstance(found, UnknownFact)


def test_an_unknown_kind_and_a_newer_version_are_kept_as_they_came(folder, store, reader):
    store.append(opened(), actor="ann").result()
    connection = open_connection(folder / "record.db", key_of(folder))
    for seq, kind, version in ((3, "moon.landed", 1), (4, "contact.opened", 9)):
        connection.execute(
            "insert into entry select null, 'later' || hex(randomblob(15)) || :seq, agency, desk,"
            " :seq, hlc + :seq, wall_ms, zone_min, :kind, :version, actor, 'contact-1', body_hash,"
            " prev_hash, hash, desk_sig, author_sig from entry where seq = 2",
            {"seq": seq, "kind": kind, "version": version},
        )
        connection.execute(
            "insert into body select max(place), zeroblob(16), '{\"later\":true}' from entry"
        )
    connection.close()
    found = reader.timeline("contact-1").result()
    assert [entry.fact for entry in found][1:] == [
        UnknownFact(kind="moon.landed", version=1, entity="contact-1", body='{"later":true}'),
        UnknownFact(kind="contact.opened", version=9, entity="contact-1", body='{"later":true}'),
    ]
