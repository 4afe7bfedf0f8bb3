"""Start a bare window or the desk and print when it was painted; run by bench_start.py."""

import sys
import time


def tell(name: str) -> None:
    print(name, time.monotonic_ns(), flush=True)


def bare() -> None:
    from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    headings = ["Waiting", "Why", "Nature", "Pri", "Place", "Taker", "Units", "Clinician", "Call"]

    class Empty(QAbstractTableModel):
        """No rows, nine headings: the least that a table model has to say."""

        def rowCount(self, parent: object = None) -> int:  # noqa: N802
            return 0

        def columnCount(self, parent: object = None) -> int:  # noqa: N802
            return len(headings)

        def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
            return None

        def headerData(  # noqa: N802
            self, section: int, orientation: Qt.Orientation, role: int = 0
        ) -> object:
            across = orientation is Qt.Orientation.Horizontal
            return headings[section] if across and role == Qt.ItemDataRole.DisplayRole else None

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:  # noqa: N802
            QTimer.singleShot(0, self.painted)

        def painted(self) -> None:
            tell("painted")
            application.quit()

    application = QApplication([])
    window = Window()
    table = QTableView()
    table.setModel(Empty(table))
    window.setCentralWidget(table)
    window.resize(1600, 900)
    window.show()
    application.exec()


def desk(folder: str, url: str) -> None:
    from pathlib import Path

    from PySide6.QtCore import QEvent, QObject, QTimer

    from console.app.calm_memory import rest_from_collecting
    from console.app.desk_program import DeskProgram, new_application
    from console.app.profile_lock import ProfileLock

    class Watch(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.connecting = self.row = False

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint:
                # After this event the frame is painted and flushed. The window's own paint comes
                # first in a frame, as that of the bare one does; rows are painted in the view.
                here = watched is started.window
                QTimer.singleShot(0, self.framed if here else self.rows_painted)
            return False

        def framed(self) -> None:
            if not self.connecting:
                self.connecting = True
                tell("connecting")

        def rows_painted(self) -> None:
            live = started.is_listening and started.parts.queue.health.documents > 0
            if not self.row and live and started.model.rowCount():
                self.row = True
                tell("row")
            if self.row and started.is_furnished:
                started.window.close()

    rest_from_collecting()
    application = new_application()
    lock = ProfileLock(Path(folder))
    lock.take()  # as every start does
    program = DeskProgram(application, Path(folder), feed_url=url, demo=True)
    started = program.desk
    started.window.resize(1600, 900)
    watch = Watch()
    started.window.installEventFilter(watch)
    started.queue_pane.view.viewport().installEventFilter(watch)
    started.furnished.connect(watch.rows_painted)
    started.start()
    application.exec()
    program.end()
    lock.release()


if __name__ == "__main__":
    bare() if sys.argv[1] == "bare" else desk(*sys.argv[2:])
