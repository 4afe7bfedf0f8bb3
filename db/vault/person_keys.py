"""Keep each person's own keys, locked by that person and not by the desk.

One seed of 32 bytes, opened by the person's passphrase, gives the signing key; the keys of their
private notes and of their second factor are derived from it and stored nowhere.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import nacl.utils
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox
from nacl.signing import SigningKey

from db.errors import DamagedSlotsError, RecordExistsError, WrongKeyError
from db.facts import PersonKeyGiven
from db.vault.keys import KeyOpener, SlotPlan, slot_file
from db.vault.slots import KEY_BYTES, Secrets, SlotKind, read_slots, replace_file, write_slots

PEOPLE_NAME = "people"
_LONGEST_FACTOR_BYTES = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonKeys:
    """What a person's passphrase opens.

    Attributes:
        slot_id: By which slot of the key file it was opened.
        seed: 32 bytes; nobody but the person can get at it.
    """

    slot_id: str
    seed: bytes

    def __repr__(self) -> str:
        """Show no key, wherever this may be printed."""
        return "PersonKeys(...)"

    @property
    def signing(self) -> SigningKey:
        """Return the Ed25519 key under which the person's entries stand."""
        return SigningKey(self.seed)

    @property
    def note_key(self) -> bytes:
        """Return the 32 bytes that open the person's private notes."""
        return _derived(self.seed, b"private notes")

    @property
    def factor_key(self) -> bytes:
        """Return the 32 bytes that open the secret of the person's second factor."""
        return _derived(self.seed, b"second factor")


def make_person_keys(
    folder: Path, person_id: str, *, plan: SlotPlan, replace: bool = False
) -> tuple[PersonKeys, PersonKeyGiven]:
    """Make a person's keys and lock them up; append the fact before anything is signed with them.

    Args:
        folder: Of the record.
        person_id: As in the journal.
        plan: How the person opens them: their passphrase, or the keyring of their own account.
        replace: True where the passphrase is lost: what only the former keys opened, the private
            notes, is lost with it; what was signed with them stays proven.

    Raises:
        RecordExistsError: the person has keys already and they are not to be replaced.
        ValueError: keys in plain text were asked for.
        RecordError: the plan could not be carried out.
    """
    _refuse_plain(plan)
    place, name = _place(folder, person_id)
    if (place / name).exists() and not replace:
        raise RecordExistsError("the person has a key")
    seed = nacl.utils.random(KEY_BYTES)
    file = slot_file(Secrets(record_id=person_id, db_key=seed, desk_seed=None), [plan])
    place.mkdir(mode=0o700, exist_ok=True)
    write_slots(place, file, name=name)
    keys = PersonKeys(slot_id=file.slots[0].slot_id, seed=seed)
    given = PersonKeyGiven(person_id=person_id, public_key=bytes(keys.signing.verify_key).hex())
    return keys, given


def open_person_keys(
    folder: Path, person_id: str, *, keys: KeyOpener, slot_id: str = ""
) -> PersonKeys:
    """Open a person's keys.

    Args:
        folder: Of the record.
        person_id: As in the journal.
        keys: How they are opened.
        slot_id: The slot that the journal names; a file with another one, as an older copy that
            still opens by a former passphrase, is refused. Empty takes any.

    Raises:
        RecordMissingError: the person has none.
        WrongKeyError: ``keys`` are not theirs.
        DamagedSlotsError: the file is not the one that the journal names.
        RecordError: as ``keys`` may fail.
    """
    place, name = _place(folder, person_id)
    file = read_slots(place, name=name)
    if slot_id:
        file = replace(file, slots=tuple(it for it in file.slots if it.slot_id == slot_id))
        if not file.slots:
            raise DamagedSlotsError("the key file of a person is not the newest one")
    here = file.slots[0].slot_id if file.slots else ""
    return PersonKeys(slot_id=here, seed=file.prove(keys.open(file)).db_key)


