"""Lock the key of a record into slots and open them again.

Keyring and passphrase slots are boxes of XSalsa20-Poly1305 (NaCl secretbox) under a key-encryption
key; the recovery slot is a sealed box to the agency's public key; the demo slot is plain text and
only ever stands beside a demonstration record. Source: record.md 9.5.
"""

from dataclasses import dataclass
from typing import Protocol
from uuid import uuid4

import nacl.pwhash.argon2id as argon2
import nacl.utils
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from db.errors import (
    DamagedSlotsError,
    KeyringEmptyError,
    NoSlotError,
    WrongKeyError,
    WrongPassphraseError,
)
from db.vault.keyring_box import KeyringBox
from db.vault.slots import KEY_BYTES, Secrets, Slot, SlotFile, SlotKind, key_check

_MOST_OPS = 32
_MOST_MEMORY_BYTES = 1 << 30


class KeyOpener(Protocol):
    """One way to open a record."""

    def open(self, slots: SlotFile) -> Secrets:
        """Return the proven key of the record.

        Raises:
            NoSlotError: the record has no slot for this way.
            WrongKeyError: the slots are there and do not open.
            RecordError: as the way itself may fail.
        """
        ...


class SlotPlan(Protocol):
    """One way to lock the key up."""

    kind: SlotKind

    def lock(self, secrets: Secrets) -> Slot:
        """Return a new slot that holds ``secrets``.

        Raises:
            RecordError: the way is not to be had now.
        """
        ...


def new_secrets(record_id: str) -> Secrets:
    """Return fresh random keys for a new record."""
    return Secrets(
        record_id=record_id,
        db_key=nacl.utils.random(KEY_BYTES),
        desk_seed=nacl.utils.random(KEY_BYTES),
    )


def slot_file(secrets: Secrets, plans: "list[SlotPlan] | tuple[SlotPlan, ...]") -> SlotFile:
    """Return the slot file of a record with one slot per plan.

    Raises:
        RecordError: a plan could not be carried out; nothing was written to the folder.
    """
    return SlotFile(
        record_id=secrets.record_id,
        check=key_check(secrets.record_id, secrets.db_key),
        slots=tuple(plan.lock(secrets) for plan in plans),
    )


def _locked(kek: bytes, secrets: Secrets) -> str:
    return SecretBox(kek).encrypt(secrets.to_bytes()).hex()


def _unlocked(kek: bytes, box: bytes) -> Secrets | None:
    try:
        return Secrets.from_bytes(SecretBox(kek).decrypt(box))
    except CryptoError:
        return None


class KeyringSlot:
    """Lock the key up under a random secret that the system keyring keeps."""

    kind = SlotKind.KEYRING

    def __init__(self, box: KeyringBox, *, label: str = "") -> None:
        self.box = box
        self._label = label

    def lock(self, secrets: Secrets) -> Slot:
        """Return the slot; raises as ``KeyringBox.put``."""
        kek = nacl.utils.random(KEY_BYTES)
        slot_id = str(uuid4())
        account = f"slot {slot_id}"
        self.box.put(account, kek.hex())
        if self.box.get(account) != kek.hex():
            raise KeyringEmptyError("the keyring did not keep the key")
        return Slot(
            slot_id=slot_id,
            kind=self.kind,
            label=self._label,
            values={"account": account, "box": _locked(kek, secrets)},
        )


class KeyringOpener:
    """Open with the secret in the system keyring of whoever is signed in to the computer."""

    def __init__(self, box: KeyringBox | None = None) -> None:
        self.box = box or KeyringBox()

    def open(self, slots: SlotFile) -> Secrets:
        """Return the key; raises NoSlotError, KeyringEmptyError, or as ``KeyringBox.get``."""
        own = slots.of_kind(SlotKind.KEYRING)
        if not own:
            raise NoSlotError("keyring")
        for slot in own:
            secret = self.box.get(slot.text("account"))
            if secret is None:
                continue  # the slot of another user of this computer
            try:
                kek = bytes.fromhex(secret)
            except ValueError as error:
                raise WrongKeyError("what the keyring holds is not a key") from error
            found = _unlocked(kek, slot.data("box")) if len(kek) == KEY_BYTES else None
            if found is None:
                raise WrongKeyError("the keyring holds another key")
            return slots.prove(found)
        raise KeyringEmptyError


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseCost:
    """What one guess of the passphrase costs (Argon2id)."""

    ops: int = argon2.OPSLIMIT_MODERATE
    memory_bytes: int = argon2.MEMLIMIT_MODERATE


