"""Keep 988 and the caller's own lines in sight at all times, thin and calm."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from console.ui.directory.directory_words import phone_words
from console.ui.reading.plain import PlainLabel, one_line, plain_tip
from console.ui.translation import mark_data
from resources.search.question import Hit

_LIFELINE = "national:988"


class LinesStrip(PlainLabel):
    """One line: 988 first, then teams and lines that serve the caller, as many as have room.

    988 is a public fact and stands here before any directory was read, and without one.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(role="quiet", parent=parent)
        self.setObjectName("directory_lines")
        self._parts: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.setContentsMargins(10, 0, 10, 0)
        mark_data(self)  # names and numbers come from the directory
        self.show_lines(())

    @property
    def lines(self) -> tuple[str, ...]:
        """Return every line, whether it has room or not."""
        return self._parts

    def show_lines(self, hits: Sequence[Hit], invented: frozenset[str] = frozenset()) -> None:
        """Show the lines; those of an invented source say so.

        Args:
            hits: As ``always_on`` gives them.
            invented: Names of sources that are invented.
        """
        parts = [self.tr("988 Suicide and Crisis Lifeline: call or text 988")]
        for hit in hits:
            listing = hit.listing
            if listing.uid == _LIFELINE:
                continue
            words = self.tr("{name} {number}").format(
                name=one_line(listing.service, 40), number=phone_words(listing.main_phone)
            )
            if listing.source in invented:
                words = self.tr("{line} (fictional)").format(line=words)
            parts.append(words)
        self._parts = tuple(parts)
        self.setAccessibleName(self.tr("Always there: {lines}").format(lines="; ".join(parts)))
        self.setToolTip(plain_tip("   ".join(parts)))
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for one line."""
        return QSize(10, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 (Qt's name)
        """Ask for no width: what has no room is left out, from the end."""
        return QSize(0, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Show as many whole lines as have room; 988 always."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics, room = self.fontMetrics(), max(0, self.width() - 22)
        text = self._parts[0]
        for part in self._parts[1:]:
            longer = f"{text}   ·   {part}"
            if metrics.horizontalAdvance(longer) > room:
                break
            text = longer
        if text != self.text():
            self.setText(text)
