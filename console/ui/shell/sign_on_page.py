"""Ask who sits at the desk."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QRadioButton,
    QWidget,
)

from console.domain.access.session import Person, Role
from console.ui.entry.page import Page
from console.ui.entry.typing_focus import keep_letters
from console.ui.translation import mark_data

NAME_LIMIT = 80
_MOST_ROWS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOnWish:
    """Who wants to sign on.

    Attributes:
        name: As typed or picked, without blanks at the ends; never empty.
        role: What they are here.
        person_id: The known person's id; empty for a name that was typed.
    """

    name: str
    role: Role
    person_id: str = ""


class SignOnPage(Page):
    """The people known at this desk to pick from, or a name and a role to type."""

    sign_on_asked = Signal(object)
    """A SignOnWish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_heading(self.tr("Who sits at this desk?"))
        self.add_text(
            self.tr(
                "No password is asked for yet: the desk believes the name that is given. "
                "Everything done from now on is recorded under it."
            ),
            "quiet",
        )
        self._known_label = self.add_text(self.tr("&Known at this desk"), "title")
        self._known_label.setTextFormat(Qt.TextFormat.AutoText)
        self._known = _People(self)
        self._known.setAccessibleName(self.tr("People known at this desk"))
        keep_letters(self._known)
        self._known.picked.connect(self._pick)
        mark_data(self._known)
        self._known_label.setBuddy(self._known)
        self.body.addWidget(self._known)
        self._or = self.add_text(self.tr("Somebody else"), "title")
        self._name = self.add_field(
            self.tr("Your name"), NAME_LIMIT, self.tr("Your name, as others should read it")
        )
        self._name.returnPressed.connect(self._type)
        self._name.textChanged.connect(self._clear_error)
        self._roles = QButtonGroup(self)
        row = QHBoxLayout()
        for place, (role, word) in enumerate(self._role_words()):
            button = QRadioButton(word, self)
            button.setChecked(role is Role.CLINICIAN)
            self._roles.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add_error()
        self._go = self.add_go(self.tr("Sign on"))
        self._go.clicked.connect(self._go_clicked)
        self.show_people(())

    def show_people(self, people: Iterable[Person]) -> None:
        """Show who may be picked, the most likely first."""
        words = dict(self._role_words())
        self._known.clear()
        for person in people:
            item = QListWidgetItem(f"{person.name}    {words[person.role]}")
            item.setData(Qt.ItemDataRole.UserRole, person)
            self._known.addItem(item)
        anybody = self._known.count() > 0
        self._known.setVisible(anybody)
        self._known_label.setVisible(anybody)
        self._or.setVisible(anybody)
        self._known.setCurrentRow(0)
        self._fit_list()

    def begin(self) -> None:
        """Begin at the list, or at the name where nobody is known."""
        self.tell_error("")
        self._name.clear()
        first = self._known if self._known.count() else self._name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_go"):
            self._fit_list()

    def _fit_list(self) -> None:
        rows = max(1, min(_MOST_ROWS, self._known.count()))
        hint = self._known.sizeHintForRow(0)
        row = hint if hint > 0 else self._known.fontMetrics().height() * 2
        self._known.setFixedHeight(rows * row + 8)

    def _role_words(self) -> tuple[tuple[Role, str], ...]:
        return ((Role.CLINICIAN, self.tr("Clinician")), (Role.LEAD, self.tr("Shift lead")))

    def _go_clicked(self) -> None:
        item = self._known.currentItem()
        if self._name.text().strip() or item is None:
            self._type()
        else:
            self._pick(item)

    def _pick(self, item: QListWidgetItem) -> None:
        person: Person = item.data(Qt.ItemDataRole.UserRole)
        self.sign_on_asked.emit(
            SignOnWish(name=person.name, role=person.role, person_id=person.person_id)
        )

    def _type(self) -> None:
        name = " ".join(self._name.text().split())
        if not name:
            self.tell_error(self.tr("Type your name first."), self._name)
            return
        role = self._role_words()[self._roles.checkedId()][0]
        self.sign_on_asked.emit(SignOnWish(name=name, role=role))

    def _clear_error(self) -> None:
        self.tell_error("")


class _People(QListWidget):
    """A list in which Enter and a double click pick, on every system."""

    picked = Signal(object)
    """The QListWidgetItem of a person."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.itemDoubleClicked.connect(self._pick)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pick with Enter."""
        item = self.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._pick(item)
            return
        super().keyPressEvent(event)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(item)
