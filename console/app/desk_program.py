"""Run the desk as a program: one window a profile, errors caught, everything stopped at the end."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from console.app.crash import CrashWatch, log_to
from console.app.desk import Desk
from console.app.end_signals import EndSignals
from console.app.exit_codes import ExitCode
from console.app.look_memory import stored_look
from console.app.profile import Profile, SettingsFile
from console.app.single_instance import InstanceGuard, raise_running
from console.domain.candidates import RuleFileError
from console.domain.session import Person
from console.ui.theme import wear

DEMO_PERSON = Person(person_id="00000000-0000-7000-8000-000000000001", name="A. Rivera")
"""Invented; signs on unattended, on demo profiles only."""

_FEED = "feed"


def run_desk(folder: Path, *, feed_url: str | None, demo: bool) -> int:
    """Open the desk and return when its window was closed.

    Args:
        folder: The profile.
        feed_url: The call feed; None for the one used last.
        demo: True for a throw-away profile with a simulated feed.
    """
    application = new_application()
    if raise_running(folder):
        print("The desk is open already; its window comes to the front.")
        return ExitCode.OK
    settings = SettingsFile(folder)
    if feed_url is not None and not demo:
        settings.set_text(_FEED, feed_url)
    wear_stored_look(application, settings)
    log_to(Profile(folder=folder).log_file)
    try:
        desk = Desk(
            Profile(folder=folder, demo=demo),
            feed_url if feed_url is not None else settings.get_text(_FEED),
            DEMO_PERSON,
        )
    except RuleFileError as wrong:
        print(f"The candidate rules cannot be used: {wrong}", file=sys.stderr)
        return ExitCode.BAD_INPUT
    guard = InstanceGuard(folder, desk)
    guard.raise_asked.connect(desk.come_to_front)
    watch = CrashWatch(desk)
    watch.noticed.connect(desk.parts.notices.pass_on)
    watch.install()
    signals = EndSignals(desk)
    signals.asked.connect(desk.stop)
    signals.install()
    desk.stopped.connect(application.quit)
    desk.start()
    try:
        code = application.exec()
        return ExitCode.CANCELLED if signals.heard else code
    finally:
        signals.remove()
        guard.close()
        watch.remove()


def new_application() -> QApplication:
    """Return the application with its names set; widgets are dressed by ``wear_stored_look``."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("clinician-console")
    application.setApplicationDisplayName("Clinician Console")
    # The last window closing is not the end: the store may still have to finish.
    application.setQuitOnLastWindowClosed(False)
    return application


def wear_stored_look(application: QApplication, settings: SettingsFile) -> None:
    """Dress the application as it was left, before anything is painted."""
    look = stored_look(settings)
    wear(application, look.theme, look.text_pt)
