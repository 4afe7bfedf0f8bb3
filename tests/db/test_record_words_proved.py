"""A log that a search by word misses, or finds wrongly, is found by a verification."""

import shutil

import pytest
from record_parts import behind, consult, key_of, make_demo, opened

from db.connection import open_connection
from db.folds import search_index
from db.folds.refold import Spans
from db.proof import search_proof
from db.proof.report import MOST_FINDINGS, FindingKind
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener

TAKE = "insert into signed_words (signed_words, rowid, words) select 'delete', place, words"
WORDS = ("river", "lantern", "sister", "harbor", "meadow", "window", "candle")


@pytest.fixture(autouse=True, params=["at once", "word by word"])
def way(request, monkeypatch):
    """Compare in both ways."""
    if request.param == "word by word":
        monkeypatch.setattr(search_proof, "SMALL_BYTES", -1)
    return request.param


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    """Return the folder of a closed record with forty logs of different words."""
    folder = tmp_path_factory.mktemp("library") / "profile"
    store = make_demo(folder)
    for n in range(40):
        text = " ".join(f"{WORDS[(n + k) % 7]} {WORDS[k % 7]}{n}x{k}" for k in range(60))
        store.append(opened(f"contact-{n}"), consult(f"contact-{n}", text), actor="ann").result()
    store.close()
    file = behind(folder)
    file.execute("insert into signed_words (signed_words) values ('optimize')")  # several pages
    file.close()
    return folder


@pytest.fixture
def folder(library, tmp_path):
    shutil.copytree(library, tmp_path / "profile")
    return tmp_path / "profile"


@pytest.fixture
def file(folder):
    connection = behind(folder)
    yield connection
    connection.close()


def verified(folder, **options):
    return verify_record(folder, keys=DemoOpener(), **options)


def proven(folder, most):
    """Return what a proof of the words alone finds."""
    look = open_connection(folder / "record.db", key_of(folder), read_only=True)
    look.execute("begin")
    proof, spans = search_proof.WordProof(look), Spans()
    while (span := spans.take(look)) is not None:
        proof.take_in(span)
    found = list(proof.differences(most, lambda: False))
    look.close()
    return found


def wrongly_found(folder):
    """Return the numbers of the entries that are found wrongly, nothing else being found."""
    findings = verified(folder).findings
    assert {finding.kind for finding in findings} <= {FindingKind.WORDS_CHANGED}
    return [finding.seq for finding in findings]


def logs(file):
    found = file.execute("select place from entry where kind = 'consult.signed' order by place")
    return [place for (place,) in found]


def take_out(file, place):
    file.execute(f"{TAKE} from search_source where place = ?", (place,))


def put(file, place, words):
    file.execute("insert into signed_words (rowid, words) values (?, ?)", (place, words))


def words_of(file, place):
    return file.execute("select words from search_source where place = ?", (place,)).fetchone()[0]


def test_a_log_that_no_word_finds_any_more_is_named(folder, file):
    place = logs(file)[7]
    take_out(file, place)
    assert wrongly_found(folder) == [place]
    (line,) = [one for one in verified(folder).lines() if one.startswith("desk ")]
    assert f"entry {place} (" in line
    assert line.endswith("): a search by word does not find what the text says")


def test_a_log_that_one_word_finds_no_more_is_named(folder, file):
    place = logs(file)[3]
    words = words_of(file, place)
    take_out(file, place)
    put(file, place, words.replace("astronaut", ""))
    assert wrongly_found(folder) == []  # that word is not in it: the way of testing tests
    take_out(file, place)
    put(file, place, words.replace("river", ""))
    assert wrongly_found(folder) == [place]


def test_a_log_that_is_found_by_a_word_it_has_not_is_named(folder, file):
    put(file, logs(file)[11], "astronaut")
    assert wrongly_found(folder) == [logs(file)[11]]


def test_two_logs_that_are_found_by_each_others_words_are_named(folder, file):
    one, other = logs(file)[4:6]
    words = words_of(file, one), words_of(file, other)
    for place in (one, other):
        take_out(file, place)
    put(file, one, words[1])
    put(file, other, words[0])
    assert wrongly_found(folder) == [one, other]


@pytest.mark.parametrize("place", [-5, 9000, 2**40])
def test_what_is_found_where_there_is_no_text_is_named(folder, file, place):
    put(file, place, "river")
    assert [one.place for one in verified(folder).findings] == [f"signed_words {place}"]


def test_the_words_of_a_text_that_was_destroyed_are_found_if_they_are_put_back(folder):
    store = make_demo(folder / "other")
    store.append(opened(), consult(narrative="By the lantern."), actor="ann").result()
    look = store.reader()
    (entry,) = look.entries(kind="consult.signed").result()
    look.close()
    store.destroy_body(entry.entry_id, authority="7", reason="r", actor="lead").result()
    store.close()
    assert verified(folder / "other").whole
    file = behind(folder / "other")
    put(file, 3, "lantern")
    file.close()
    assert wrongly_found(folder / "other") == [3]


