"""Make and open a record with the real system keyring; run inside a session bus of its own."""

import sys
from pathlib import Path

from db.store import Store
from db.vault.keyring_box import KeyringBox
from db.vault.keys import KeyringOpener, KeyringSlot


def main(folder: Path) -> None:
    """Make a working record, close it, open it again with what the keyring keeps."""
    box = KeyringBox()
    print(box.name())
    times = {"unix_ms": lambda: 1_795_400_000_000, "app_version": "0.1.0"}
    Store.create(folder, profile="working", slots=[KeyringSlot(box)], **times).close()
    store = Store.open(folder, keys=KeyringOpener(box), **times)
    print(store.profile)
    store.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
