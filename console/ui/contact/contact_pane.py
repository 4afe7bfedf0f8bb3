"""Let a clinician write, sign and read the log of one contact by keyboard alone."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import Enum

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from console.domain.clock import utc_now
from console.domain.contact.consult import NARRATIVE_LIMIT, ConsultDraft, ConsultField
from console.domain.contact.contact import ContactId
from console.domain.contact.sheet import Caret, ContactSheet, DraftEdit, SaveNews, SaveState
from console.ui.contact.consult_form import ConsultForm
from console.ui.contact.contact_head import ContactHead
from console.ui.contact.field_words import field_label, is_written
from console.ui.contact.handed_lines import HandedLines
from console.ui.contact.line_strip import NewContactStrip, ReleaseStrip
from console.ui.contact.open_contacts import OpenContacts
from console.ui.contact.signed_view import SignedView
from console.ui.contact.signing_bar import SigningBar
from console.ui.entry.act_button import ActButton
from console.ui.reading.plain import PlainLabel
from console.ui.reading.room_pane import RoomPane


class ContactAct(Enum):
    """What can be done in the pane."""

    SIGN = "sign"
    RELEASE = "release"
    NEW = "new"


_EMPTY, _SHEET = 0, 1
_WRITING, _READING = 0, 1


class ContactPane(RoomPane):
    """The log of one contact. It knows no store: wishes and drafts go out, sheets come in.

    Args:
        form: The fields, where they were made before: they are half of what the pane costs.

    Signals:
        draft_edited: A ``DraftEdit`` after each keystroke and each step to another field.
        sign_asked: The ``ContactId``.
        addendum_asked: An ``AddendumWish``.
        addendum_edited: An ``AddendumEdit`` after each keystroke of an addendum.
        release_asked: A ``ReleaseWish``.
        new_contact_asked: A ``NewContactWish``.
        contact_picked: The ``ContactId`` of another open contact.
    """

    draft_edited = Signal(object)
    sign_asked = Signal(object)
    addendum_asked = Signal(object)
    addendum_edited = Signal(object)
    release_asked = Signal(object)
    new_contact_asked = Signal(object)
    contact_picked = Signal(object)

    def __init__(
        self,
        *,
        clock: Callable[[], datetime] = utc_now,
        form: ConsultForm | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Contact"))
        self._sheet: ContactSheet | None = None
        self._caret: Caret | None = None
        self._told: DraftEdit | None = None
        self._told_unsaved = False
        self._cursor_placed = False
        self._saves: dict[ContactId, SaveNews] = {}
        self.open_contacts = OpenContacts(clock)
        self.head = ContactHead(clock)
        self.form = form or ConsultForm()
        self.signed = SignedView()
        self.new_strip = NewContactStrip(self)
        self.release_strip = ReleaseStrip(self)
        self.handed = HandedLines()
        self.trouble = PlainLabel(role="asked")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self._bar = SigningBar()
        self.progress, self.signs = self._bar.progress, self._bar.signs
        self.sign_button, self.release_button = self._bar.sign_button, self._bar.release_button
        self.new_button = ActButton(self.tr("New contact"))
        self._lay_out()
        self.form.edited.connect(self._edited)
        self.signed.addendum_asked.connect(self.addendum_asked)
        self.signed.addendum_edited.connect(self._addendum_edited)
        self.sign_button.clicked.connect(self.sign)
        self.release_button.clicked.connect(self.start_release)
        self.new_button.clicked.connect(self.start_new_contact)
        self.new_strip.new_contact_asked.connect(self.new_contact_asked)
        self.release_strip.release_asked.connect(self.release_asked)
        self.open_contacts.contact_picked.connect(self.contact_picked)
        self.form.paste_cut.connect(self._paste_cut)
        self.release_strip.opened.connect(self._make_room)
        self.release_strip.closed.connect(self._make_room)

    @property
    def contact_id(self) -> ContactId | None:
        """Return the contact that is shown."""
        return self._sheet.contact.contact_id if self._sheet is not None else None

    # -- what comes in ------------------------------------------------------------------------

    @Slot(object)
    def open_sheet(self, sheet: ContactSheet) -> None:
        """Show a contact and put the cursor where it was; the focus comes along.

        A contact that is shown already is only refreshed: what is on the screen is newer.
        """
        if sheet.contact.contact_id == self.contact_id:
            self.refresh_sheet(sheet)
            self.focus_log()
            return
        self._tell_caret()
        self.release_strip.close_strip()
        self._sheet, self._caret, self._told = sheet, sheet.caret, None
        self._cursor_placed = False
        self._complain("")
        if is_written(sheet.contact):
            self.form.load(sheet.draft)
        self._told_unsaved = False
        self._show()
        self.head.show_save(self._saves.get(sheet.contact.contact_id))
        self.open_contacts.show_current(sheet.contact.contact_id)
        self.focus_log()

    @Slot(object)
    def refresh_sheet(self, sheet: ContactSheet) -> None:
        """Take news of the shown contact; never touches what is being typed."""
        if sheet.contact.contact_id != self.contact_id:
            return
        self._sheet = sheet
        self._show()

    @Slot()
    def close_sheet(self) -> None:
        """Show no contact."""
        self._tell_caret()
        self.release_strip.close_strip()
        self._sheet = self._caret = self._told = None
        self.setFocusProxy(self.new_button)
        self.form.hide_choices()
        self.form.load(ConsultDraft())  # the next person can read nothing of it
        self.signed.forget()
        self._pages.setCurrentIndex(_EMPTY)
        self.open_contacts.show_current(None)

    @Slot(object)
    def show_save(self, news: SaveNews) -> None:
        """Say where the newest keystroke of a contact is."""
        self._saves[news.contact_id] = news
        unsaved = news.state is SaveState.NOT_SAVED
        self.open_contacts.show_unsaved(news.contact_id, unsaved=unsaved)
        if news.contact_id == self.contact_id:
            self.head.show_save(news)
            self._show_save_of_addendum()
            if unsaved:
                self._complain(self.tr("NOT SAVED. Your text is still here: also write it down."))
            elif self._told_unsaved:
                self._complain("")
            self._told_unsaved = unsaved

    def save_of(self, contact_id: ContactId) -> SaveNews | None:
        """Return where the newest keystroke of a contact is, as last told."""
        return self._saves.get(contact_id)

    @Slot(object)
    def show_open(self, sheets: tuple[ContactSheet, ...]) -> None:
        """Show the person's open contacts as chips."""
        self.open_contacts.show_open(sheets)

    def show_keys(self, keys: Mapping[ContactAct, str]) -> None:
        """Show the keys as they are bound now."""
        for act, key in keys.items():
            if act is ContactAct.SIGN:
                self.sign_button.show_key(key)
                self.signed.add.show_key(key)
            elif act is ContactAct.RELEASE:
                self.release_button.show_key(key)
            else:
                self.new_button.show_key(key)

    def form_of(self, contact_id: ContactId) -> ConsultForm | None:
        """Return the form while it writes this contact's log."""
        written = self._sheet is not None and is_written(self._sheet.contact)
        return self.form if written and contact_id == self.contact_id else None

    # -- acts ---------------------------------------------------------------------------------

    @Slot()
    def show_wanted(self, count: int) -> None:
        """Say how much the ending of the shown contact wants."""
        self._bar.show_wanted(count)

    def sign(self) -> None:
        """Ask to sign the log, or to record the addendum of a signed one.

        Says which answers are missing and goes to the first, instead of asking.
        """
        if self._sheet is None:
            return
        if not is_written(self._sheet.contact):
            self.signed.ask_addendum()
            return
        self.form.settle()
        draft = self.form.draft()
        missing = draft.missing()
        self.form.mark_missing(missing)
        if missing:
            labels = ", ".join(field_label(field) for field in missing)
            self._complain(self.tr("Not signed. Still to answer: {labels}.").format(labels=labels))
            self.form.go_to_first_missing()
        elif len(draft.narrative) > NARRATIVE_LIMIT:
            words = self.tr("Not signed. The note may have {limit} characters at the most.")
            self._complain(words.format(limit=NARRATIVE_LIMIT))
            self.form.put_caret(Caret(field=ConsultField.NARRATIVE, position=NARRATIVE_LIMIT))
        else:
            self._complain("")
            self.sign_asked.emit(self._sheet.contact.contact_id)

    @Slot()
    def start_addendum(self) -> None:
        """Put the cursor into the addendum of a signed log."""
        if self._sheet is not None and not is_written(self._sheet.contact):
            self.signed.start_addendum()

    @Slot()
    def start_release(self) -> None:
        """Open the strip that hands the contact back."""
        if self._sheet is not None and is_written(self._sheet.contact):
            self.release_strip.start(self._sheet.contact)

    @Slot()
    def start_new_contact(self) -> None:
        """Open the strip that begins a contact by hand."""
        self.new_strip.start()

    @Slot()
    def focus_log(self) -> None:
        """Put the focus back where it was in this log."""
        if self._sheet is None:
            self.new_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.setFocusProxy(self.new_button)
        elif is_written(self._sheet.contact):
            last = self.form.focusWidget()
            if self._cursor_placed and last is not None:
                last.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            field = self.form.put_caret(self._caret)
            self._cursor_placed = True
            self.setFocusProxy(self.form.widget_of(field))
        elif self.signed.half_typed:
            self.signed.start_addendum()
        else:
            self.signed.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:  # noqa: N802 (Qt's name)
        """Sign with Ctrl+Return where no table of acts took it before."""
        control = Qt.KeyboardModifier.ControlModifier
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and event.modifiers() & control:
            if not event.isAutoRepeat():
                self.sign()
        else:
            super().keyPressEvent(event)

    # -- inside -------------------------------------------------------------------------------

    def _edited(self, caret: object) -> None:
        if self._sheet is None or not isinstance(caret, Caret):
            return
        contact_id = self._sheet.contact.contact_id
        self._caret = caret
        self.setFocusProxy(self.form.widget_of(caret.field))
        edit = DraftEdit(contact_id=contact_id, draft=self.form.draft(), caret=caret)
        self._bar.show_progress(edit.draft)
        if not self.trouble.isHidden() and not self._told_unsaved:
            missing = edit.draft.missing()
            self.form.mark_missing(missing)
            if not missing:
                self._complain("")
        if edit == self._told:
            return
        self._told = edit
        # The words are newer than the last "Saved": until told so again they are not.
        self.head.show_save(SaveNews(contact_id=contact_id, state=SaveState.SAVING))
        self.draft_edited.emit(edit)

    def _addendum_edited(self, edit: object) -> None:
        if self._sheet is not None:
            contact_id = self._sheet.contact.contact_id
            self.head.show_save(SaveNews(contact_id=contact_id, state=SaveState.SAVING))
            self._show_save_of_addendum()
            self.addendum_edited.emit(edit)

    def _show_save_of_addendum(self) -> None:
        """Of a signed log, say where the addendum's words are; of the log itself it is said."""
        if self._sheet is not None and not is_written(self._sheet.contact):
            self.head.save.setVisible(self.signed.half_typed)

    def _tell_caret(self) -> None:
        """Tell where the cursor was before another contact is shown, if something was typed."""
        caret = self.form.caret()
        if self._told is not None and caret is not None and caret != self._told.caret:
            self._edited(caret)

    def _show(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        self.head.show_sheet(sheet)
        written = is_written(sheet.contact)
        self.head.save.setVisible(written)  # a signed log says when it was signed
        was_writing = (
            self._stack.currentIndex() == _WRITING and self._pages.currentIndex() == _SHEET
        )
        holder = QApplication.focusWidget()
        had_focus = holder is not None and self._stack.isAncestorOf(holder)
        self.handed.show_sheet(sheet)
        if written:
            self._bar.show_sheet(sheet)
            self._bar.show_progress(self.form.draft())
        else:
            self.release_strip.close_strip()
            self.signed.show_sheet(sheet)
            self._show_save_of_addendum()
            self.setFocusProxy(self.signed.view)
        self._turn_to(_WRITING if written else _READING)
        self._pages.setCurrentIndex(_SHEET)
        if was_writing and not written and had_focus:
            self.form.hide_choices()
            self.focus_log()  # words that were typed meanwhile go on in the addendum

    def _turn_to(self, page: int) -> None:
        """Show one page; the other asks for no room, so that a small pane need not scroll."""
        policy = QSizePolicy.Policy
        for index, part in ((_WRITING, self._writing), (_READING, self.signed)):
            wish = policy.Preferred if index == page else policy.Ignored
            part.setSizePolicy(policy.Preferred, wish)
        self._stack.setCurrentIndex(page)

    def _paste_cut(self, left_out: object) -> None:
        words = self.tr("The paste was too long: its last {count} characters were left out.")
        self._complain(words.format(count=left_out))

    def _make_room(self, _: object) -> None:
        """Take the bar away while the strip asks: a small pane needs the room."""
        self._bar.setVisible(self.release_strip.isHidden())

    def _complain(self, words: str) -> None:
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def _lay_out(self) -> None:
        """Fill the pane from without: whatever is given another parent is dressed anew, whole."""
        self._pages = QStackedWidget()
        self.body.addWidget(self.open_contacts)
        self.body.addWidget(self.new_strip)
        self.body.addWidget(self._pages, 1)
        empty, page = QWidget(), QWidget()
        self._pages.addWidget(empty)
        self._pages.addWidget(page)
        self._lay_out_empty(empty)
        self._stack = QStackedWidget()
        body = QVBoxLayout(page)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(8)
        body.addWidget(self.head)
        body.addWidget(self._stack, 1)
        self._writing = QWidget()
        self._stack.addWidget(self._writing)
        self._stack.addWidget(self.signed)
        rows = QVBoxLayout(self._writing)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(self.form, 1)
        rows.addWidget(self.handed)
        rows.addWidget(self.trouble)
        rows.addWidget(self.release_strip)
        rows.addWidget(self._bar)

    def _lay_out_empty(self, empty: QWidget) -> None:
        words = PlainLabel(self.tr("No contact open. Claim a call, or begin one by hand."))
        words.wear_role("quiet")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing = QVBoxLayout(empty)
        nothing.addStretch(1)
        nothing.addWidget(words)
        nothing.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignCenter)
        nothing.addStretch(1)
