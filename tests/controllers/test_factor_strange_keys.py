"""Keys that are old, broken, closed or mad are told, and take nothing with them."""

from pathlib import Path
from random import Random

import pytest
from access_parts import Accounts
from key_parts import enrolled, tried
from soft_key import MadKey, SoftKey, SoftOldKey

from console.controllers.factors import key_ceremony, key_devices
from console.controllers.factors.contract import Owner, Talk
from console.controllers.factors.security_key import closed_keys
from console.controllers.factors.table import Factors
from console.domain.access.factors import (
    FactorFault,
    FactorRefusedError,
    FactorRules,
)
from console.domain.access.sign_on import SignOnVerdict


@pytest.mark.parametrize("trouble", [b"?", b"!"])
def test_a_broken_key_is_told_and_is_no_bad_try(
    book: Accounts, key: SoftKey, trouble: bytes
) -> None:
    account, _, _ = enrolled(book)
    key.garbage = trouble
    told = tried(book, account)
    assert (told.fault, told.left) == (FactorFault.KEY_TROUBLE, 0)
    key.garbage, key.gone = b"", True
    assert tried(book, account).fault is FactorFault.KEY_TROUBLE


def test_a_key_that_may_not_be_opened_is_told_at_once(tmp_path: Path) -> None:
    fido = bytes.fromhex("06d0f10901a1010920150026ff007508954081020921150026ff00750895409102c0")
    mouse = bytes.fromhex("05010902a1010901a10005091901290315002501950375018102c0c0")
    for name, report in (("hidraw0", mouse), ("hidraw1", fido), ("hidraw2", fido)):
        place = tmp_path / "usb" / name / "device"
        place.mkdir(parents=True)
        (place / "report_descriptor").write_bytes(report)
    devices = tmp_path / "dev"
    devices.mkdir()
    (devices / "hidraw2").write_bytes(b"")
    assert closed_keys(tmp_path / "usb", devices) == (devices / "hidraw1",)


def test_a_key_just_put_in_may_take_a_moment_to_open_and_one_that_never_does_is_told(
    book: Accounts, port: list[SoftKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    port.append(SoftKey())
    account, _, _ = enrolled(book)
    mine, looks = port.pop(), []

    def closed() -> tuple[Path, ...]:
        looks.append(1)
        if len(looks) == 3:
            port.append(mine)
        return (Path("/dev/hidraw1"),)

    monkeypatch.setattr(key_devices, "closed_keys", closed)
    assert tried(book, account).verdict is SignOnVerdict.GRANTED
    port.clear()
    told = tried(book, account)
    assert (told.fault, told.left) == (FactorFault.KEY_CLOSED, 0)


def test_a_key_of_before_fido2_signs_on_by_touch_and_never_where_a_pin_is_wanted(
    book: Accounts, port: list[SoftKey], monkeypatch: pytest.MonkeyPatch
) -> None:
    old = SoftOldKey()
    port.append(old)
    account, _, _ = enrolled(book)
    assert tried(book, account).verdict is SignOnVerdict.GRANTED
    old.counter = 0
    assert tried(book, account).fault is FactorFault.KEY_COUNTER
    port[:] = [SoftOldKey()]
    assert tried(book, account).fault is FactorFault.KEY_UNKNOWN
    port[:] = [old]
    old._touch.clear()
    monkeypatch.setattr(key_ceremony, "WAIT_S", 0.05)
    assert tried(book, account).fault is FactorFault.KEY_UNTOUCHED
    book.desk.second.factors = Factors(FactorRules(key_pin=True))
    assert tried(book, account).fault is FactorFault.KEY_PIN_UNSET


def test_whatever_a_key_answers_is_a_refusal_and_never_a_fault_of_the_desk(
    book: Accounts, port: list[SoftKey]
) -> None:
    mad = MadKey(Random(417))  # noqa: S311 - no secret
    port.append(mad)
    account, _, _ = enrolled(book)
    owner = Owner(account_id=account.account_id, name=account.name)
    kept = key_ceremony.register(owner, Talk(), pin=False)
    mad.mad, refused = True, 0
    for _ in range(300):
        try:
            key_ceremony.register(owner, Talk(), pin=False)
            key_ceremony.prove(kept, owner, Talk(), pin=False)
        except FactorRefusedError:
            refused += 1
    assert refused > 250
