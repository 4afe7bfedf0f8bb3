"""List targets as they stand to the call: what fits first, and why the rest does not."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from console.domain.reroute.target_fit import Fit, Offer
from console.ui.reading.reroute_words import fit_word, offer_words
from console.ui.theme import current_theme
from console.ui.translation import vocabulary_label

OFFER_ROLE = int(Qt.ItemDataRole.UserRole)
_NO_PARENT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class OfferModel(QAbstractListModel):
    """The offers that fit what was typed. The whole offer is handed out under one role."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Offer, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._shown: list[Offer] = []
        self._typed = ""

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Take other offers, and look for the same words in them."""
        self._all = tuple(offers)
        self._texts = tuple(
            f"{offer.target.name} {vocabulary_label(offer.target.kind)} {offer.target.kind.code}"
            f" {fit_word(offer.fit)}".casefold()
            for offer in self._all
        )
        self.filter(self._typed)

    def filter(self, typed: str) -> None:
        """Show offers that hold every typed word at the beginning of a word."""
        self._typed = typed
        words = [f" {word}" for word in typed.casefold().split()]
        self.beginResetModel()
        self._shown = [
            offer
            for offer, text in zip(self._all, self._texts, strict=True)
            if all(word in f" {text}" for word in words)
        ]
        self.endResetModel()

    def offer_at(self, row: int) -> Offer | None:
        """Return an offer by its row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, target_id: str) -> int:
        """Return a target's row, or -1."""
        return next(
            (n for n, one in enumerate(self._shown) if one.target.target_id == target_id), -1
        )

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 (Qt's name)
        """Return how many fit what was typed."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the offer, or all of it in words for a screen reader."""
        offer = self.offer_at(index.row())
        if offer is None:
            return None
        if role == OFFER_ROLE:
            return offer
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{offer.target.name}. {fit_word(offer.fit)}. {offer_words(offer)}"
        return None


class _OfferDelegate(QStyledItemDelegate):
    """Paint two lines: name and kind, then the word and why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 (Qt)
        """Return two lines with air."""
        return QSize(120, round(option.fontMetrics.height() * 2.5))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one target; the marked one has a bar besides its colour."""
        offer = index.data(OFFER_ROLE)
        if not isinstance(offer, Offer):
            return
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.selected))
            painter.fillRect(QRect(rect.topLeft(), QSize(4, rect.height())), QColor(theme.accent))
        metrics = option.fontMetrics
        inner = rect.adjusted(14, 0, -12, 0)
        line = metrics.height()
        top = QRect(inner.left(), rect.top() + line // 5, inner.width(), line)
        low = QRect(inner.left(), top.bottom() + line // 6, inner.width(), line)
        fits = offer.fit is Fit.FITS
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        elide = Qt.TextElideMode.ElideRight
        painter.save()
        kind = vocabulary_label(offer.target.kind)
        kind_width = metrics.horizontalAdvance(kind) + line
        painter.setPen(QColor(theme.quiet))
        painter.drawText(top, right, kind)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold if fits else QFont.Weight.Normal)
        painter.setFont(strong)
        painter.setPen(QColor(theme.text))
        name = metrics.elidedText(offer.target.name, elide, top.width() - kind_width)
        painter.drawText(top, left, name)
        word = fit_word(offer.fit)
        colours = {Fit.FITS: theme.good, Fit.NOT_YET: theme.waiting, Fit.DOES_NOT: theme.quiet}
        painter.setPen(QColor(colours[offer.fit]))
        painter.drawText(low, left, word)
        painter.setFont(option.font)
        indent = metrics.horizontalAdvance(word) + line
        why = QRect(low.left() + indent, low.top(), low.width() - indent, low.height())
        painter.setPen(QColor(theme.quiet if not fits else theme.text))
        painter.drawText(why, left, metrics.elidedText(offer_words(offer), elide, why.width()))
        painter.restore()


class TargetList(QListView):
    """The list itself; it takes no focus, the field above it moves its mark."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.offers = OfferModel(self)
        self.setModel(self.offers)
        self.setItemDelegate(_OfferDelegate(self))
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Where the call can go"))

    @property
    def marked(self) -> Offer | None:
        """Return the marked offer."""
        return self.offers.offer_at(self.currentIndex().row())

    def mark(self, row: int) -> None:
        """Mark a row, the nearest there is."""
        count = self.offers.rowCount()
        if count:
            self.setCurrentIndex(self.offers.index(max(0, min(count - 1, row)), 0))

    def move_mark(self, rows: int) -> None:
        """Mark another offer, so many rows further down."""
        self.mark(self.currentIndex().row() + rows)
