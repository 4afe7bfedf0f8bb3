"""Be a FIDO2 security key in software: real CBOR, real P-256 signatures, PIN protocol 1."""

import hashlib
import hmac
import os
from collections.abc import Iterator
from random import Random
from threading import Event

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from fido2 import cbor
from fido2.cose import ES256
from fido2.ctap import STATUS, CtapDevice, CtapError
from fido2.ctap2 import Ctap2
from fido2.hid import CAPABILITY

CMD, ERR = Ctap2.CMD, CtapError.ERR
UP, UV, AT = 0x01, 0x04, 0x40


class SoftKey(CtapDevice):
    """A key that a test touches.

    Args:
        pin: Its PIN; empty for none.
        touched: Whether it is touched at once; else it waits for ``touch`` or to be cancelled.
    """

    capabilities = CAPABILITY.CBOR

    def __init__(self, *, pin: str = "", touched: bool = True) -> None:
        self.made: dict[bytes, tuple[ec.EllipticCurvePrivateKey, str, bytes]] = {}
        self.counter = 0
        self.pin = pin
        self.tries = 8
        self.flags = UP
        self.rp_id = ""  # what it says instead of what it was asked for
        self.answers: bytes | None = None  # an assertion to answer again, whatever is asked
        self.last = b""
        self.garbage = b""
        self.gone = False
        self._touch = Event()
        self._agreement = ec.generate_private_key(ec.SECP256R1())
        self._token = os.urandom(32)
        if touched:
            self._touch.set()

    @classmethod
    def list_devices(cls) -> Iterator[CtapDevice]:
        yield from ()

    def touch(self) -> None:
        self._touch.set()

    def call(self, cmd, data=b"", event=None, on_keepalive=None):
        if self.gone:
            raise OSError("it was taken out")
        asked = cbor.decode(data[1:]) if len(data) > 1 else {}
        try:
            answer = self._answer(data[0], asked, event or Event(), on_keepalive)
        except CtapError as error:
            return bytes([error.code])
        return b"\0" + (cbor.encode(answer) if answer is not None else b"")

    def _answer(self, command, asked, event, on_keepalive):
        if command == CMD.GET_INFO:
            return self._info()
        if self.garbage:
            raise CtapError(ERR.OTHER) if self.garbage == b"?" else ValueError("garbage")
        if command == CMD.CLIENT_PIN:
            return self._client_pin(asked)
        if command == CMD.SELECTION:
            self._wait(event, on_keepalive)
            return None
        if command == CMD.MAKE_CREDENTIAL:
            verified = self._verified(asked.get(8), asked[1])
            self._wait(event, on_keepalive)
            return self._make(asked, verified)
        if command == CMD.GET_ASSERTION:
            return self._assert(asked, event, on_keepalive)
        raise CtapError(ERR.INVALID_COMMAND)

    def _info(self):
        options = {"rk": False, "up": True, "makeCredUvNotRqd": True}
        if self.pin:
            options["clientPin"] = True
        return {1: ["FIDO_2_0", "FIDO_2_1"], 3: b"\0" * 16, 4: options, 6: [1]}

    def _wait(self, event, on_keepalive):
        if on_keepalive:
            on_keepalive(STATUS.UPNEEDED)
        while not self._touch.wait(0.01):
            if event.is_set():
                raise CtapError(ERR.KEEPALIVE_CANCEL)

    def _make(self, asked, verified):
        key = ec.generate_private_key(ec.SECP256R1())
        made = os.urandom(32)
        self.made[made] = (key, asked[2]["id"], asked[3]["id"])
        public = cbor.encode(ES256.from_cryptography_key(key.public_key()))
        credential = b"\0" * 16 + len(made).to_bytes(2, "big") + made + public
        data = self._data(asked[2]["id"], AT | verified) + credential
        return {1: "none", 2: data, 3: {}}

    def _assert(self, asked, event, on_keepalive):
        rp_id, challenge = asked[1], asked[2]
        allowed = [it["id"] for it in asked.get(3, [])]
        made = next((it for it in allowed if self.made.get(it, ("", ""))[1] == rp_id), None)
        if not asked.get(5, {}).get("up", True):
            if made is None:
                raise CtapError(ERR.NO_CREDENTIALS)
            return self._signed(made, rp_id, challenge, 0, bare=True)
        verified = self._verified(asked.get(6), challenge)
        self._wait(event, on_keepalive)
        if made is None:
            raise CtapError(ERR.NO_CREDENTIALS)
        if self.answers is None:
            self.last = cbor.encode(self._signed(made, rp_id, challenge, verified))
        return cbor.decode(self.answers or self.last)

    def _signed(self, made, rp_id, challenge, verified, *, bare=False):
        data = self._data(rp_id, verified, bare=bare)
        signature = self.made[made][0].sign(data + challenge, ec.ECDSA(hashes.SHA256()))
        return {1: {"id": made, "type": "public-key"}, 2: data, 3: signature}

    def _data(self, rp_id, flags, *, bare=False):
        if not bare:
            self.counter += 1
        flags |= 0 if bare else self.flags
        named = hashlib.sha256((self.rp_id or rp_id).encode()).digest()
        return named + bytes([flags]) + self.counter.to_bytes(4, "big")

    # -- PIN ----------------------------------------------------------------------------------

    def _verified(self, shown, challenge):
        if not self.pin or shown is None:
            return 0
        if hmac.new(self._token, challenge, hashlib.sha256).digest()[:16] != shown:
            raise CtapError(ERR.PIN_AUTH_INVALID)
        return UV

    def _client_pin(self, asked):
        if asked[2] == 1:
            return {3: self.tries}
        if asked[2] == 2:
            return {1: dict(ES256.from_cryptography_key(self._agreement.public_key())) | {3: -25}}
        if self.tries == 0:
            raise CtapError(ERR.PIN_BLOCKED)
        point = asked[3]
        numbers = ec.EllipticCurvePublicNumbers(
            int.from_bytes(point[-2], "big"), int.from_bytes(point[-3], "big"), ec.SECP256R1()
        )
        shared = self._agreement.exchange(ec.ECDH(), numbers.public_key())
        cipher = Cipher(algorithms.AES(hashlib.sha256(shared).digest()), modes.CBC(b"\0" * 16))
        opener = cipher.decryptor()
        if opener.update(asked[6]) != hashlib.sha256(self.pin.encode()).digest()[:16]:
            self.tries -= 1
            raise CtapError(ERR.PIN_INVALID if self.tries else ERR.PIN_BLOCKED)
        self.tries = 8
        closer = cipher.encryptor()
        return {2: closer.update(self._token) + closer.finalize()}


