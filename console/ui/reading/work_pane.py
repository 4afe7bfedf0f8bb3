"""Hold what every pane of the work shares: which contact it is about, said at its head."""

from PySide6.QtWidgets import QWidget

from console.domain.contact.contact import ContactId
from console.domain.contact.work import ContactWork
from console.ui.reading.room_pane import RoomPane
from console.ui.reading.which_call import WhichCall


class WorkPane(RoomPane):
    """A pane about the open contact, or about none.

    Args:
        name: The pane's accessible name, translated.

    Attributes:
        which: The head: place, number and state of the contact.
        asks_signed: Whether it is of use for a contact that is signed or over.
    """

    asks_signed = False

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(name)
        self._work: ContactWork | None = None
        self.which = WhichCall()
        self.body.addWidget(self.which)

    @property
    def contact_id(self) -> ContactId | None:
        """Return the contact that is shown."""
        return self._work.contact.contact_id if self._work is not None else None

    def shows(self, work: ContactWork) -> bool:
        """Say whether this is the work on the contact that is shown."""
        return self.contact_id == work.contact.contact_id

    def show_head(self, work: ContactWork) -> None:
        """Take how the contact stands, and say which it is."""
        self._work = work
        contact = work.contact
        ended = contact.is_over or contact.is_signed
        self.setEnabled(self.asks_signed or not ended)
        self.which.show_work(work)

    def show_nobody(self) -> str:
        """Show no contact.

        Returns:
            What to say in place of the work.
        """
        self._work = None
        self.setEnabled(False)
        self.which.show_call("", "", "")
        return self.tr("No contact open. Claim a call, or begin one by hand.")
