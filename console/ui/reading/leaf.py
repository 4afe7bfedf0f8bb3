"""Say what one leaf of a page with several is asked: to begin, and to forget."""

from PySide6.QtWidgets import QWidget


class Leaf(QWidget):
    """One of the leaves of a page. What it does not need of the following it leaves as it is."""

    def begin(self) -> None:
        """Ask for what is shown, and put the focus where a person begins.

        Called each time the leaf is turned to.
        """

    def forget(self) -> None:
        """Show nothing: the person has left."""
