"""Remember how wide a person drew the columns of the queue."""

from PySide6.QtCore import QByteArray, QObject, Slot

from console.app.profile import SettingsFile
from console.ui.queue.queue_pane import QueuePane

_COLUMNS = "queue_columns"


class ColumnMemory(QObject):
    """Bring the columns back before the first paint, and keep every change."""

    def __init__(self, settings: SettingsFile, pane: QueuePane, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._pane = pane
        stored = settings.get(_COLUMNS)
        if stored:
            pane.restore_layout(QByteArray(stored))
        pane.columns_changed.connect(self._keep)

    @Slot()
    def _keep(self) -> None:
        self._settings.set(_COLUMNS, bytes(self._pane.layout_state().data()))
