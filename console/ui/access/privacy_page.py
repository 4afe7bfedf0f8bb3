"""Show the privacy officer who looked at what, what stands out and why, and what was reviewed."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from console.domain.access.audit import AuditRow, AuditView
from console.domain.clock import utc_now
from console.models.audit_model import AuditColumn, AuditModel
from console.models.row_table import ROW_ROLE
from console.ui.access.audit_export_card import AuditExportCard, AuditExportWish
from console.ui.access.retention_card import RetentionCard
from console.ui.entry.page import Page
from console.ui.reading.announcing import announce
from console.ui.reading.clock_words import clock_seconds
from console.ui.reading.row_words import RowWords
from console.ui.theme import set_role
from console.ui.translation import mark_data, translated

DAYS = (1, 7, 30, 366, 0)
"""How far back to look, in days; 0 is for ever."""
_LONGEST_ID = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditWish:
    """What the privacy officer wants to see.

    Attributes:
        view: Which list.
        person_id: Whose lines; empty for everybody's.
        contact_id: About which contact; empty for any.
        days: How far back; 0 for ever.
    """

    view: AuditView
    person_id: str
    contact_id: str
    days: int


class PrivacyPage(Page):
    """Filters above, lines below, and what can be done with the chosen line at the foot."""

    asked = Signal(object)
    """An AuditWish."""
    reviewed = Signal(object)
    """An AuditRow that was looked at and is in order."""
    export_wished = Signal(object)
    """An AuditExportWish."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, wide=True)
        self._people: tuple[str, ...] = ("",)
        self.body.setContentsMargins(18, 12, 18, 12)
        self.add_heading(self.tr("Who looked at what"))
        self.view = self._choice(self.tr("Which lines"))
        for view in AuditView:
            self.view.addItem(translated("audit", view.value), view)
        self.person = self._choice(self.tr("Whose"))
        self.days = self._choice(self.tr("Since when"))
        for days in DAYS:
            words = self.tr("the last {count} days").format(count=days)
            if days == 1:
                words = self.tr("the last day")
            self.days.addItem(words if days else self.tr("since the beginning"), days)
        self.days.setCurrentIndex(1)
        self.contact = QLineEdit(self)
        self.contact.setMaxLength(_LONGEST_ID)
        self.contact.setAccessibleName(self.tr("About which contact"))
        self.contact.setPlaceholderText(self.tr("Contact id: who looked at it?"))
        self.contact.returnPressed.connect(self._ask)
        for part in (self.view, self.person, self.days):
            part.activated.connect(self._ask)
        self.add_flow(self.view, self.person, self.days)
        self.body.addWidget(self.contact)
        self.model = AuditModel(self)
        self.lines = _Lines(self.model, self)
        self.lines.selectionModel().currentRowChanged.connect(self._chosen)
        self.body.addWidget(self.lines, 1)
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        set_role(self._told, "quiet")
        self._review = QPushButton(self.tr("Looked at, in order"), self)
        set_role(self._review, "primary")
        self._review.clicked.connect(self._review_chosen)
        self._about = QPushButton(self.tr("Who else looked at this contact"), self)
        self._about.clicked.connect(self._ask_about)
        foot = self.add_flow(self._review, self._about)
        self.body.addWidget(self._told)
        self.retention = RetentionCard(self)
        self.retention.setVisible(False)
        self._retain = QPushButton(self.tr("Holds and destruction"), self)
        self._retain.setCheckable(True)
        self._retain.toggled.connect(self.retention.setVisible)
        foot.addWidget(self._retain)
        self.body.addWidget(self.retention)
        self.export = AuditExportCard(self)
        self.export.setVisible(False)
        self.export.wished.connect(self._ask_export)
        self._export = QPushButton(self.tr("Export these lines"), self)
        self._export.setCheckable(True)
        self._export.toggled.connect(self._show_export)
        foot.addWidget(self._export)
        self.body.addWidget(self.export)
        self._chosen()

    def show_people(self, names: Mapping[str, str]) -> None:
        """Show whose lines may be picked, by id."""
        former = self._people[max(0, self.person.currentIndex())]
        self._people = ("", *names)
        self.person.clear()
        self.person.addItems([self.tr("Everybody"), *names.values()])
        mark_data(self.person)
        self.person.setCurrentIndex(self._people.index(former) if former in self._people else 0)

    def show_rows(self, rows: tuple[AuditRow, ...]) -> None:
        """Show the answer to the last question."""
        self.model.show(rows)
        standing = sum(bool(row.unusual) and not row.reviewed_by for row in rows)
        told = self.tr("{count} lines, {standing} stand out and wait for a look").format(
            count=len(rows), standing=standing
        )
        self._told.setText(told)
        announce(self, told)
        if rows:
            self.lines.selectRow(0)
        self._chosen()

    def wish(self) -> AuditWish:
        """Return what the filters say."""
        return AuditWish(
            view=self.view.currentData(),
            person_id=self._people[max(0, self.person.currentIndex())],
            contact_id=self.contact.text().strip(),
            days=self.days.currentData(),
        )

    def begin(self) -> None:
        """Begin at what stands out."""
        self._ask()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Show nothing: the privacy officer has left."""
        self.model.show(())
        self.contact.setText("")
        self._told.setText("")
        self.retention.forget()
        self._retain.setChecked(False)
        self.export.forget()
        self._export.setChecked(False)

    def _choice(self, name: str) -> QComboBox:
        choice = QComboBox(self)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        choice.setAccessibleName(name)
        return choice

    def _row(self) -> AuditRow | None:
        return self.model.row(self.lines.currentIndex().row())

    @Slot()
    def _ask(self, _: int = 0) -> None:
        self.asked.emit(self.wish())

    @Slot()
    def _chosen(self, _: object = None, __: object = None) -> None:
        row = self._row()
        waits = row is not None and bool(row.unusual) and not row.reviewed_by
        self._review.setEnabled(waits)
        self._about.setEnabled(row is not None and row.kind == "read" and row.subject != "list")

    @Slot()
    def _review_chosen(self) -> None:
        row = self._row()
        if row is not None:
            self.reviewed.emit(row)

    @Slot(bool)
    def _show_export(self, shown: bool) -> None:  # noqa: FBT001 - a slot's payload
        self.export.setVisible(shown)
        if shown:
            self.export.start(f"audit-{utc_now().astimezone():%Y-%m-%d-%H%M}.csv")

    @Slot(object, object)
    def _ask_export(self, why: str, file: Path) -> None:
        rows = tuple(self.model.rows())
        self.export_wished.emit(AuditExportWish(rows=rows, why=why, file=file))

    @Slot()
    def _ask_about(self) -> None:
        row = self._row()
        if row is not None:
            self.contact.setText(row.subject)
            self.view.setCurrentIndex(list(AuditView).index(AuditView.READS))
            self._ask()


class _Lines(QTableView):
    """The table, read by rows."""

    def __init__(self, model: AuditModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._delegate = RowWords(ROW_ROLE, lambda row, at: words_of(row, AuditColumn(at)), self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Lines of the audit"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * 1.6))
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        head.setStretchLastSection(True)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in zip(AuditColumn, (17, 14, 14, 18, 30, 34, 14, 30), strict=True):
            self.setColumnWidth(column, letter * letters)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        mark_data(self)


def words_of(row: AuditRow, column: AuditColumn) -> str:
    """Return what one column says of one line."""
    words = {
        AuditColumn.AT: clock_seconds(row.at),
        AuditColumn.ACTOR: row.actor,
        AuditColumn.ROLE: row.role,
        AuditColumn.KIND: translated("audit", row.kind.replace("_", " ")),
        AuditColumn.SUBJECT: row.subject,
        AuditColumn.WORDS: _more(row),
        AuditColumn.UNUSUAL: "; ".join(translated("audit", it.value) for it in row.unusual),
        AuditColumn.REVIEWED: row.reviewed_by,
    }
    return words[column]


def _more(row: AuditRow) -> str:
    if row.countersigned_by is None:
        return row.words
    told = translated("audit", "NOT COUNTERSIGNED")
    if row.countersigned_by:
        told = translated("audit", "countersigned by {name}").format(name=row.countersigned_by)
    return f"{told}: {row.words}"
