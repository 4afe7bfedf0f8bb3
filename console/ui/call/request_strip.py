"""Note that somebody asked for the clinician aloud: who, from where, by which way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from console.domain.calls.call import CallId
from console.domain.calls.sheet import CallSheet
from console.domain.calls.wishes import REQUESTER_LIMIT, RequestWish, usual_channel
from console.domain.vocabulary import EntryChannel, RequesterRole
from console.ui.entry.code_chooser import CodeChooser
from console.ui.entry.inline_strip import InlineStrip
from console.ui.entry.line_field import LineField, Step
from console.ui.reading.plain import PlainLabel, one_line


class RequestStrip(InlineStrip):
    """Role, position and way; the way follows from the role where it can.

    Signals:
        request_asked: A ``RequestWish``.
    """

    request_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Somebody asked for you"), parent)
        self._call_id: CallId | None = None
        self._call_taker = ""
        people = [role for role in RequesterRole if role is not RequesterRole.SYSTEM]
        ways = [way for way in EntryChannel if way is not EntryChannel.RULE]
        self.role = CodeChooser(self.tr("Who asked"), people)
        self.requester = LineField(self.tr("Position or unit"))
        self.requester.setMaxLength(REQUESTER_LIMIT)
        self.requester.setPlaceholderText(self.tr("for example pos 17; may stay empty"))
        self.channel = CodeChooser(self.tr("How it came"), ways)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setColumnStretch(1, 1)
        fields = (self.role, self.requester, self.channel)
        for row, field in enumerate(fields):
            label = PlainLabel(field.accessibleName(), role="quiet")
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.rows.addLayout(grid)
        self.end_with(self.tr("Enter goes on, then records; Esc leaves it"))
        self.role.answered.connect(self._follow_role)
        self.role.left.connect(self._leave_role)
        self.requester.left.connect(self._leave_requester)
        self.channel.left.connect(self._leave_channel)

    @property
    def call_id(self) -> CallId | None:
        """Return the call the strip asks about."""
        return self._call_id

    def start(self, sheet: CallSheet) -> None:
        """Open the strip for a call."""
        call = sheet.row.call
        self._call_id = call.call_id
        self._call_taker = (
            one_line(call.call_taker.value, REQUESTER_LIMIT) if call.call_taker else ""
        )
        self.title.setText(
            self.tr("{number}: who asked for you?").format(number=one_line(call.number, 40))
        )
        self.role.set_value(None)
        self.channel.set_value(None)
        self.requester.clear()
        self.open_strip(self.role)

    def _follow_role(self, role: object) -> None:
        self.complain("")
        if isinstance(role, RequesterRole):
            if self.channel.value is None or self.channel.prefilled:
                self.channel.set_value(usual_channel(role), prefilled=True)
            if role is RequesterRole.CALLTAKER and not self.requester.text():
                self.requester.setText(self._call_taker)

    def _leave_role(self, step: object) -> None:
        if step is Step.BACK:
            self.channel.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif self.role.value is None:
            self.complain(self.tr("Say first who asked."))
        else:
            self.requester.setFocus(Qt.FocusReason.TabFocusReason)
            self.requester.selectAll()

    def _leave_requester(self, step: object) -> None:
        if step is Step.BACK:
            self.role.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif step is Step.NEXT or self.channel.value is None:
            self.channel.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._record()

    def _leave_channel(self, step: object) -> None:
        if step is Step.BACK:
            self.requester.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif step is Step.NEXT:
            self.role.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._record()

    def _record(self) -> None:
        role, channel = self.role.value, self.channel.value
        if not isinstance(role, RequesterRole):
            self.complain(self.tr("Say first who asked."))
            self.role.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not isinstance(channel, EntryChannel):
            self.complain(self.tr("Say by which way it came."))
            self.channel.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._call_id is not None:
            wish = RequestWish(
                call_id=self._call_id,
                channel=channel,
                requester_role=role,
                requester=self.requester.text().strip(),
            )
            self.close_strip()
            self.request_asked.emit(wish)
