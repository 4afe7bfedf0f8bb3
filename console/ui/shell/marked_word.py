"""Show one state as a shape, a word and a quiet remark behind it."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from console.ui.fonts import figures_font
from console.ui.shell.glyph import Glyph, Shape
from console.ui.theme import set_role


class MarkedWord(QWidget):
    """A shape, a word in the same colour, and a quiet remark; the remark may be empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._glyph = Glyph(Shape.RING, "quiet", self)
        self._word = QLabel(self)
        self._remark = QLabel(self)
        self._remark.setFont(figures_font())
        self._word.setFont(figures_font())
        set_role(self._remark, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        for part in (self._glyph, self._word, self._remark):
            row.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, shape: Shape, tone: str, word: str, remark: str = "") -> None:
        """Show a state; ``tone`` is the name of a colour in Theme and a role of labels."""
        self._glyph.show_shape(shape, tone)
        self._word.setText(word)
        set_role(self._word, f"state-{tone}")
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self.setAccessibleName(f"{word} {remark}".strip())

    @property
    def word(self) -> str:
        """Return the shown word."""
        return self._word.text()

    @property
    def remark(self) -> str:
        """Return the shown remark."""
        return self._remark.text()

    @property
    def shape(self) -> Shape:
        """Return the shown shape."""
        return self._glyph.shape
