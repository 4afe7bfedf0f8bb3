"""Make the TLS context of a feed from the files that a configuration names."""

import ssl
from pathlib import Path

from console.feed.mapped.sql_drivers import Secret
from console.feed.toml_table import FeedFileError, Table

TLS_KEYS = frozenset(("authority", "certificate", "key", "key_secret"))


def tls_context(table: Table, secret: Secret) -> ssl.SSLContext | None:
    """Return a context, or None where the table is empty: then the system's own holds.

    Nothing here can switch the checking of names and certificates off.

    Args:
        table: ``authority``, a PEM file of certificates to trust in place of the system's;
            ``certificate`` and ``key``, the desk's own; ``key_secret``, the name under which the
            key's passphrase lies in the keyring.
        secret: Gives a secret by its name.

    Raises:
        FeedFileError: A file is missing or cannot be used.
    """
    if not table.values:
        return None
    authority = _file(table, "authority")
    certificate = _file(table, "certificate")
    key = _file(table, "key")
    name = table.text("key_secret", "")
    if key is not None and certificate is None:
        raise table.misfit("certificate", "is missing: the key belongs to one")
    try:
        context = ssl.create_default_context(cafile=str(authority) if authority else None)
    except (ssl.SSLError, OSError):
        raise table.misfit("authority", "holds no certificates") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if certificate is not None:
        # An empty passphrase fails; without one, OpenSSL would ask at a terminal nobody sees.
        passphrase = (secret(name) if name else None) or ""
        try:
            context.load_cert_chain(certificate, key, password=passphrase)
        except (ssl.SSLError, OSError, ValueError):
            raise table.misfit("certificate", "and its key cannot be used") from None
    return context


def _file(table: Table, key: str) -> Path | None:
    name = table.text(key, "")
    if not name:
        return None
    file = (table.path.parent / name).absolute()
    if not file.is_file():
        raise FeedFileError(f"{table.path.name}: {table.name}.{key}: there is no such file")
    return file
