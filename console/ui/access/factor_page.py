"""Set up a second factor: choose one of those that are offered here, try it, keep the codes."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from console.domain.access.factors import FactorForm, FactorNews, FactorWish
from console.ui.access.touch_strip import TouchStrip
from console.ui.entry.page import Page
from console.ui.entry.secret_field import SecretField
from console.ui.fonts import figures_font
from console.ui.theme import set_role
from console.ui.translation import mark_data, translated

_LONGEST = 200
_MOST_KEYS = 9
_PLAIN = Qt.KeyboardModifier.NoModifier


class FactorPage(Page):
    """The kinds, each with a key and a sentence; the form of the chosen one; the recovery codes."""

    tried = Signal(object)
    """A FactorWish."""
    pin_given = Signal(object)
    """A str: the PIN that a key asks for."""
    let_be = Signal()
    """The key that is waited for shall not be waited for any longer."""
    kept = Signal()
    """The former second factor stays as it is."""
    written_down = Signal()
    """The recovery codes are on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._forms: tuple[FactorForm, ...] = ()
        self._fields: dict[str, QLineEdit] = {}
        self._heading = self.add_heading(self.tr("Your second factor"))
        self._why = self.add_text("")
        self._kinds = QButtonGroup(self)
        self._kinds.idClicked.connect(self._chosen)
        self._kind_row = self.add_flow()
        self._meaning = self.add_text("", "quiet")
        self._how = self.add_text("")
        self.secret = QLabel(self)
        self.secret.setFont(figures_font())
        self.secret.setWordWrap(True)
        self.secret.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        set_role(self.secret, "title")
        mark_data(self.secret)
        self.body.addWidget(self.secret)
        self._lines = QVBoxLayout()
        self.body.addLayout(self._lines)
        self.strip = TouchStrip(self)
        self.strip.pin_given.connect(self.pin_given)
        self.strip.stopped.connect(self._stopped)
        self.body.addWidget(self.strip)
        self.add_error()
        self._codes = self.add_text("", "title")
        self._codes.setFont(figures_font())
        mark_data(self._codes)
        self._go = self.add_go()
        self._go.clicked.connect(self._give)
        self._keep = QPushButton(self.tr("Keep what I have"), self)
        self._keep.clicked.connect(self._keep_it)
        self._keep.hide()
        self.add_flow(self._keep)
        self.offer(())

    @property
    def form(self) -> FactorForm | None:
        """Return the chosen form."""
        chosen = self._kinds.checkedId()
        return self._forms[chosen] if 0 <= chosen < len(self._forms) else None

    def field(self, name: str) -> QLineEdit:
        """Return a field of the chosen form."""
        return self._fields[name]

    def offer(self, forms: tuple[FactorForm, ...], codes_left: int | None = None) -> None:
        """Show what may be set up here; the first is chosen.

        Args:
            forms: Of those that are offered here.
            codes_left: How many recovery codes are left to somebody who has just used one, and may
                keep the second factor they have; None where they have none.
        """
        self.forget()
        self._forms = forms
        again = codes_left is not None
        self._heading.setText(
            self.tr("Another second factor?") if again else self.tr("Your second factor")
        )
        self._why.setText(
            self.tr(
                "You have {count} recovery codes left. If yours is lost, or not offered here, set "
                "up another now: the former one and its codes end with it."
            ).format(count=codes_left)
            if again
            else self.tr("A passphrase can be watched. What you carry with you cannot.")
        )
        self._keep.setVisible(again)
        self._show_form(shown=True)
        self._codes.hide()
        for button in self._kinds.buttons():
            self._kinds.removeButton(button)
            self._kind_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, form in enumerate(forms[:_MOST_KEYS]):
            title = translated("factors", form.title)
            words = self.tr("{number}  {title}").format(number=number + 1, title=title)
            button = QRadioButton(words, self)
            button.setAccessibleName(title)
            button.setAccessibleDescription(translated("factors", form.meaning))
            self._kinds.addButton(button, number)
            self._kind_row.addWidget(button)
            button.setChecked(number == 0)
            button.show()  # it takes the focus in this turn
        self._kind_row.update()
        self._fill()
        if not forms:
            self.tell_error(
                self.tr("No second factor is offered at this desk. Ask your administrator.")
            )

    def show_codes(self, codes: tuple[str, ...]) -> None:
        """Show the recovery codes, which nobody will ever see again."""
        self.forget()
        self._keep.hide()
        self._show_form(shown=False)
        self._heading.setText(self.tr("Write these down now"))
        self._how.setText(
            self.tr(
                "Each of them signs you on once when your second factor cannot be had. They are "
                "shown this one time; keep them on paper, not at this desk."
            )
        )
        rows = ["    ".join(codes[at : at + 2]) for at in range(0, len(codes), 2)]
        self._codes.setText("\n".join(rows))
        self._codes.show()
        self._go.setText(self.tr("I have written them down"))
        self._go.setEnabled(True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_news(self, news: FactorNews) -> None:
        """Say what a key waits for."""
        self.tell_error("")
        self.strip.show_news(news)

    def show_error(self, words: str) -> None:
        """Say why the factor does not work yet; empty takes it away."""
        self.strip.end()
        self._set_busy(busy=False)
        fields = list(self._fields.values())
        self.tell_error(words, fields[-1] if fields else self._go)

    def begin(self) -> None:
        """Begin at the kinds; where there is one only, at its form; where one may stay, there."""
        if self._keep.isVisibleTo(self):
            self._keep.setFocus(Qt.FocusReason.OtherFocusReason)
        elif len(self._forms) > 1:
            self._kinds.button(0).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._to_form()

    def forget(self) -> None:
        """Keep neither a secret nor what was typed nor the codes."""
        self._forms = ()
        for label in (self.secret, self._codes):
            label.setText("")
        self.strip.end()
        self._drop_fields()
        self._set_busy(busy=False)
        self.tell_error("")

    def event(self, event: QEvent) -> bool:
        """Take the numbers of the kinds before any act that has one as its key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            chosen = event.key() - Qt.Key.Key_1
            if event.modifiers() == _PLAIN and 0 <= chosen < len(self._forms):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose a kind by its number; let a key be that is waited for."""
        chosen = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape and self.strip.let_be():
            return
        if 0 <= chosen < len(self._forms) and not self.strip.waits:
            self._kinds.button(chosen).setChecked(True)
            self._chosen(chosen)
            return
        super().keyPressEvent(event)

    @Slot(int)
    def _chosen(self, _: int) -> None:
        self._fill()
        self._to_form()

    def _to_form(self) -> None:
        first: QWidget = next(iter(self._fields.values()), self._go)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self) -> None:
        self.tell_error("")
        self._drop_fields()
        form = self.form
        self._go.setEnabled(form is not None)
        if form is None:
            return
        self._meaning.setText(translated("factors", form.meaning))
        self._how.setText(translated("factors", form.how))
        self.secret.setText(form.shown)
        self.secret.setVisible(bool(form.shown))
        self._go.setText(self.tr("Try it") if form.fields else self.tr("Go on"))
        for asked in form.fields:
            label = translated("factors", asked.label)
            field = SecretField(label, self) if asked.hidden else QLineEdit(self)
            field.setMaxLength(_LONGEST)
            field.setAccessibleName(label)
            field.setPlaceholderText(label)
            field.returnPressed.connect(self._give)
            self._lines.addWidget(field)
            self._fields[asked.name] = field
            field.show()

    def _drop_fields(self) -> None:
        for field in self._fields.values():
            field.setText("")
            self._lines.removeWidget(field)
            field.hide()
            field.deleteLater()
        self._fields = {}

    def _show_form(self, *, shown: bool) -> None:
        for part in (self._why, self._meaning, self.secret):
            part.setVisible(shown)
        for button in self._kinds.buttons():
            button.setVisible(shown)

    def _set_busy(self, *, busy: bool) -> None:
        for part in (self._go, self._keep, *self._fields.values(), *self._kinds.buttons()):
            part.setEnabled(not busy)

    @Slot()
    def _stopped(self) -> None:
        self._set_busy(busy=False)
        self._to_form()
        self.let_be.emit()

    @Slot()
    def _keep_it(self) -> None:
        self.forget()
        self.kept.emit()

    @Slot()
    def _give(self) -> None:
        if self._codes.isVisibleTo(self):
            self.forget()
            self.written_down.emit()
            return
        form = self.form
        empty = next((it for it in self._fields.values() if not it.text().strip()), None)
        if form is None or empty is not None:
            if empty is not None:
                empty.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        typed = {name: field.text() for name, field in self._fields.items()}
        self.tell_error("")
        self._set_busy(busy=True)
        self.tried.emit(FactorWish(form=form, typed=typed))
