"""A reader never blocks the writer and can be stopped."""

import threading

import pytest
from record_parts import held, opened

from db.errors import QuestionCancelledError, RecordClosedError, RecordError

ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n) select count(*) from n"


def test_a_question_that_runs_can_be_stopped_and_the_next_is_answered(store, reader):
    begun = threading.Event()

    def ask(connection):
        begun.set()
        return connection.execute(ENDLESS).fetchone()

    future = reader._ask(ask)
    assert begun.wait(10)
    while not future.done():
        reader.interrupt()
    with pytest.raises(QuestionCancelledError):
        future.result()
    assert reader.counts().result().of("record.created") == 1


def test_a_long_read_does_not_hold_a_writer_up(store, reader):
    begun = threading.Event()

    def ask(connection):
        begun.set()
        return connection.execute(ENDLESS).fetchone()

    future = reader._ask(ask)
    assert begun.wait(10)
    assert store.append(opened(), actor="ann").result(10)[0].seq == 2
    assert not future.done()
    while not future.done():
        reader.interrupt()


def test_a_waiting_question_can_be_cancelled(store, reader):
    hold = held(reader._worker)
    waiting = reader.counts()
    assert waiting.cancel()
    hold.set()
    assert reader.counts().result(10).outbox == 1


def test_a_closed_reader_says_so(reader):
    reader.close()
    reader.close()
    with pytest.raises(RecordClosedError):
        reader.counts().result()


def test_a_reader_cannot_write(reader):
    with pytest.raises(RecordError):
        reader._ask(lambda connection: connection.execute("delete from draft")).result()