@pytest.mark.parametrize(
    "statement",
    [
        "delete from signed_words_data where id > 10",
        "update signed_words_data set block = zeroblob(8) where id = 10",
        "update signed_words_data set block = zeroblob(length(block)) where id > 10",
        "delete from signed_words_idx",
        "delete from signed_words_idx where pgno = (select max(pgno) from signed_words_idx)",
        "update signed_words_idx set pgno = pgno + 2",
        "update signed_words_idx set term = substr(term, 1, 3) where pgno = 4",
        "update signed_words_config set v = 0 where k = 'secure-delete'",
        "insert into signed_words_config values ('pgsz', 64)",
        "delete from signed_words_config",
    ],
)
def test_an_index_that_was_changed_itself_is_found(folder, file, statement):
    file.execute(statement)
    found = verified(folder).findings
    assert {one.kind for one in found} == {FindingKind.WORDS_CHANGED}
    assert found[0].place == "signed_words" or len(found) > 10


def test_every_bit_of_the_index_counts(folder, file):
    pages = file.execute("select id, block from signed_words_data where id > 10").fetchall()
    unseen = []
    for number, (page, block) in enumerate(pages * 3):
        at = (number * 7919) % len(block)
        harmed = block[:at] + bytes([block[at] ^ (1 << number % 8)]) + block[at + 1 :]
        file.execute("update signed_words_data set block = ? where id = ?", (harmed, page))
        if not proven(folder, 9):
            unseen.append((page, at))
        file.execute("update signed_words_data set block = ? where id = ?", (block, page))
    assert unseen == []


# -- what is still being taken in -----------------------------------------------------------------


def empty(file):
    """Leave the index as it is in a record whose texts have not been taken in."""
    file.execute("insert into signed_words (signed_words) values ('delete-all')")
    search_index.begin(file)


def test_an_index_that_is_still_being_taken_in_is_whole_at_each_step_and_said(folder, file):
    empty(file)
    steps, more = 0, True
    while more:
        report = verified(folder)
        assert report.whole
        assert report.words_from == search_index.low(file)
        said = f"Logs before place {report.words_from} are not found by their words yet"
        assert any(line.startswith(said) for line in report.lines())
        more = search_index.fill(file, 30)
        steps += 1
    assert steps == 3
    report = verified(folder)
    assert report.whole
    assert not any("by their words yet" in line for line in report.lines())


def test_what_was_taken_in_already_is_compared_while_the_rest_is_still_to_come(folder, file):
    empty(file)
    search_index.fill(file, 30)
    take_out(file, logs(file)[-1])
    assert wrongly_found(folder) == [logs(file)[-1]]


def test_texts_that_are_only_said_to_be_still_to_come_are_found(folder, file):
    file.execute("update meta set value = '20' where key = 'search_low'")
    assert wrongly_found(folder) == [place for place in logs(file) if place < 20]


def test_a_mark_of_the_index_that_is_no_number_is_found(folder, file):
    file.execute("update meta set value = 'x' where key = 'search_low'")
    assert FindingKind.NAME_CHANGED in {one.kind for one in verified(folder).findings}


# -- how it looks ---------------------------------------------------------------------------------


def test_a_part_at_a_time_finds_the_same(folder, file, monkeypatch):
    monkeypatch.setattr(search_proof, "PART", 10)
    monkeypatch.setattr(search_proof, "STEP", 3)
    assert verified(folder).whole
    for place in (logs(file)[2], logs(file)[-1]):
        take_out(file, place)
    put(file, 9000, "river")
    assert wrongly_found(folder) == [logs(file)[2], logs(file)[-1], 0]


def test_as_many_are_named_as_a_report_can_tell(folder, file):
    file.execute("insert into signed_words (signed_words) values ('delete-all')")
    assert wrongly_found(folder) == logs(file)
    assert 5 < len(proven(folder, 5)) <= 40
    assert MOST_FINDINGS == 1000


def test_it_ends_when_it_is_told_to(folder, monkeypatch):
    monkeypatch.setattr(search_proof, "SMALL_BYTES", -1)
    look = open_connection(folder / "record.db", key_of(folder), read_only=True)
    look.execute("begin")
    assert list(search_proof.WordProof(look).differences(5, lambda: True)) == []
    assert look.execute("select count(*) from temp.words_told").fetchone() == (0,)
    look.close()


def test_nothing_is_written_to_the_record(folder):
    before = (folder / "record.db").read_bytes()
    assert verified(folder).whole
    assert (folder / "record.db").read_bytes() == before


def test_a_report_says_what_is_not_proven(folder):
    told = [line for line in verified(folder).lines() if line.startswith("Not signed")]
    assert told == [
        "Not signed, so not proven: drafts, the last known calls, what callers said of the help"
    ]
