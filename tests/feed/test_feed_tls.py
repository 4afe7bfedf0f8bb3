"""A feed over TLS: the center is checked, the desk shows its own certificate."""

import ssl
from pathlib import Path

import pytest
from feed_listener import Listener
from raw_notifier import Talk, raw_notifier

from console.domain.feed.events import FeedState
from console.feed.feed_file import FeedFileError, make_feed, read_feed_file

pytest.importorskip("cryptography", reason="comes with the keyring of this system only")

from own_certificates import Authority


def _script(talk: Talk) -> None:
    talk.accept()
    talk.say({"event": {"subscriptionId": "raw-1", "transactionId": "t", "notification": []}})
    talk.stay()


def _server_tls(folder: Path, authority: Authority) -> ssl.SSLContext:
    certificate, key = authority.sign("center")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH, cafile=str(authority.file))
    context.load_cert_chain(certificate, key)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def _config(folder: Path, url: str, tls: str) -> Path:
    file = folder / "feed.toml"
    file.write_text(
        f'[feed]\nkind = "eido"\nsimulated = true\n[eido]\nurl = "{url}"\nheartbeat_s = 0.5\n'
        f"[tls]\n{tls}\n"
    )
    return file


def test_a_center_that_asks_for_a_certificate_gets_the_desks_own(tmp_path: Path) -> None:
    authority = Authority(tmp_path, "authority")
    authority.sign("desk", passphrase="a-passphrase")
    tls = (
        'authority = "authority.pem"\ncertificate = "desk.pem"\nkey = "desk.key"\n'
        'key_secret = "desk"'
    )
    with raw_notifier(_script, _server_tls(tmp_path, authority)) as (url, _):
        file = read_feed_file(_config(tmp_path, url, tls))
        feed = make_feed(file, expects_simulated=True, secret={"desk": "a-passphrase"}.get)
        with Listener(feed) as desk:
            desk.until_state(FeedState.LIVE)


def test_a_center_of_another_authority_is_not_spoken_to(tmp_path: Path) -> None:
    authority, other = Authority(tmp_path, "authority"), Authority(tmp_path, "other")
    other.sign("desk")
    tls = 'authority = "other.pem"\ncertificate = "desk.pem"\nkey = "desk.key"'
    with raw_notifier(_script, _server_tls(tmp_path, authority)) as (url, heard):
        file = read_feed_file(_config(tmp_path, url, tls))
        with Listener(make_feed(file, expects_simulated=True, secret=lambda _: None)) as desk:
            desk.until_state(FeedState.OFFLINE)
        assert heard == []


@pytest.mark.parametrize(
    ("tls", "key"),
    [
        ('authority = "none.pem"', "tls.authority"),
        ('authority = "feed.toml"', "tls.authority"),
        ('key = "desk.key"', "tls.certificate"),
        ('certificate = "desk.pem"\nkey = "desk.key"', "tls.certificate"),
        ("verify = false", "tls.verify"),
    ],
)
def test_certificates_that_cannot_be_used_are_named_and_checking_cannot_be_switched_off(
    tmp_path: Path, tls: str, key: str
) -> None:
    Authority(tmp_path, "authority").sign("desk", passphrase="never told")
    file = read_feed_file(_config(tmp_path, "wss://127.0.0.1:1/", tls))
    with pytest.raises(FeedFileError) as error:
        make_feed(file, expects_simulated=True, secret=lambda _: None)
    assert key in str(error.value)
