"""A person signs with a key of their own, which the desk cannot open."""

import pytest
from nacl.signing import SigningKey
from record_parts import QUICK, consult, key_of, opened, without_triggers

from db.connection import open_connection
from db.errors import RecordExistsError, RecordMissingError, WrongPassphraseError
from db.proof.report import FindingKind
from db.proof.verify import verify_record
from db.vault.keys import DemoOpener, DemoSlot, PassphraseOpener, PassphraseSlot
from db.vault.person_keys import make_person_keys, open_person_keys


@pytest.fixture
def ann(folder, store):
    keys, fact = make_person_keys(folder, "ann", plan=PassphraseSlot("ann's words", cost=QUICK))
    store.append(fact, actor="ann").result()
    return keys.signing


def kinds(folder):
    report = verify_record(folder, keys=DemoOpener(), full=True)
    return [finding.kind for finding in report.findings]


def test_a_person_opens_their_key_with_their_own_words(folder, ann):
    opened_keys = open_person_keys(folder, "ann", keys=PassphraseOpener("ann's words"))
    assert opened_keys.signing == ann
    with pytest.raises(WrongPassphraseError):
        open_person_keys(folder, "ann", keys=PassphraseOpener("bea's words"))
    with pytest.raises(RecordMissingError):
        open_person_keys(folder, "bea", keys=PassphraseOpener("bea's words"))


def test_a_key_is_made_once_and_never_in_plain_text(folder, ann):
    with pytest.raises(RecordExistsError):
        make_person_keys(folder, "ann", plan=PassphraseSlot("other", cost=QUICK))
    with pytest.raises(ValueError, match="plain text"):
        make_person_keys(folder, "bea", plan=DemoSlot())
    files = list((folder / "people").iterdir())
    assert len(files) == 1
    assert bytes(ann).hex() not in files[0].read_text()
    assert "ann" not in files[0].name


def test_what_a_person_signed_is_checked(folder, store, ann):
    store.append(opened(), actor="ann").result()
    store.append(consult(), actor="ann", author_key=ann).result()
    report = verify_record(folder, keys=DemoOpener(), full=True)
    assert (report.findings, report.author_signatures) == ((), 1)
    assert any("by authors" in line for line in report.lines())


def test_a_signature_by_another_hand_is_found(folder, store, ann):
    store.append(consult(), actor="ann", author_key=SigningKey.generate()).result()
    assert kinds(folder) == [FindingKind.AUTHOR_FORGED]


def test_a_signature_without_a_known_key_is_found(folder, store, ann):
    store.append(consult(), actor="bea", author_key=ann).result()
    assert kinds(folder) == [FindingKind.AUTHOR_UNKNOWN]


def test_an_authors_signature_that_was_cut_off_is_found(folder, store, ann):
    store.append(consult(), opened("next"), actor="ann", author_key=ann).result()
    store.close()
    connection = open_connection(folder / "record.db", key_of(folder))
    without_triggers(connection, [("update entry set author_sig = null where seq = 3", ())])
    connection.close()
    assert FindingKind.SIGNATURE_FORGED in kinds(folder)
