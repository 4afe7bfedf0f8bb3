"""Build the reviews as a leaf of the lead's room, and join them to the record and the logs."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from console.app.rooms.lead_room import LeadRoom, OfferedLeaf
from console.app.rooms.logs_room import LogsRoom
from console.app.rooms.room import DeskFrame, Room
from console.domain.access.session import Session
from console.domain.access.table import Right, rights_of
from console.ui.reading.leaf import Leaf

if TYPE_CHECKING:
    from console.app.record.opening import Opened
    from console.controllers.desk_state import DeskState
    from console.controllers.review_controller import ReviewController
    from console.controllers.sample_controller import SampleController
    from console.domain.contact.signed_log import SignedLog
    from console.domain.review.review import EventContact, EventSearch, ReviewLine, ReviewReason
    from console.domain.review.sample import SamplePlan
    from console.ui.review.review_leaf import ReviewLeaf

LEAF = "reviews"


class ReviewRoom(Room):
    """Reviews: drawn, opened, assigned, scored, sent back, closed.

    Args:
        lead: The room whose leaf it is.
        logs: The list from which a log is chosen for review.
    """

    needs = Right.REVIEW

    def __init__(self, desk: DeskFrame, parent: QObject, *, lead: LeadRoom, logs: LogsRoom) -> None:
        super().__init__(desk, parent)
        self._lead = lead
        self._opened: Opened | None = None
        self._leaf: ReviewLeaf | None = None
        self._reviews: ReviewController | None = None
        self._samples: SampleController | None = None
        self._rights: frozenset[Right] = frozenset()
        logs.review_asked.connect(self._choose)
        logs.absent_asked.connect(self._mark_absent)
        lead.offer(
            OfferedLeaf(
                name=LEAF,
                title=self.tr("Reviews"),
                needs=Right.REVIEW,
                build=self._make_leaf,
                modules=(
                    "console.controllers.review_controller",
                    "console.controllers.sample_controller",
                    "console.ui.review.review_leaf",
                ),
            )
        )

    @property
    def leaf(self) -> "ReviewLeaf | None":
        """Return the leaf, once it was shown."""
        return self._leaf

    def record_opened(self, opened: "Opened") -> None:
        """Keep who answers by right."""
        self._opened = opened
        self._open()

    def person_came(self, session: Session, held: "DeskState | None") -> None:  # noqa: ARG002 - what every room is told
        """Know what the person may."""
        self._rights = rights_of(session.person.role, fictional=self.desk.profile.demo)
        if self._leaf is not None:
            self._leaf.allow(everything=self._everything())

    def person_left(self) -> None:
        """Nothing is assigned to anybody any more; the page forgets what it shows."""
        self._rights = frozenset()
        if self._reviews is not None:
            self._reviews.forget()

    def _everything(self) -> bool:
        return Right.READ_CONTACTS in self._rights

    def _controllers(self) -> "tuple[ReviewController, SampleController]":
        # Imported here: only two roles ever come here.
        from console.controllers.review_controller import ReviewController  # noqa: PLC0415
        from console.controllers.sample_controller import SampleController  # noqa: PLC0415

        if self._reviews is None or self._samples is None:
            parts = self.desk.parts
            self._reviews = ReviewController(
                parts.record, parts.session, parts.notices, self._everything, self
            )
            self._samples = SampleController(parts.record, self)
            self._reviews.opened.connect(self._show_opened)
            self._open()
        return self._reviews, self._samples

    def _open(self) -> None:
        if self._opened is not None and self._reviews is not None and self._samples is not None:
            self._reviews.open(self._opened.reader)
            self._samples.open(self._opened.reader)

    def _make_leaf(self, parent: QWidget) -> Leaf:
        from console.ui.review.review_leaf import ReviewLeaf  # noqa: PLC0415 - as above

        leaf = ReviewLeaf(parent)
        reviews, samples = self._controllers()
        leaf.asked.connect(reviews.ask)
        leaf.asked.connect(reviews.ask_agreement)
        leaf.read_asked.connect(reviews.read)
        leaf.panel.wished.connect(reviews.act)
        leaf.sample.asked.connect(self._draw)
        leaf.event_strip.asked.connect(samples.search)
        leaf.event_strip.opened.connect(self._open_event)
        reviews.changed.connect(self._show_lines)
        reviews.people_changed.connect(self._show_people)
        reviews.agreed.connect(leaf.show_agreement)
        reviews.contact_read.connect(leaf.show_read)
        samples.drawn.connect(leaf.sample.show_made)
        samples.drawn.connect(reviews.ask)
        samples.found.connect(leaf.event_strip.show_found)
        samples.event_opened.connect(leaf.event_strip.show_opened)
        samples.event_opened.connect(reviews.ask)
        leaf.allow(everything=self._everything())
        self._leaf = leaf
        return leaf

    @Slot(object)
    def _show_lines(self, lines: "tuple[ReviewLine, ...]") -> None:
        if self._leaf is not None and self.desk.parts.session.session is not None:
            self._leaf.show_lines(lines)

    @Slot(object)
    def _show_people(self, names: dict[str, str]) -> None:
        session = self.desk.parts.session.session
        if self._leaf is not None and session is not None:
            self._leaf.show_people(names, session.person.person_id)

    @Slot(object, object, object)
    def _draw(self, plan: "SamplePlan", days: int, to: str) -> None:
        from datetime import timedelta  # noqa: PLC0415 - as above

        from console.domain.clock import utc_now  # noqa: PLC0415 - as above

        now = utc_now()
        reviews, samples = self._controllers()
        samples.draw(plan, now - timedelta(days=days), now, to, reviews.name_of(to))

    @Slot(object, object, object, object)
    def _open_event(
        self,
        reason: "ReviewReason",
        words: str,
        asked: "EventSearch",
        contacts: "tuple[EventContact, ...]",
    ) -> None:
        session = self.desk.parts.session.session
        if session is not None:
            role = session.person.role.value
            self._controllers()[1].open_event(reason, words, asked, contacts, role)

    @Slot(object)
    def _choose(self, log: "SignedLog") -> None:
        self._controllers()[0].choose(log)

    @Slot(object)
    def _mark_absent(self, log: "SignedLog") -> None:
        self._controllers()[0].mark_absent(log)

    @Slot(object)
    def _show_opened(self, review_id: Any) -> None:
        self._lead.turn_to(LEAF)
        if self._leaf is not None:
            self._leaf.want(review_id)
