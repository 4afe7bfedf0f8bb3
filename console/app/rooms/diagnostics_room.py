"""Build the diagnostics and keep them up to the feed."""

from collections.abc import Callable, Iterator

from console.app.rooms.room import Room
from console.ui.diagnostics.diagnostics_pane import DiagnosticsPane


class DiagnosticsRoom(Room):
    """What the feed and the desk count."""

    needs = None

    pane: DiagnosticsPane

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield the pane."""
        yield self._make_pane

    def _make_pane(self) -> None:
        self.pane = DiagnosticsPane()
        self.desk.window.set_pane("diagnostics", self.pane)

    def join(self) -> None:
        """Follow the feed's health."""
        self.desk.parts.queue.health_changed.connect(self.pane.show_health)
        self.pane.show_health(self.desk.parts.queue.health)
