"""Ask what somebody said of a target's people: are they there, how many are free, who said so."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from console.domain.reroute.sheet import StaffingWish
from console.domain.reroute.target_fit import Offer
from console.domain.reroute.targets import StaffState
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.field_strip import FieldStrip
from console.ui.entry.line_field import LineField

_NAME_LIMIT = 80
_MOST_UNITS = 99


class StaffingStrip(FieldStrip):
    """Three fields about the marked target.

    Signals:
        staffing_asked: A ``StaffingWish``.
    """

    staffing_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        state = CodeChooser(self.tr("Staffed now"), tuple(StaffState))
        units = LineField(self.tr("How many are free"))
        units.setMaxLength(2)
        units.setPlaceholderText(self.tr("a number, or nothing"))
        said_by = LineField(self.tr("Who said so"))
        said_by.setMaxLength(_NAME_LIMIT)
        said_by.setPlaceholderText(self.tr("a name"))
        super().__init__(
            self.tr("Staffing of a target"),
            {"state": state, "units": units, "said_by": said_by},
            {
                "state": self.tr("Are they staffed?"),
                "said_by": self.tr("Who said so? A name is needed."),
            },
            self.tr("Enter goes on and records. Esc leaves."),
            parent,
        )
        self._offer: Offer | None = None
        self.filled.connect(self._tell)

    def ask(self, offer: Offer) -> None:
        """Ask about one target."""
        self._offer = offer
        self.start(self.tr("{target}: staffing now").format(target=offer.target.name))

    def _tell(self) -> None:
        state, units = self.coded("state"), self.text("units")
        if self._offer is None or not isinstance(state, StaffState):
            return
        if units and not (units.isdigit() and int(units) <= _MOST_UNITS):
            self.complain(self.tr("How many? A number, or nothing."))
            self.field("units").setFocus()
            return
        self.close_strip()
        self.staffing_asked.emit(
            StaffingWish(
                target_id=self._offer.target.target_id,
                state=state,
                said_by=self.text("said_by"),
                units=int(units) if units else None,
            )
        )
