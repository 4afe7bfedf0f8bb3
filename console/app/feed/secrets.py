"""Keep the passwords of feeds in the system's keyring, each under a name of its own."""

SERVICE = "clinician-console feed"


class FeedSecretError(Exception):
    """The keyring cannot be used; the sentences say what to do."""


def read_feed_secret(name: str) -> str | None:
    """Return the password that goes by a name, or None where there is none.

    Raises:
        FeedSecretError: There is no usable keyring.
    """
    import keyring  # noqa: PLC0415 - slow to load, and only a feed with a login needs it
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password(SERVICE, name)
    except KeyringError as error:
        raise _unusable(error) from None


def feed_secret_or_none(name: str) -> str | None:
    """Return the password, or None also where the keyring cannot be used: the feed says so."""
    try:
        return read_feed_secret(name)
    except FeedSecretError:
        return None


def store_feed_secret(name: str, password: str) -> None:
    """Put a password under a name.

    Raises:
        FeedSecretError: There is no usable keyring, or it keeps plain text.
    """
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    module = type(keyring.get_keyring()).__module__
    if "alt" in module.split(".") or module.startswith("keyrings.alt"):
        raise FeedSecretError(
            "This computer's keyring keeps plain text. Nothing was kept. "
            "Ask IT to set up the system's own keyring."
        )
    try:
        keyring.set_password(SERVICE, name, password)
    except KeyringError as error:
        raise _unusable(error) from None


def _unusable(error: Exception) -> FeedSecretError:
    return FeedSecretError(
        f"The keyring of this computer cannot be used ({type(error).__name__}). "
        "Nothing was changed. Unlock it, or ask IT to set one up."
    )
