"""Show the desk for the screen reader test: passphrase, then sign-on, then the rooms."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shell_stage import LIVE, PEOPLE, SESSION, Stage

from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.theme import ThemeName, wear


class Host(QObject):
    """Answers the pages as the application would, and prints what was asked."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage
        stage.window.pages.passphrase.passphrase_given.connect(self.open_record)
        stage.window.pages.sign_on.sign_on_asked.connect(self.sign_on)
        stage.window.acts.asked.connect(self.say)

    def open_record(self, words: str) -> None:
        print(f"passphrase of {len(words)}", flush=True)
        self._stage.window.pages.sign_on.show_people(PEOPLE)
        self._stage.window.show_page(DeskPage.SIGN_ON)

    def sign_on(self, wish: object) -> None:
        print(f"sign on {wish.name}", flush=True)
        self._stage.window.header.show_person(SESSION)
        self._stage.window.header.show_health(LIVE)
        self._stage.window.show_page(DeskPage.ROOMS)

    def say(self, act: Act) -> None:
        print(f"asked {act.id}", flush=True)


def main() -> int:
    """Show the desk for as many seconds as the first argument says, at the most."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("clinician-console-under-test")
    wear(application, ThemeName.DARK, 11)
    stage = Stage(name="room {room}")
    host = Host(stage)
    stage.window.pages.passphrase.ask_existing("No keyring answers.")
    stage.window.show()
    stage.window.show_page(DeskPage.PASSPHRASE)
    QTimer.singleShot(int(float(sys.argv[1]) * 1000), application.quit)
    code = application.exec()
    del host
    return code


if __name__ == "__main__":
    sys.exit(main())
