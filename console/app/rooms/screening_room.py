"""Build the panes of screen, assessment and consult, and join them to the work of the contact."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Slot

from console.app.policy.keys import PACKS_FOLDER
from console.app.policy.policy import read_policy
from console.app.record.trouble import ReadingTrouble
from console.app.rooms.room import DeskFrame, Room
from console.app.site.packs import SitePacks, load_packs
from console.app.site.questions import SiteQuestions, load_questions
from console.domain.access.session import Session
from console.domain.clock import utc_now
from console.domain.contact.consult import ConsultField
from console.domain.contact.contact import ContactId
from console.domain.contact.work_wishes import LevelWish
from console.domain.notices import Notice, NoticeLevel
from console.ui.assess.assess_pane import AssessPane
from console.ui.consult.advice_pane import AdvicePane
from console.ui.screening.screen_pane import ScreenPane
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from console.ui.contact.contact_pane import ContactPane

READ_AGAIN_MS = 2000
_UNREAD = "screening_unread"


def _load(folder: Path, packs: Path | None) -> tuple[SiteQuestions, SitePacks]:
    """Read questions and packs. Blocks."""
    return load_questions(folder), load_packs(folder, packs, utc_now().astimezone().date())


class ScreeningRoom(Room):
    """What is asked of a caller, and what is advised.

    Args:
        log: The pane of the log, which takes the level that was chosen.
    """

    screen: ScreenPane
    assess: AssessPane
    advice: AdvicePane

    def __init__(
        self, desk: DeskFrame, parent: "QObject", log: "Callable[[], ContactPane]"
    ) -> None:
        super().__init__(desk, parent)
        self._log = log
        self._again = QTimer(self, interval=READ_AGAIN_MS, singleShot=True)
        self._again.timeout.connect(self._read_questions)
        self._trouble = ReadingTrouble(desk.parts.notices.pass_on, _UNREAD)
        self._stopping = False

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield one pane after the other, then their questions."""
        yield self._make_screen
        yield self._make_assess
        yield self._make_advice
        yield self._fill_screen
        yield self._fill_assess

    def join(self) -> None:
        """Show the work of the open contact, and pass on what is asked of it."""
        parts = self.desk.parts
        for pane in (self.screen, self.assess, self.advice):
            parts.work.work_opened.connect(pane.open_work)
            parts.work.work_changed.connect(pane.show_work)
        for asking in (self.screen, self.assess):
            parts.work.work_failed.connect(asking.show_failed)
            parts.work.questions_changed.connect(asking.take_questions)
            asking.answer_asked.connect(parts.screen.answer)
        parts.work.work_left.connect(self._left)
        self.screen.go_on_asked.connect(parts.screen.go_on)
        self.assess.asq_asked.connect(parts.screen.answer_asq)
        self.assess.pack_asked.connect(parts.screen.answer_pack)
        self.assess.level_asked.connect(parts.screen.decide)
        parts.screen.level_decided.connect(self._level_decided)
        self.advice.asked_wished.connect(parts.advice.asked)
        self.advice.advised_wished.connect(parts.advice.advised)
        self.advice.ended_wished.connect(parts.advice.ended)
        self.desk.window.acts.keys_changed.connect(self._show_keys)
        self._show_keys()

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return going to the screen, the assessment and the next step of a consult."""
        return {
            Act.SCREEN: partial(self._go, "screen"),
            Act.ASSESS: partial(self._go, "assess"),
            Act.CONSULT: self._consult,
        }

    @Slot(object)
    def _show_keys(self, _: object = None) -> None:
        """Show the keys as they are bound now."""
        self.advice.show_keys(self.desk.window.acts.key_text(Act.CONSULT))

    def record_opened(self, opened: "Opened") -> None:  # noqa: ARG002 - what every room is told
        """Read the agency's own questions, off the GUI thread."""
        self._read_questions()

    @Slot()
    def _read_questions(self) -> None:
        if self._stopping:
            return
        job = partial(_load, self.desk.profile.folder, read_policy().value(PACKS_FOLDER))
        self.desk.background.run(job, self._take_site, self._not_read)

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Take over the work on the person's contacts."""
        self.desk.parts.work.load(held.works if held is not None else ())

    def person_left(self) -> None:
        """Show nobody's work."""
        self.desk.parts.work.load(())
        self._close()

    def stop(self) -> None:
        """Read nothing more."""
        self._stopping = True
        self._again.stop()

    def _make_screen(self) -> None:
        self.screen = ScreenPane()
        self.desk.window.add_tab("screen", self.tr("Screen"), self.screen)

    def _make_assess(self) -> None:
        self.assess = AssessPane()
        self.desk.window.add_tab("assess", self.tr("Assess"), self.assess)

    def _make_advice(self) -> None:
        self.advice = AdvicePane()
        self.desk.window.add_tab("consult", self.tr("Consult"), self.advice)

    def _fill_screen(self) -> None:
        self.screen.take_questions(self.desk.parts.work.questions)

    def _fill_assess(self) -> None:
        self.assess.take_questions(self.desk.parts.work.questions)

    def _go(self, name: str) -> None:
        self.desk.window.show_tab(name)
        (self.screen if name == "screen" else self.assess).focus_questions()

    def _consult(self) -> None:
        self.desk.window.show_tab("consult")
        self.advice.next_step()

    def _take_site(self, found: tuple[SiteQuestions, SitePacks]) -> None:
        site, packs = found
        self._trouble.over()
        questions = replace(site.questions, packs=packs.packs)
        known = self.desk.parts.work.questions
        if (questions.name, questions.packs) != (known.name, known.packs):
            self.desk.parts.work.take_questions(questions)
        self._tell_packs(packs)
        if site.trouble:
            self.desk.parts.notices.pass_on(
                Notice(
                    level=NoticeLevel.CAUTION,
                    happened=self.tr("The screening rules were refused: {fault}.").format(
                        fault=site.trouble
                    ),
                    safe=self.tr("The last good ones are in force: {name}.").format(
                        name=site.questions.name
                    ),
                    do=self.tr("Tell whoever keeps the rules."),
                    topic="screening_rules",
                )
            )

    def _tell_packs(self, packs: SitePacks) -> None:
        """Say of each pack that was refused why, and what is in force instead."""
        kept = ", ".join(packs.kept)
        for number, trouble in enumerate(packs.troubles):
            self.desk.parts.notices.pass_on(
                Notice(
                    level=NoticeLevel.CAUTION,
                    happened=self.tr("A content pack was refused: {fault}.").format(fault=trouble),
                    safe=self.tr("The last good ones are in force: {name}.").format(name=kept)
                    if kept
                    else self.tr("It is not asked; everything else is."),
                    do=self.tr("Tell whoever keeps the packs."),
                    topic=f"packs {number}",
                )
            )

    def _not_read(self, error: BaseException) -> None:
        """Say that they could not be read, and try again; those that are shown stay in force."""
        self._trouble.tell(error)
        if not self._stopping:
            self._again.start()

    @Slot(object)
    def _left(self, contact_id: ContactId) -> None:
        if self.desk.parts.work.open_id is None or self.desk.parts.work.open_id == contact_id:
            self._close()

    def _close(self) -> None:
        for pane in (self.screen, self.assess, self.advice):
            pane.close_work()

    @Slot(object)
    def _level_decided(self, wish: LevelWish) -> None:
        """Write the level into the log that is being written, if it is the open one."""
        form = self._log().form_of(wish.contact_id)
        if form is not None:
            form.take(ConsultField.OVERALL_LEVEL, wish.level)
