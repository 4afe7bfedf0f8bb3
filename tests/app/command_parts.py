"""Make records with entries in them for the tests of the commands, and run a command."""

from console.app.cli import main
from console.app.record.opening import Opened
from db.facts import ContactOpened

PASSPHRASE = "four quiet lanterns on the hill"


def close(answer: object) -> None:
    """Close an open record."""
    assert isinstance(answer, Opened)
    answer.reader.close()
    answer.store.close()


def opened_contact(number: int) -> ContactOpened:
    """Return an entry that opens a contact."""
    return ContactOpened(
        contact_id=f"contact-{number}",
        call_id=None,
        call_number=f"26-{number:07}",
        entry_channel="CT_FLAG",
    )


def write(answer: object, entries: int) -> None:
    """Append some entries, each written when this returns."""
    assert isinstance(answer, Opened)
    for number in range(entries):
        answer.store.append(opened_contact(number), actor="ann").result()


def run(*arguments: object) -> int:
    """Run the program with arguments; return its exit code."""
    return int(main([str(argument) for argument in arguments]))
