"""Start one desk in three stages, and stop it in order.

A person looks first for the queue and whether it is live. So the window is painted with nothing
but that; the feed follows, then, once its calls are painted, what they are worked with. Packages
are loaded on a worker thread between the stages: importing is most of what a start costs.
"""

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from console.app.column_memory import ColumnMemory
from console.app.profile import SHIPPED_RULES, Profile, SettingsFile
from console.models.queue_model import QueueModel
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.desk_pages import DeskPage
from console.ui.shell.desk_window import DeskWindow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.app.background import Background
    from console.app.desk_work import DeskWork
    from console.app.feed.link import FeedLink
    from console.app.feed.start import FeedStart
    from console.app.parts import Parts
    from console.app.record.link import RecordLink
    from console.app.turns import Turns
    from console.domain.access.session import Person
    from console.domain.calls.candidates import RuleSet
    from console.domain.feed.health import FeedHealth
    from console.ui.call.call_pane import CallPane
    from console.ui.contact.contact_pane import ContactPane

HEARTBEAT_S = 15.0
"""The longest silence to ask of a feed; what is shown turns STALE after two and a half of it."""
ROWS_WITHIN_MS = 1_500
"""How long the rest of the desk waits for the first calls of the feed."""


class Desk(QObject):
    """One running desk.

    Window, model and queue pane are there at once; ``parts`` and ``feed`` from ``listening`` on,
    the panes, the record and the other controllers from ``furnished`` on.

    Args:
        profile: Where everything lies, and whether it is a demo.
        feed_url: The call feed; empty for none.
        person: Who is signed on without being asked; heeded on a demo profile only.
        heartbeat_s: The longest silence of the feed that still counts as hearing from it.

    Signals:
        listening: The live queue is joined to the window; what its feed says is about to show.
        furnished: Everything is built; the record is about to be opened.
        ready: The record is open and what it holds for the person is shown.
        stopped: Everything accepted is on disk, every thread has ended.

    Raises:
        RuleFileError: The agency's own candidate rules cannot be used.
    """

    listening = Signal()
    furnished = Signal()
    ready = Signal()
    stopped = Signal()

    parts: "Parts"
    feed: "FeedLink"
    work: "DeskWork"

    def __init__(
        self,
        profile: Profile,
        feed_url: str = "",
        person: "Person | None" = None,
        *,
        heartbeat_s: float = HEARTBEAT_S,
    ) -> None:
        super().__init__()
        self._profile = profile
        self._feed_url = feed_url
        self._person = person if profile.demo else None
        self._heartbeat_s = heartbeat_s
        self._rules = _own_rules(profile)
        self._begun = self._work_begun = self._stopping = self._warned_unsaved = False
        self._background: Background | None = None
        self._feed_start: FeedStart | None = None
        self._turns: Turns | None = None
        self.is_listening = self.is_furnished = False
        self.settings = SettingsFile(profile.folder)
        name = self.tr("demo, invented people") if profile.demo else profile.folder.name
        self.window = DeskWindow(profile=name, settings=self.settings)
        self.model = QueueModel(parent=self)
        self.queue_pane = QueuePane(self.model)
        ColumnMemory(self.settings, self.queue_pane, self)
        self.window.set_queue(self.queue_pane)
        self.window.show_simulated(profile.demo)
        if self._person is not None:
            self.window.show_page(DeskPage.ROOMS)
        self.window.close_asked.connect(self._close_asked)
        self.window.first_painted.connect(self._begin)

    @property
    def call_pane(self) -> "CallPane":
        """Return the pane of the call."""
        return self.work.call.pane

    @property
    def contact_pane(self) -> "ContactPane":
        """Return the pane of the contact."""
        return self.work.contact.pane

    @property
    def record(self) -> "RecordLink":
        """Return what keeps the record."""
        return self.work.record

    def start(self) -> None:
        """Show the window; everything slow begins after the first paint."""
        self.window.guard_close(True)  # noqa: FBT003 - the setter's only argument
        self.window.show()
        if self.window.isMinimized():
            QTimer.singleShot(0, self._begin)  # nobody sees it: no paint will come

    # The next stages import what they build: see above.

    @Slot()
    def _begin(self) -> None:
        """Begin the second stage: load the live queue and its feed."""
        if self._stopping or self._begun:
            return
        self._begun = True
        from console.app.background import Background  # noqa: PLC0415
        from console.app.feed.start import FeedStart  # noqa: PLC0415
        from console.app.loading import load_live  # noqa: PLC0415

        self._background = Background(self)
        self._feed_start = FeedStart(
            self._feed_url, simulated=self._profile.demo, heartbeat_s=self._heartbeat_s
        )
        job = partial(load_live, self._profile, self._rules, self._feed_start)
        self._background.run(job, self._listen, self._not_loaded)

    def _listen(self, rules: "RuleSet") -> None:
        """Join the live queue, whose feed runs by now, to the window."""
        if self._stopping or self._feed_start is None:
            return
        from console.app.feed.link import FeedLink  # noqa: PLC0415
        from console.app.parts import Parts  # noqa: PLC0415

        self.parts = Parts(rules, self)
        self.feed = FeedLink(self._feed_start, self.parts, self)
        self.parts.queue.rows_changed.connect(self.model.apply)
        self.parts.queue.health_changed.connect(self._health_told)
        self.parts.notices.noticed.connect(self.window.show_notice)
        self.is_listening = True
        self.listening.emit()
        self.feed.start()
        if self._feed_url and self.window.page is DeskPage.ROOMS:
            self.queue_pane.rows_painted.connect(self._load_work)
            QTimer.singleShot(ROWS_WITHIN_MS, self._load_work)
        else:
            self._load_work()

    @Slot()
    def _load_work(self) -> None:
        """Begin the third stage, once: load what the calls are worked with."""
        if self._stopping or self._work_begun or self._background is None:
            return
        self._work_begun = True
        from console.app.loading import load_record  # noqa: PLC0415
        from console.app.turns import Turns  # noqa: PLC0415

        self._turns = Turns(self._third_stage(), self._furnished, self)
        self._background.run(load_record, self._record_loaded, self._not_loaded)

    def _record_loaded(self, _: object) -> None:
        if self._turns is not None:
            self._turns.go()

    def _third_stage(self) -> "Iterator[Callable[[], object]]":
        """Yield the third stage: load what it is built of, then build it."""
        from console.app.loading import WORK_MODULES  # noqa: PLC0415

        for name in WORK_MODULES:
            yield partial(import_module, name)
        yield self._make_work
        yield from self.work.steps()

    def _make_work(self) -> None:
        if self._background is None:
            return
        from console.app.desk_work import DeskWork  # noqa: PLC0415

        self.work = DeskWork(
            self._profile,
            self.settings,
            self.window,
            self.queue_pane,
            self.parts,
            self.feed,
            self._background,
            self._person,
            self,
        )
        self.work.ready.connect(self.ready)

    def _furnished(self) -> None:
        self.parts.drafts.saved.connect(self._saved)
        self.is_furnished = True
        self.furnished.emit()
        if not self._stopping:
            self.record.open()

    def _not_loaded(self, error: BaseException) -> None:
        raise error

    @Slot(object)
    def _health_told(self, health: "FeedHealth") -> None:
        self.queue_pane.show_health(health)
        self.window.header.show_health(health)

    @Slot()
    def come_to_front(self) -> None:
        """Show the window to whoever started the program a second time."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    @Slot(object)
    def _saved(self, _: object) -> None:
        if self._warned_unsaved and not self.parts.drafts.failing:
            from console.app.closing_notices import saved_after_all  # noqa: PLC0415

            self._warned_unsaved = False
            self.parts.notices.pass_on(saved_after_all())

    @Slot()
    def _close_asked(self) -> None:
        """Close; but say first, once, that words on the screen are not on the disk."""
        if self.is_furnished and self.parts.drafts.failing and not self._warned_unsaved:
            from console.app.closing_notices import not_saved  # noqa: PLC0415

            self._warned_unsaved = True
            self.parts.notices.pass_on(not_saved())
            return
        self.stop()

    @Slot()
    def stop(self) -> None:
        """Stop taking clicks, close the feed, let the store finish, then the window."""
        if self._stopping:
            return
        self._stopping = True
        if self._turns is not None:
            self._turns.stop()
        self.window.setEnabled(False)
        if self.is_listening:
            self.parts.queue.stop()
        if self.is_furnished:
            self.work.stop()
        if self._background is not None:
            self._background.run(self._shut, self._shut_done, self._shut_failed)
        else:
            QTimer.singleShot(0, self._end)  # nothing was begun

    def _shut(self) -> None:
        if self._feed_start is not None:
            self._feed_start.end()
        if self.is_furnished:
            self.record.close()

    def _shut_done(self, _: object) -> None:
        if self._background is not None:
            self._background.close()
        self._end()

    def _shut_failed(self, error: BaseException) -> None:
        from console.app.crash import LOG, where  # noqa: PLC0415

        LOG.error("not closed in order: %s", where(error))
        self._shut_done(None)

    @Slot()
    def _end(self) -> None:
        self.settings.sync()
        self.window.guard_close(False)  # noqa: FBT003 - the setter's only argument
        self.window.close()
        self.stopped.emit()


def _own_rules(profile: Profile) -> "RuleSet | None":
    """Return the agency's own rules, which a person must hear of before a window opens.

    None where there are none: the rules that ship are read later.

    Raises:
        RuleFileError: They cannot be used.
    """
    if profile.rules_file == SHIPPED_RULES:
        return None
    from console.domain.calls.candidates import read_rules  # noqa: PLC0415 - few have rules of their own

    return read_rules(profile.rules_file)
