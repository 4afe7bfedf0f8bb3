"""The list of signed logs finds what is asked, page by page, and words only while they last."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from record_parts import HandClock, consult, key_of, make_demo, open_demo, opened

from db import connection, writer
from db.connection import open_connection
from db.facts import AddendumSigned, ContactLeftUnsigned
from db.facts.finish import FollowUpClosed, FollowUpPlanned
from db.facts.screening import ContactMoved, NoteStruck, RescueConfirmed
from db.lists import signed_list
from db.lists.search_query import query_of
from db.lists.signed_list import PageEnd, SignedFilter, signed_count, signed_page
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

LATE_MS = 9_999_999_999_999
PEOPLE = ("a1b2-ann", "c3d4-ben")
ENDINGS = ("RESOLVED_PHONE", "TO_BCR", "POLICE_SENT")
WORDS = ("river", "lantern", "sister")


def follow_up(contact_id: str) -> FollowUpPlanned:
    return FollowUpPlanned(
        follow_up_id=f"later-{contact_id}",
        contact_id=contact_id,
        call_number="26-000417",
        person="",
        phone="555-0100",
        purpose="CHECK_IN",
        from_ms=1,
        to_ms=2,
        consent="YES",
        safe_to_call="YES",
        safe_to_text="NO",
        safe_to_voicemail="NO",
    )


def escalated(contact_id: str) -> ContactMoved:
    return ContactMoved(contact_id=contact_id, before="engaged", after="escalated", at_ms=1)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    """Return a connection to a record of thirty-six contacts, and what is true of each."""
    folder = tmp_path_factory.mktemp("shelf")
    store = make_demo(folder, HandClock())
    truth = []
    for n, (who, ending, level, word) in enumerate(
        itertools.product(PEOPLE, ENDINGS, ("1", "4"), WORDS)
    ):
        contact_id = f"contact-{n:02}"
        (made,) = store.append(opened(contact_id), actor=who).result()
        facts = [replace(consult(contact_id, f"By the {word}."), disposition=ending)]
        facts[0] = replace(facts[0], overall_level=level)
        one = {"id": contact_id, "who": who, "ending": ending, "level": level, "word": word}
        one |= {"at": made.wall_ms, "rescue": n % 5 == 0, "late": n % 7 == 0, "left": n % 4 == 0}
        facts += [escalated(contact_id)] if n % 5 == 0 or n % 6 == 0 else []
        if n % 6 == 0:
            facts.append(RescueConfirmed(contact_id=contact_id, name="Sgt. Lee", at_ms=2))
            one["rescue"] = False
        facts += [follow_up(contact_id)] if n % 7 == 0 or n % 8 == 0 else []
        if n % 8 == 0:
            facts.append(FollowUpClosed(follow_up_id=f"later-{contact_id}", outcome="STABLE"))
            one["late"] = False
        if n % 4 == 0:
            facts.insert(0, ContactLeftUnsigned(contact_id=contact_id, shift_id="shift-1"))
        store.append(*facts, actor=who).result()
        truth.append(one)
    store.append(opened("contact-open"), actor=PEOPLE[0]).result()
    store.close()
    look = open_connection(folder / "record.db", key_of(folder), read_only=True)
    yield look, truth
    look.close()


filters = st.builds(
    SignedFilter,
    words=st.sampled_from(("", "", *WORDS, "by RIVERS", "no such word")),
    clinician=st.sampled_from(("", "", *PEOPLE)),
    dispositions=st.sampled_from(((), ("TO_BCR",), ("POLICE_SENT", "TO_BCR"), ("NONE_SUCH",))),
    levels=st.sampled_from(((), (), ("4",), ("1", "4"))),
    from_ms=st.none() | st.integers(0, 200).map(lambda n: 1_795_400_000_000 + n),
    before_ms=st.none() | st.integers(0, 200).map(lambda n: 1_795_400_000_000 + n),
    unconfirmed=st.booleans(),
    overdue_ms=st.sampled_from((None, None, LATE_MS)),
    left_unsigned=st.booleans(),
)


def fits(one, wanted: SignedFilter) -> bool:
    words = {word.rstrip("s") for word in wanted.words.lower().split()}
    return (
        words <= {"by", "the", one["word"]}
        and wanted.clinician in ("", one["who"])
        and (not wanted.dispositions or one["ending"] in wanted.dispositions)
        and (not wanted.levels or one["level"] in wanted.levels)
        and (wanted.from_ms is None or one["at"] >= wanted.from_ms)
        and (wanted.before_ms is None or one["at"] < wanted.before_ms)
        and (not wanted.unconfirmed or one["rescue"])
        and (wanted.overdue_ms is None or one["late"])
        and (not wanted.left_unsigned or one["left"])
    )


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(filters, st.integers(1, 9))
def test_every_filter_finds_what_is_true_page_by_page_and_once(shelf, wanted, size):
    look, truth = shelf
    expected = [one["id"] for one in reversed(truth) if fits(one, wanted)]
    found, after = [], None
    for _ in range(len(truth) + 1):
        rows = signed_page(look, wanted, after, LATE_MS, size)
        found += rows
        if len(rows) < size:
            break
        after = PageEnd(sort=rows[-1].sort, contact_id=rows[-1].contact_id)
    assert [row.contact_id for row in found] == expected
    assert signed_count(look, wanted) == len(expected)


def test_a_row_carries_its_marks(shelf):
    look, truth = shelf
    rows = {row.contact_id: row for row in signed_page(look, SignedFilter(), None, LATE_MS)}
    assert len(rows) == len(truth)
    for one in truth:
        row = rows[one["id"]]
        marks = (row.unconfirmed, row.overdue, row.left_unsigned, row.signed_by)
        assert marks == (one["rescue"], one["late"], one["left"], one["who"])


@settings(max_examples=300, deadline=None)
@given(st.text())
def test_nothing_that_is_typed_is_a_fault(shelf, typed):
    look, _ = shelf
    signed_page(look, SignedFilter(words=typed), None, 0, 5)


def test_a_star_stands_for_the_rest_of_a_word_of_three_letters():
    assert query_of("lan* ri*") == '"lan" * AND "ri"'
    assert query_of("O'Neil AND \"x") == '"O" AND "Neil" AND "AND" AND "x"'
    assert query_of(" -- ") == ""


def found(store, words: str) -> list[str]:
    reader = store.reader()
    try:
        rows = reader.signed_logs(SignedFilter(words=words), None, 0).result(10)
    finally:
        reader.close()
    return [row.contact_id for row in rows]


def test_an_addendum_is_found_and_what_was_struck_never_was(folder):
    store = make_demo(folder)
    store.append(opened(), actor="ann").result()
    store.append(
        NoteStruck(contact_id="contact-1", text="zebra", reason="wrong contact"), actor="ann"
    ).result()
    (made,) = store.append(consult(narrative="Calm by the river."), actor="ann").result()
    add = AddendumSigned(contact_id="contact-1", amends=made.entry_id, text="Two lanterns.")
    store.append(add, actor="ben").result()
    assert found(store, "lantern") == ["contact-1"]
    assert found(store, "RIVER calm") == ["contact-1"]
    assert found(store, "zebra") == []
    store.close()


def test_former_texts_are_taken_in_behind_other_work_and_found_again(folder, monkeypatch):
    monkeypatch.setattr(writer, "SEARCH_STEP", 3)
    store = make_demo(folder)
    for n in range(10):
        store.append(opened(f"c{n}"), consult(f"c{n}", f"word{n} river"), actor="ann").result()
    store.close()
    behind = open_connection(folder / "record.db", key_of(folder))
    behind.execute("UPDATE meta SET value = '1' WHERE key = 'projection'")  # as a former build left
    behind.close()
    store = open_demo(folder)
    store.append(opened("new"), consult("new", "river new"), actor="ann").result()
    for _ in range(30):
        store.check_place().result()
    assert found(store, "river") == ["new", *(f"c{n}" for n in reversed(range(10)))]
    assert found(store, "word3") == ["c3"]
    store.close()
    assert verify_record(folder, keys=DemoOpener(), full=True).findings == ()


@pytest.mark.parametrize("taken_in", [True, False])
def test_the_words_of_a_destroyed_text_leave_no_byte(folder, monkeypatch, taken_in):
    monkeypatch.setattr(connection, "_give_key", lambda _connection, _key: None)
    store = make_demo(folder)
    made = [
        store.append(
            opened(f"c{n}"),
            consult(f"c{n}", f"markerdestroyedq{n:03} filler{n}"),
            actor="ann",
        ).result()[1]
        for n in range(120)
    ]
    if not taken_in:
        store.close()
        look = open_connection(folder / "record.db", key_of(folder))
        look.execute("UPDATE meta SET value = '1' WHERE key = 'projection'")
        look.close()
        monkeypatch.setattr(writer.Writer, "fill_search", lambda _: False)
        store = open_demo(folder)
    for one in made:
        store.destroy_body(one.entry_id, authority="order 7", reason="x", actor="lead").result()
    assert found(store, "markerdestroyedq*") == []
    store.append(opened("after"), consult("after", "still here"), actor="ann").result()
    assert found(store, "still here") == ["after"]
    store.close()
    left = (folder / "record.db").read_bytes()
    # a word that begins like the one before it is kept as its rest: any three of it would tell
    assert b"markerdestroyedq" not in left
    assert b"filler" not in left
    look = open_connection(folder / "record.db", key_of(folder))
    look.execute("INSERT INTO signed_words (signed_words) VALUES ('integrity-check')")
    look.close()
    assert signed_list.PAGE == 100