class PassphraseSlot:
    """Lock the key up under a passphrase."""

    kind = SlotKind.PASSPHRASE

    def __init__(
        self, passphrase: str, *, label: str = "", cost: PassphraseCost | None = None
    ) -> None:
        self._passphrase = passphrase
        self._label = label
        self._cost = cost or PassphraseCost()

    def lock(self, secrets: Secrets) -> Slot:
        """Return the slot; takes about a second at the usual cost."""
        salt = nacl.utils.random(argon2.SALTBYTES)
        kek = argon2.kdf(
            KEY_BYTES,
            self._passphrase.encode(),
            salt,
            opslimit=self._cost.ops,
            memlimit=self._cost.memory_bytes,
        )
        return Slot(
            slot_id=str(uuid4()),
            kind=self.kind,
            label=self._label,
            values={
                "salt": salt.hex(),
                "ops": self._cost.ops,
                "memory_bytes": self._cost.memory_bytes,
                "box": _locked(kek, secrets),
            },
        )


class PassphraseOpener:
    """Open with a passphrase that a person typed."""

    def __init__(self, passphrase: str) -> None:
        self._passphrase = passphrase

    def open(self, slots: SlotFile) -> Secrets:
        """Return the key; raises NoSlotError, WrongPassphraseError or DamagedSlotsError."""
        own = slots.of_kind(SlotKind.PASSPHRASE)
        if not own:
            raise NoSlotError("passphrase")
        for slot in own:
            found = _unlocked(self._kek(slot), slot.data("box"))
            if found is not None:
                return slots.prove(found)
        raise WrongPassphraseError

    def _kek(self, slot: Slot) -> bytes:
        salt, ops, memory = slot.data("salt"), slot.number("ops"), slot.number("memory_bytes")
        if (
            len(salt) != argon2.SALTBYTES
            or not argon2.OPSLIMIT_MIN <= ops <= _MOST_OPS
            or not argon2.MEMLIMIT_MIN <= memory <= _MOST_MEMORY_BYTES
        ):
            raise DamagedSlotsError("the cost of the passphrase")
        return argon2.kdf(KEY_BYTES, self._passphrase.encode(), salt, opslimit=ops, memlimit=memory)


class RecoverySlot:
    """Lock the key up for the agency's recovery key; the desk's signing key is left out."""

    kind = SlotKind.RECOVERY

    def __init__(self, public_key: bytes, *, label: str = "") -> None:
        self._public_key = PublicKey(public_key)
        self._label = label

    def lock(self, secrets: Secrets) -> Slot:
        """Return the slot."""
        without_seed = Secrets(record_id=secrets.record_id, db_key=secrets.db_key, desk_seed=None)
        return Slot(
            slot_id=str(uuid4()),
            kind=self.kind,
            label=self._label,
            values={
                "public_key": bytes(self._public_key).hex(),
                "box": SealedBox(self._public_key).encrypt(without_seed.to_bytes()).hex(),
            },
        )


class RecoveryOpener:
    """Open with the agency's private recovery key."""

    def __init__(self, private_key: bytes) -> None:
        self._private_key = PrivateKey(private_key)

    def open(self, slots: SlotFile) -> Secrets:
        """Return the key without the desk's signing key; raises NoSlotError or WrongKeyError."""
        own = slots.of_kind(SlotKind.RECOVERY)
        if not own:
            raise NoSlotError("recovery")
        for slot in own:
            try:
                opened = SealedBox(self._private_key).decrypt(slot.data("box"))
            except CryptoError:
                continue
            return slots.prove(Secrets.from_bytes(opened))
        raise WrongKeyError("the recovery key is another one")


class DemoSlot:
    """Write the key down in plain text, for a demonstration record with invented people only."""

    kind = SlotKind.DEMO

    def lock(self, secrets: Secrets) -> Slot:
        """Return the slot."""
        return Slot(
            slot_id=str(uuid4()),
            kind=self.kind,
            label="demonstration: not protected",
            values={"plain": secrets.to_bytes().hex()},
        )


class DemoOpener:
    """Open a demonstration record; ``Store.open`` refuses it for any other."""

    def open(self, slots: SlotFile) -> Secrets:
        """Return the key; raises NoSlotError or WrongKeyError."""
        own = slots.of_kind(SlotKind.DEMO)
        if not own:
            raise NoSlotError("demo")
        return slots.prove(Secrets.from_bytes(own[0].data("plain")))


class HeldKey:
    """Open with keys that this process already has, such as for a copy of the open record."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets

    def open(self, slots: SlotFile) -> Secrets:
        """Return the keys; raises WrongKeyError when they are not of this record."""
        return slots.prove(self._secrets)
