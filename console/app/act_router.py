"""Lead each act of the table to the part that does it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Slot

from console.ui.shell.acts import Act


class ActRouter(QObject):
    """Call the one function that belongs to an act; acts of the window alone are not listed."""

    def __init__(self, routes: Mapping[Act, Callable[[], object]], parent: QObject) -> None:
        super().__init__(parent)
        self._routes = dict(routes)

    @Slot(object)
    def go(self, act: Act) -> None:
        """Do the act."""
        route = self._routes.get(act)
        if route is not None:
            route()
