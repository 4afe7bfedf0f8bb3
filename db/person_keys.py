"""Keep each person's own signing key, locked by that person and not by the desk."""

import hashlib
from pathlib import Path

import nacl.utils
from nacl.signing import SigningKey

from db.errors import RecordExistsError
from db.facts import PersonKeyGiven
from db.keys import KeyOpener, SlotPlan, slot_file
from db.slots import KEY_BYTES, Secrets, SlotKind, read_slots, write_slots

PEOPLE_NAME = "people"


def make_person_key(
    folder: Path, person_id: str, *, plan: SlotPlan
) -> tuple[SigningKey, PersonKeyGiven]:
    """Make a signing key and lock it up; append the fact before anything is signed with the key.

    Args:
        folder: Of the record.
        person_id: As in the journal.
        plan: How the person opens it: their passphrase, or the keyring of their own account.

    Raises:
        RecordExistsError: the person has a key already.
        ValueError: a key in plain text was asked for.
        RecordError: the plan could not be carried out.
    """
    if plan.kind is SlotKind.DEMO:
        raise ValueError("a person's key is never written down in plain text")
    place, name = _place(folder, person_id)
    if (place / name).exists():
        raise RecordExistsError("the person has a key")
    seed = nacl.utils.random(KEY_BYTES)
    file = slot_file(Secrets(record_id=person_id, db_key=seed, desk_seed=None), [plan])
    place.mkdir(mode=0o700, exist_ok=True)
    write_slots(place, file, name=name)
    key = SigningKey(seed)
    return key, PersonKeyGiven(person_id=person_id, public_key=bytes(key.verify_key).hex())


def open_person_key(folder: Path, person_id: str, *, keys: KeyOpener) -> SigningKey:
    """Open a person's signing key.

    Raises:
        RecordMissingError: the person has none.
        WrongKeyError: ``keys`` are not theirs.
        RecordError: as ``keys`` may fail.
    """
    place, name = _place(folder, person_id)
    file = read_slots(place, name=name)
    return SigningKey(file.prove(keys.open(file)).db_key)


def _place(folder: Path, person_id: str) -> tuple[Path, str]:
    # an id may be a name: it stands in no file name
    digest = hashlib.sha256(person_id.encode()).hexdigest()[:32]
    return folder / PEOPLE_NAME, f"{digest}.json"