def lock_anew(folder: Path, person_id: str, keys: PersonKeys, *, plan: SlotPlan) -> PersonKeys:
    """Lock a person's keys by another passphrase, beside the former one.

    Which of the two counts is for the journal to say; then ``drop_former`` takes the other away.
    Killed in between, the keys open by the one that the journal names.

    Raises:
        ValueError: a key in plain text was asked for.
        RecordError: the plan could not be carried out; the former passphrase holds then.
    """
    _refuse_plain(plan)
    place, name = _place(folder, person_id)
    file = slot_file(Secrets(record_id=person_id, db_key=keys.seed, desk_seed=None), [plan])
    new = file.slots[0]
    former = tuple(it for it in read_slots(place, name=name).slots if it.slot_id == keys.slot_id)
    write_slots(place, replace(file, slots=(new, *former)), name=name)
    return PersonKeys(slot_id=new.slot_id, seed=keys.seed)


def drop_former(folder: Path, person_id: str, slot_id: str) -> None:
    """Leave no way into a person's keys but the one that counts.

    Raises:
        RecordError: the file cannot be read or written; what does not count stays in it.
    """
    place, name = _place(folder, person_id)
    file = read_slots(place, name=name)
    kept = tuple(it for it in file.slots if it.slot_id == slot_id)
    if kept and kept != file.slots:
        write_slots(place, replace(file, slots=kept), name=name)


def keep_factor(folder: Path, person_id: str, keys: PersonKeys, values: dict[str, Any]) -> None:
    """Keep what proves the second factor, encrypted so that only the passphrase leads to it.

    Args:
        folder: Of the record.
        person_id: As in the journal.
        keys: The person's.
        values: JSON values that this wing does not read; empty takes the factor away.

    Raises:
        ReadOnlyRecordError: the folder cannot be written.
    """
    path = _factor_path(folder, person_id)
    if not values:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(mode=0o700, exist_ok=True)
    replace_file(path, SecretBox(keys.factor_key).encrypt(json.dumps(values).encode()))


def read_factor(folder: Path, person_id: str, keys: PersonKeys) -> dict[str, Any]:
    """Return what ``keep_factor`` kept; empty where there is none.

    Raises:
        WrongKeyError: the file was locked by another key, or changed.
        DamagedSlotsError: it is too big, or not what was kept.
    """
    try:
        with _factor_path(folder, person_id).open("rb") as file:
            data = file.read(_LONGEST_FACTOR_BYTES + 1)
    except FileNotFoundError:
        return {}
    if len(data) > _LONGEST_FACTOR_BYTES:
        raise DamagedSlotsError("the second factor is too big")
    try:
        values = json.loads(SecretBox(keys.factor_key).decrypt(data))
    except CryptoError as error:
        raise WrongKeyError("the second factor is locked by another key") from error
    except ValueError as error:
        raise DamagedSlotsError("the second factor") from error
    if not isinstance(values, dict):
        raise DamagedSlotsError("the second factor")
    return values


def person_file(folder: Path, person_id: str, ending: str) -> Path:
    """Return where a file of one person lies; the person's id stands in no name."""
    place, name = _place(folder, person_id)
    return place / name.replace(".json", ending)


def _refuse_plain(plan: SlotPlan) -> None:
    if plan.kind is SlotKind.DEMO:
        raise ValueError("a person's key is never written down in plain text")


def _derived(seed: bytes, purpose: bytes) -> bytes:
    return hashlib.blake2b(purpose, key=seed, digest_size=KEY_BYTES).digest()


def _factor_path(folder: Path, person_id: str) -> Path:
    return person_file(folder, person_id, ".factor")


def _place(folder: Path, person_id: str) -> tuple[Path, str]:
    # an id may be a name: it stands in no file name
    digest = hashlib.sha256(person_id.encode()).hexdigest()[:32]
    return folder / PEOPLE_NAME, f"{digest}.json"
