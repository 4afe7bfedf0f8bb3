"""Check the lines that leave a desk: the call feed and the hub."""

import socket
from pathlib import Path
from urllib.parse import urlsplit

from console.app.doctor.doctor import Finding, Patient, failed, warned, well
from console.app.policy.keys import FEED_SOURCE, HUB_ADDRESS
from console.app.profile import SettingsFile

_PATIENCE_S = 4.0
_PORTS = {"ws": 80, "wss": 443}


def check_feed(patient: Patient) -> Finding:
    """Reach for the call feed the desk would use."""
    name = "call feed"
    source = patient.policy.value(FEED_SOURCE) or _remembered(patient.folder)
    if not source:
        return warned(
            name,
            "none is set: the desk works without a queue",
            "Set feed.source in the policy, or start once with --feed URL.",
        )
    if "://" not in source:
        return _configured(name, Path(source))
    address = urlsplit(source)
    port = address.port or _PORTS.get(address.scheme)
    if address.scheme not in _PORTS or not address.hostname or port is None:
        return failed(name, "its address is none of a feed", "Use ws:// or wss:// with a host.")
    return _reached(name, address.hostname, port, "Ask IT of the CAD; look at the firewall.")


def _remembered(folder: Path) -> str:
    """Return the feed that ``--feed`` named last; asking makes no folder."""
    return SettingsFile(folder).get_text("feed") if folder.is_dir() else ""


def _configured(name: str, file: Path) -> Finding:
    # Imported here because adapters bring in every driver, and most desks have one address.
    from console.app.feed.secrets import FeedSecretError, read_feed_secret  # noqa: PLC0415
    from console.feed.feed_check import check_live  # noqa: PLC0415
    from console.feed.feed_file import read_feed_file  # noqa: PLC0415
    from console.feed.toml_table import FeedFileError  # noqa: PLC0415

    to_do = f"Run: clinician-console feed check {file}"
    try:
        result = check_live(read_feed_file(file), read_feed_secret)
    except (FeedFileError, FeedSecretError) as wrong:
        return failed(name, str(wrong).rstrip("."), to_do)
    if not result.reached:
        return failed(name, f"{file.name}: the source did not answer", to_do)
    seen = f"{file.name}: {result.calls} calls understood, {sum(result.rejected.values())} not"
    return well(name, seen) if result.good else warned(name, seen, to_do)


def check_hub(patient: Patient) -> Finding:
    """Reach for the hub that joins desks, where one is set."""
    name = "hub"
    address = patient.policy.value(HUB_ADDRESS)
    if not address:
        return well(name, "no hub configured: this desk works alone")
    host, _, port = address.rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65_536:
        return failed(name, "its address is not host:port", "Correct hub.address in the policy.")
    return _reached(name, host.strip("[]"), int(port), "Look at the hub and the network.")


def _reached(name: str, host: str, port: int, to_do: str) -> Finding:
    try:
        socket.create_connection((host, port), timeout=_PATIENCE_S).close()
    except OSError as error:
        words = error.strerror or "no answer in time"
        return failed(name, f"{host}:{port} does not answer: {words}", to_do)
    return well(name, f"{host}:{port} answers")
