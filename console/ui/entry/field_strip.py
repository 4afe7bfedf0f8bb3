"""Ask a few things in a strip, one field after the other; Enter goes on and in the end records."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from console.domain.coded import Coded
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.inline_strip import InlineStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import PlainLabel


class FieldStrip(InlineStrip):
    """Fields by name, each a line of text or one coded answer.

    Args:
        name: The strip's own name, translated.
        fields: By a name of the caller's, in the order they are asked; each has an accessible name.
        must: What to say where a field stays empty; a field that is missing here may stay empty.
        hint: Which keys record and leave.

    Signals:
        filled: The strip itself, once everything that must be there is.
    """

    filled = Signal(object)

    def __init__(
        self,
        name: str,
        fields: Mapping[str, LineField],
        must: Mapping[str, str],
        hint: str,
        parent: QWidget,
    ) -> None:
        super().__init__(name, parent)
        self._fields = dict(fields)
        self._must = dict(must)
        self._labels: dict[str, PlainLabel] = {}
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        for row, (key, field) in enumerate(self._fields.items()):
            label = PlainLabel(field.accessibleName(), role="quiet")
            label.setBuddy(field)
            self._labels[key] = label
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            field.left.connect(self._leave)
        self.rows.addLayout(self._grid)
        self.end_with(hint)

    def field(self, key: str) -> LineField:
        """Return a field."""
        return self._fields[key]

    def text(self, key: str) -> str:
        """Return what stands in a line of text."""
        return self._fields[key].text().strip()

    def coded(self, key: str) -> Coded | None:
        """Return the answer of a coded field."""
        field = self._fields[key]
        return field.value if isinstance(field, CodeChooser) else None

    def show_fields(self, *keys: str) -> None:
        """Ask only these."""
        for key, field in self._fields.items():
            field.setVisible(key in keys)
            self._labels[key].setVisible(key in keys)

    def must_have(self, must: Mapping[str, str]) -> None:
        """Take what may not stay empty this time."""
        self._must = dict(must)

    def start(self, title: str) -> None:
        """Open the strip, empty, at its first field."""
        self.title.setText(title)
        for field in self._fields.values():
            if isinstance(field, CodeChooser):
                field.set_value(None)
            else:
                field.clear()
        self.open_strip(self._asked()[0])

    def _asked(self) -> list[LineField]:
        return [field for field in self._fields.values() if not field.isHidden()]

    def _leave(self, step: object) -> None:
        field = self.sender()
        asked = self._asked()
        if not isinstance(field, LineField) or field not in asked:
            return
        at = asked.index(field)
        if step is Step.BACK:
            asked[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
        elif at + 1 < len(asked):
            asked[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif step is Step.ENTER:
            self._record()
        else:
            asked[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _record(self) -> None:
        for key, sentence in self._must.items():
            field = self._fields[key]
            empty = field.value is None if isinstance(field, CodeChooser) else not self.text(key)
            if empty and not field.isHidden():
                self.complain(sentence)
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.close_strip()
        self.filled.emit(self)