class SoftOldKey(SoftKey):
    """A key of before FIDO2 (U2F), which knows neither CBOR nor a PIN."""

    capabilities = 0

    def call(self, cmd, data=b"", event=None, on_keepalive=None):
        instruction, check_only, asked = data[1], data[2] == 0x07, data[7:-2]
        challenge, party = asked[:32], asked[32:64]
        if instruction == 0x01:
            return self._register(challenge, party)
        made = asked[65:]
        if made not in self.made or self.made[made][1] != party:
            return bytes.fromhex("6a80")
        if check_only or not self._touch.is_set():
            return bytes.fromhex("6985")
        self.counter += 1
        said = bytes([self.flags]) + self.counter.to_bytes(4, "big")
        signed = self.made[made][0].sign(party + said + challenge, ec.ECDSA(hashes.SHA256()))
        return said + signed + bytes.fromhex("9000")

    def _register(self, challenge, party):
        if not self._touch.is_set():
            return bytes.fromhex("6985")
        key, made = ec.generate_private_key(ec.SECP256R1()), os.urandom(32)
        self.made[made] = (key, party, b"")
        numbers = key.public_key().public_numbers()
        point = b"\4" + numbers.x.to_bytes(32, "big") + numbers.y.to_bytes(32, "big")
        said = b"\0" + party + challenge + made + point
        signed = key.sign(said, ec.ECDSA(hashes.SHA256()))
        answer = b"\5" + point + bytes([len(made)]) + made + b"\x30\x00" + signed
        return answer + bytes.fromhex("9000")


class MadKey(SoftKey):
    """A key whose answers are cut, flipped, nested, or something else altogether."""

    def __init__(self, random: Random) -> None:
        super().__init__()
        self.random = random
        self.mad = False

    def call(self, *asked, **named):
        good = super().call(*asked, **named)
        if not self.mad or self.random.random() < 0.4:
            return good
        flipped = bytearray(good)
        flipped[self.random.randrange(len(good))] ^= 1 << self.random.randrange(8)
        strange = [b"x", 1, "s", [], {}, True, None, {1: 2}]
        any_map = {self.random.randrange(9): self.random.choice(strange) for _ in range(3)}
        return self.random.choice(
            (
                self.random.randbytes(40),
                bytes(flipped),
                good[: self.random.randrange(len(good))],
                b"\0" + cbor.encode(any_map),
                b"\0" + cbor.encode(self.random.choice([1, "a", [1, 2], True])),
                b"\0" + b"\x81" * 3000,
                bytes([self.random.randrange(256)]) + good[1:],
            )
        )
