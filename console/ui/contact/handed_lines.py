"""List what was handed out while a log is still written, under the form."""

from console.domain.contact.sheet import ContactSheet
from console.ui.contact.field_words import handed_label, handed_words
from console.ui.reading.plain import PlainLabel
from console.ui.translation import mark_data


class HandedLines(PlainLabel):
    """One line for each referral and each list; takes no room where there is none."""

    def __init__(self) -> None:
        super().__init__(role="quiet")
        self.setWordWrap(True)
        self.hide()
        mark_data(self)  # the services' names

    def show_sheet(self, sheet: ContactSheet) -> None:
        """Show what was handed out in a contact."""
        lines = [f"{handed_label(one)} · {handed_words(one)}" for one in sheet.handed]
        self.setText("\n".join(lines))
        self.setVisible(bool(lines))
