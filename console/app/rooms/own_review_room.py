"""Build the reviews that a clinician sees of their own contacts, and say when one waits."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from console.app.rooms.late_room import LateRoom
from console.domain.access.table import Right
from console.domain.notices import Notice, NoticeLevel
from console.ui.shell.acts import Act

if TYPE_CHECKING:
    from console.controllers.review_controller import ReviewController
    from console.domain.review.review import ReviewLine
    from console.ui.review.own_reviews_pane import OwnReviewsPane


class OwnReviewRoom(LateRoom):
    """A tab with the reviews of own contacts."""

    needs = Right.REVIEW_OWN
    reviews: "ReviewController"
    pane: "OwnReviewsPane"
    _waiting = 0
    modules = (
        "console.controllers.review_controller",
        "console.ui.review.own_reviews_pane",
    )

    def tabs(self) -> tuple[tuple[str, str], ...]:
        """Return the reviews."""
        return (("own_reviews", self.tr("Reviews")),)

    def parts(self) -> tuple[Callable[[], object], ...]:
        """Return the controller, the pane, and what joins them."""
        return (self._make_controller, self._make_pane)

    def prepared(self, found: Any) -> None:  # noqa: ARG002 - what every late room is given
        """Read the reviews of whoever is here."""
        self._waiting = 0
        if self.reader is not None:
            self.reviews.open(self.reader)  # type: ignore[arg-type]
        self.reviews.ask()

    def routes(self) -> Mapping[Act, Callable[[], object]]:
        """Return going to the reviews."""
        return {Act.OWN_REVIEWS: partial(self.when_built, self._show)}

    def person_left(self) -> None:
        """Show nobody's reviews."""
        super().person_left()
        if self.built:
            self.reviews.forget()
            self.pane.show_lines((), "")

    def _make_controller(self) -> None:
        from console.controllers.review_controller import ReviewController  # noqa: PLC0415

        parts = self.desk.parts
        self.reviews = ReviewController(parts.record, parts.session, parts.notices, _only_own, self)

    def _make_pane(self) -> None:
        from console.ui.review.own_reviews_pane import OwnReviewsPane  # noqa: PLC0415

        self.pane = OwnReviewsPane()
        self.fill("own_reviews", self.pane)
        self._waiting = 0
        self.reviews.changed.connect(self._changed)
        self.pane.wished.connect(self.reviews.act)

    @Slot(object)
    def _changed(self, lines: "tuple[ReviewLine, ...]") -> None:
        if self.session is None:
            return
        waiting = self.pane.show_lines(lines, self.session.person.person_id)
        if waiting > self._waiting:
            key = self.desk.window.acts.key_text(Act.OWN_REVIEWS)
            words = self.tr("A review of a contact of yours waits for your answer ({key}).")
            self.desk.parts.notices.pass_on(
                Notice(level=NoticeLevel.NEWS, happened=words.format(key=key), topic="review")
            )
        self._waiting = waiting

    def _show(self) -> None:
        self.reviews.ask()
        self.desk.window.show_tab("own_reviews")
        self.pane.start()


def _only_own() -> bool:
    return False
