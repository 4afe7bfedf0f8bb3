"""Let lines of the audit leave as a file: the entry first, then the file."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from console.app.report.report_csv import BOM, harmless
from console.app.rooms.room import DeskFrame
from console.controllers.given_out import EXPORT, given_out
from console.domain.access.table import Right, rights_of
from console.models.audit_model import AuditColumn
from console.ui.access.audit_export_card import AuditExportWish
from console.ui.access.privacy_page import PrivacyPage, words_of

if TYPE_CHECKING:
    from console.domain.access.audit import AuditRow

_HEADS = ("at", "who", "as", "what", "stands out because", "more", "looked at by", "about")


class AuditExportFlow(QObject):
    """Join the card of the privacy officer's page to the record and the disk.

    Args:
        desk: The desk.
        page: Whose lines leave.
    """

    def __init__(self, desk: DeskFrame, page: PrivacyPage, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        page.export_wished.connect(self._wished)

    @Slot(object)
    def _wished(self, wish: AuditExportWish) -> None:
        session = self._desk.parts.session.session
        card = self._page.export
        if session is None or Right.EXPORT_LOG not in rights_of(
            session.person.role, fictional=self._desk.profile.demo
        ):
            card.show_told(self.tr("Your role may not do this."))
            return
        if wish.file.exists() or not wish.file.parent.is_dir():
            card.show_told(
                self.tr("Name a new file in a folder that is there. Nothing was written.")
            )
            return
        line = given_out(
            how=EXPORT,
            to=f"file {wish.file.name}",
            subject="audit",
            role=session.person.role.value,
            rows=len(wish.rows),
        )
        self._desk.parts.record.write(
            [replace(line, reason=wish.why)],
            partial(self._logged, wish),
            partial(card.show_told, self.tr("Not exported: the audit could not be kept.")),
        )

    def _logged(self, wish: AuditExportWish, _: object) -> None:
        job = partial(write_lines, wish.file, wish.rows)
        self._desk.background.run(job, partial(self._written, wish), self._not_written)

    def _written(self, wish: AuditExportWish, _: object) -> None:
        words = self.tr("{count} lines are in {file}. The audit has it.")
        self._page.export.show_told(words.format(count=len(wish.rows), file=wish.file.name))

    def _not_written(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            raise error
        words = self.tr("The file could not be written: {why}. The audit has the wish.")
        self._page.export.show_told(words.format(why=error.strerror or ""))


def write_lines(file: Path, rows: "tuple[AuditRow, ...]") -> None:
    """Write lines of the audit as CSV that no spreadsheet takes for a formula. Blocks.

    Raises:
        OSError: It could not be written; or it is there already.
    """
    import csv  # noqa: PLC0415 - one role's alone

    with file.open("x", encoding="utf-8", newline="") as out:
        out.write(BOM)
        writer = csv.writer(out)
        writer.writerow(_HEADS)
        for row in rows:
            cells = [words_of(row, column) for column in AuditColumn]
            cells[AuditColumn.AT] = row.at.isoformat(timespec="seconds")
            writer.writerow([harmless(cell) for cell in cells])
