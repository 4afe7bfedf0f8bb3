"""Run the desk as a program: one window a profile, errors caught, everything stopped at the end."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Slot
from PySide6.QtWidgets import QApplication

from console.app import qt_imports  # noqa: F401 - before whatever is imported next
from console.app.calm_memory import WindowCollector, rest_from_collecting
from console.app.desk import Desk
from console.app.exit_codes import ExitCode
from console.app.look_memory import stored_look
from console.app.policy.start import said_policy
from console.app.profile import Profile, SettingsFile
from console.app.profile_lock import ProfileLock
from console.domain.access.session import Person
from console.domain.clock import monotonic_s
from console.ui.theme import wear

if TYPE_CHECKING:
    from console.app.crash import CrashWatch
    from console.app.end_signals import EndSignals
    from console.app.policy.policy import Policy
    from console.app.single_instance import InstanceGuard

DEMO_PERSON = Person(person_id="00000000-0000-7000-8000-000000000001", name="A. Rivera")
"""Invented; signs on unattended, on demo profiles only."""

_FEED = "feed"
_RAISE_S = 3.0
"""How long a second start waits for the first one to listen."""


def run_desk(folder: Path, *, feed_url: str | None, demo: bool) -> int:
    """Open the desk and return when its window was closed.

    Args:
        folder: The profile.
        feed_url: The call feed; None for the one used last.
        demo: True for a throw-away profile with a simulated feed.
    """
    rest_from_collecting()
    application = new_application()
    lock = ProfileLock(folder)
    if not lock.take() and _raise_other(folder):
        print("The desk is open already; its window comes to the front.")
        return ExitCode.OK
    try:
        program = DeskProgram(application, folder, feed_url=feed_url, demo=demo)
    except ValueError as wrong:
        from console.domain.calls.candidates import RuleFileError  # noqa: PLC0415 - once it is needed

        if not isinstance(wrong, RuleFileError):
            raise
        print(f"The candidate rules cannot be used: {wrong}", file=sys.stderr)
        return ExitCode.BAD_INPUT
    program.desk.start()
    try:
        code = application.exec()
        return ExitCode.CANCELLED if program.cancelled else code
    finally:
        program.end()
        lock.release()


def _speak(application: QApplication, policy: "Policy") -> None:
    """Put the desk into the agency's language, where one is named."""
    # Imported here because a desk without a word of policy speaks English.
    from console.app.policy.keys import LANGUAGE  # noqa: PLC0415
    from console.ui.language import ENGLISH, speak  # noqa: PLC0415

    code = policy.value(LANGUAGE)
    if code != ENGLISH:
        speak(application, code)


def _raise_other(folder: Path) -> bool:
    """Ask the desk that holds the profile to come to the front; it may just be starting."""
    # Imported here because it needs the network's library, and most starts are the only one.
    from console.app.single_instance import raise_running  # noqa: PLC0415

    until_s = monotonic_s() + _RAISE_S
    while not raise_running(folder):
        if monotonic_s() > until_s:
            return False  # it holds the profile and does not answer: the record's own lock decides
        QThread.msleep(100)
    return True


class DeskProgram(QObject):
    """One desk with what a program needs round it: log, second starts, bugs, signals.

    Args:
        application: The application, undressed.
        folder: The profile.
        feed_url: The call feed; None for the one used last.
        demo: True for a throw-away profile with a simulated feed.

    Raises:
        RuleFileError: The agency's own candidate rules cannot be used.
    """

    def __init__(
        self, application: QApplication, folder: Path, *, feed_url: str | None, demo: bool
    ) -> None:
        super().__init__()
        settings = SettingsFile(folder)
        said = said_policy()
        policy = None if demo else said
        if said is not None:  # a demo speaks the agency's language, too
            _speak(application, said)
        if feed_url is not None and not demo:
            settings.set_text(_FEED, feed_url)
        wear_stored_look(application, settings, policy)
        self._profile = Profile(folder=folder, demo=demo)
        feed = feed_url if feed_url is not None else settings.get_text(_FEED)
        self._log_level = "info"
        self._policy = policy
        if policy is not None:
            from console.app.policy.keys import FEED_SOURCE, LOG_LEVEL  # noqa: PLC0415 - loaded

            self._log_level = policy.value(LOG_LEVEL)
            feed = policy.value(FEED_SOURCE) or feed
        self.desk = Desk(self._profile, feed, DEMO_PERSON if demo else None)
        self._guard: InstanceGuard | None = None
        self._watch: CrashWatch | None = None
        self._signals: EndSignals | None = None
        self.desk.stopped.connect(application.quit)
        self.desk.window.first_painted.connect(self._watch_over)
        self.desk.listening.connect(self._tell_of_bugs)
        self.desk.furnished.connect(self._open_up)

    @property
    def cancelled(self) -> bool:
        """Say whether the system, or Ctrl+C, asked for the end."""
        return self._signals is not None and self._signals.heard

    def end(self) -> None:
        """Give back what was taken of the process, and take the stopped desk away.

        All of it here and now: left to the collector of garbage, window and parts would go one by
        one in any order, and PySide does not always survive that.
        """
        if self._signals is not None:
            self._signals.remove()
        if self._watch is not None:
            self._watch.remove()
        if self._guard is not None:
            self._guard.close()
        for part in (self.desk.window, self.desk):
            part.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @Slot()
    def _watch_over(self) -> None:
        # Imported here because the first paint waits for none of it: until then a bug, or Ctrl+C,
        # ends the program in the terminal, and nothing is open that could be hurt.
        from console.app.crash import CrashWatch  # noqa: PLC0415
        from console.app.end_signals import EndSignals  # noqa: PLC0415

        self._watch = CrashWatch(self)
        self._watch.install()
        self._signals = EndSignals(self)
        self._signals.asked.connect(self.desk.stop)
        self._signals.install()

    @Slot()
    def _open_up(self) -> None:
        """Begin to log and to hear of second starts; what it needs is loaded by now."""
        from console.app.crash import log_to, note_hard_crashes  # noqa: PLC0415
        from console.app.single_instance import InstanceGuard  # noqa: PLC0415

        WindowCollector(self)
        log_to(self._profile.log_file, self._log_level)
        note_hard_crashes(self._profile.log_file.with_name("crash.log"))
        self._guard = InstanceGuard(self._profile.folder, self)
        self._guard.raise_asked.connect(self.desk.come_to_front)

    @Slot()
    def _tell_of_bugs(self) -> None:
        """Let the notices say what goes wrong, and what is wrong with the policy."""
        if self._watch is not None:
            self._watch.noticed.connect(self.desk.parts.notices.pass_on)
        if self._policy is None:
            return
        from console.app.policy.notice import policy_notice  # noqa: PLC0415 - something was said

        if (notice := policy_notice(self._policy)) is not None:
            self.desk.parts.notices.pass_on(notice)


def new_application() -> QApplication:
    """Return the application with its names set; widgets are dressed by ``wear_stored_look``."""
    # Named here: a style that is set later is built beside another that is thrown away.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    application.setApplicationName("clinician-console")
    application.setApplicationDisplayName("Clinician Console")
    # The last window closing is not the end: the store may still have to finish.
    application.setQuitOnLastWindowClosed(False)
    return application


def wear_stored_look(
    application: QApplication, settings: SettingsFile, policy: "Policy | None" = None
) -> None:
    """Dress the application as it was left, else as the agency says, before anything is painted."""
    look = stored_look(settings, policy)
    wear(application, look.theme, look.text_pt)
