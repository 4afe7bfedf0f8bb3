"""Tell the panes which keys their acts have now, so that no pane has to know a key."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QKeySequence

from console.domain.vocabulary import Nexus
from console.models.queue_filter import QueueFilterKind
from console.ui.call.call_pane import CallAct, CallPane
from console.ui.contact.contact_pane import ContactAct, ContactPane
from console.ui.queue.queue_pane import QueuePane
from console.ui.shell.act_table import ActTable
from console.ui.shell.acts import FILTERS, Act

_CALL = {CallAct.FLAG: Act.FLAG, CallAct.CLAIM: Act.CLAIM, CallAct.REQUEST: Act.REQUESTED}
_ANSWERS = {
    Nexus.YES: Act.FLAG_YES,
    Nexus.NO: Act.FLAG_NO,
    Nexus.UNCERTAIN: Act.FLAG_UNCERTAIN,
}
_CONTACT = {
    ContactAct.SIGN: Act.SIGN,
    ContactAct.RELEASE: Act.RELEASE,
    ContactAct.NEW: Act.NEW_CONTACT,
}
_PARTS = dict(zip(QueueFilterKind, FILTERS, strict=True))


class KeyWords(QObject):
    """Follow the table of acts for as long as the panes live."""

    def __init__(
        self,
        acts: ActTable,
        queue: QueuePane,
        call: CallPane,
        contact: ContactPane,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._acts = acts
        self._queue = queue
        self._call = call
        self._contact = contact
        acts.keys_changed.connect(self._tell)
        self._tell()

    @Slot(object)
    def _tell(self, _: object = None) -> None:
        text = self._acts.key_text
        self._call.show_keys({act: text(of) for act, of in _CALL.items()})
        self._call.show_answer_keys({answer: self._own(of) for answer, of in _ANSWERS.items()})
        self._contact.show_keys({act: text(of) for act, of in _CONTACT.items()})
        self._queue.show_keys(
            text(Act.FILTER_TEXT), {kind: text(of) for kind, of in _PARTS.items()}
        )

    def _own(self, act: Act) -> str:
        """Return an act's key without the key of the act before it."""
        keys = self._acts.keys(act)
        return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
