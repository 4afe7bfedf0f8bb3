"""Keep the one table of acts: which keys they have, whether they may be done, and who asks.

Menus, key help, palette and the page for changing keys all read this table and nothing else.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from console.ui.entry.typing_focus import takes_letters
from console.ui.shell.acts import Act, ActGroup, followers
from console.ui.translation import translated

FOLLOW_MS = 8_000
"""How long the answers of an act wait for their key; a forgotten F must not make N an answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActRefused:
    """An act was asked for that cannot be done now; the reason is a sentence for the person."""

    act: Act
    reason: str


class KeyTakenError(Exception):
    """A key was asked for that already belongs to another act.

    Attributes:
        act: The act that has it.
        happened: What happened, as a sentence; ``safe`` and ``do`` likewise.
    """

    def __init__(self, *, act: Act, key: str) -> None:
        self.act = act
        self.happened = translated("acts", "{key} already belongs to “{act}”.").format(
            key=key, act=act_label(act)
        )
        self.safe = translated("acts", "No key was changed.")
        self.do = translated("acts", "Choose another key, or free this one first.")
        super().__init__(f"{self.happened} {self.safe} {self.do}")


def act_label(act: Act) -> str:
    """Return the act's words in the person's language."""
    return translated("acts", act.label)


def is_single(key: QKeySequence) -> bool:
    """Say whether a key types something by itself, as F, 1 and ? do."""
    text = key.toString().removeprefix("Shift+")
    return len(text) == 1 or text == "Space"


class _Keys(QShortcut):
    """The keys of one act, of one kind."""

    asked = Signal(object)
    """An Act: its key was pressed."""

    def __init__(self, act: Act, window: QWidget) -> None:
        super().__init__(window)
        self._act = act
        self.setContext(Qt.ShortcutContext.WindowShortcut)
        self.setAutoRepeat(act in {Act.NEXT_CALL, Act.PREVIOUS_CALL})
        self.activated.connect(self._pressed)
        self.activatedAmbiguously.connect(self._pressed)

    def _pressed(self) -> None:
        self.asked.emit(self._act)


class ActTable(QObject):
    """Every act with its QAction and keys; says which one was asked for.

    Keys work once the table is installed on a window. The QActions carry the same keys for menus
    and screen readers only, so that a refused act can still answer its key with a reason.
    """

    asked = Signal(object)
    """An Act that may be done now."""
    refused = Signal(object)
    """An ActRefused: the key of an act that may not be done now."""
    keys_changed = Signal(object)
    """A dict of Act.id to its keys (portable text): only the acts that differ from the default."""
    changed = Signal(object)
    """An Act whose keys or permission changed."""
    awaiting = Signal(object)
    """A tuple of Acts whose keys count right now, after the act they follow; empty when over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys: dict[Act, tuple[QKeySequence, ...]] = {}
        self._reasons: dict[Act, str] = {}
        self._forbidden: dict[Act, str] = {}
        self._shut = ""
        self._let_through: frozenset[Act] = frozenset(Act)
        self._actions: dict[Act, QAction] = {}
        self._singles: dict[Act, _Keys] = {}
        self._chords: dict[Act, _Keys] = {}
        self._awaited: tuple[Act, ...] = ()
        self._site: dict[Act, tuple[str, ...]] = {}
        self._window: QMainWindow | None = None
        self._typing = False
        self._silenced = False
        self._patience = QTimer(self, interval=FOLLOW_MS, singleShot=True)
        self._patience.timeout.connect(self.stop_awaiting)
        for act in Act:
            action = QAction(act_label(act), self)
            action.setObjectName(act.id)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.setData(act)
            action.triggered.connect(self._triggered)
            self._actions[act] = action
            self._keys[act] = _sequences(act.default_keys)
            action.setShortcuts(self._keys[act])
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]

    def install(self, window: QMainWindow) -> None:
        """Make the keys work in a window and its detached panes."""
        self._window = window
        for act in Act:
            self._lay_shortcuts(act)
        self._typing = takes_letters(QApplication.focusWidget())
        self._switch_singles()

    def fill(self, menus: Mapping[ActGroup, QMenu]) -> None:
        """Put every act into its menu."""
        for group, menu in menus.items():
            for act in self.acts_of(group):
                menu.addAction(self._actions[act])

    def acts_of(self, group: ActGroup) -> tuple[Act, ...]:
        """Return the acts of a menu in shown order."""
        return tuple(act for act in Act if act.group is group)

    def action(self, act: Act) -> QAction:
        """Return the act's QAction, for a button or a menu."""
        return self._actions[act]

    def keys(self, act: Act) -> tuple[QKeySequence, ...]:
        """Return the act's present keys, the shown one first."""
        return self._keys[act]

    def key_text(self, act: Act) -> str:
        """Return the act's first key as people read it, after the key of the act it follows."""
        if not self._keys[act]:
            return ""
        own = self._keys[act][0].toString(QKeySequence.SequenceFormat.NativeText)
        before = self.key_text(act.follows) if act.follows is not None else ""
        return f"{before} {own}" if before else own

    def reason(self, act: Act) -> str:
        """Return why the act may not be done now; empty where it may."""
        if act not in self._let_through:
            return self._shut
        return self._forbidden.get(act) or self._reasons.get(act, "")

    def forbid(self, reason: str, *acts: Act) -> None:
        """Refuse these acts whatever rooms allow, as a role does; every other one ends to be so."""
        self._forbidden = dict.fromkeys(acts, reason)
        for act in Act:
            self._lay_reason(act)

    def allow(self, *acts: Act) -> None:
        """Say that these acts may be done now."""
        for act in acts:
            if self._reasons.pop(act, None) is not None:
                self._lay_reason(act)

    def refuse(self, reason: str, *acts: Act) -> None:
        """Say why these acts may not be done now, in a sentence for the person."""
        for act in acts:
            if self._reasons.get(act) != reason:
                self._reasons[act] = reason
                self._lay_reason(act)

    def is_shut(self, act: Act) -> bool:
        """Say whether the act is refused by ``shut_all_but``."""
        return act not in self._let_through

    def shut_all_but(self, reason: str, *acts: Act) -> None:
        """Refuse every other act for one reason, as while nobody is signed on."""
        self._shut = reason
        self._let_through = frozenset(acts)
        for act in Act:
            self._lay_reason(act)

    def open_all(self) -> None:
        """End ``shut_all_but``; acts that were refused for a reason of their own stay refused."""
        self._let_through = frozenset(Act)
        for act in Act:
            self._lay_reason(act)

    def ask(self, act: Act) -> None:
        """Do as if the act's key were pressed."""
        self.stop_awaiting()
        if reason := self.reason(act):
            self.refused.emit(ActRefused(act=act, reason=reason))
            return
        self.asked.emit(act)
        answers = followers(act)
        if answers and not self._typing:  # else a room has taken the question over
            self._await(answers)

    def stop_awaiting(self) -> None:
        """Take the keys of the awaited answers back; for example when another row is selected."""
        if self._awaited:
            self._await(())

    @property
    def awaited(self) -> tuple[Act, ...]:
        """Return the acts whose keys count right now because the act they follow was asked."""
        return self._awaited

    def silence(self, silenced: bool) -> None:  # noqa: FBT001 - a slot takes its payload by position
        """Turn every single-letter key off, as while a page takes letters; or on again."""
        self._silenced = silenced
        self._switch_singles()

    # --- changing keys -------------------------------------------------------------------------

    def bind(self, mapping: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
        """Take a person's stored keys over the defaults, and return in words what did not fit.

        Args:
            mapping: Act.id to portable key texts, as ``keys_changed`` gave them; acts that are
                missing keep their default, ids that are unknown are left out.
        """
        refusals = []
        for act in Act:
            self._keys[act] = self._usual(act)
        wanted = {Act(name): texts for name, texts in mapping.items() if name in _IDS}
        for act in wanted:
            self._keys[act] = ()  # first free what moves, so that two acts may change places
        for act, texts in wanted.items():
            try:
                self._take(act, texts)
            except KeyTakenError as error:
                refusals.append(error.happened)
                with suppress(KeyTakenError):  # its default may be taken by now as well
                    self._take(act, self._site.get(act, act.default_keys))
        for act in Act:
            self._lay_keys(act)
        return tuple(refusals)

    def take_site_keys(self, keys: Mapping[Act, Iterable[str]]) -> tuple[str, ...]:
        """Take keys that the site chose in place of the defaults; a person's own go before them.

        Returns:
            In words, what did not fit: such an act keeps its default.
        """
        refusals = []
        for act, texts in keys.items():
            wanted = _sequences(texts)
            taken = next(
                (
                    other
                    for other in Act
                    if other is not act
                    and other.follows is act.follows
                    and set(wanted) & set(_sequences(other.default_keys))
                ),
                None,
            )
            if not any(key.toString() for key in wanted):
                refusals.append(self.tr("The site's key for an act cannot be read."))
            elif taken is not None:
                text = wanted[0].toString(QKeySequence.SequenceFormat.NativeText)
                refusals.append(KeyTakenError(act=taken, key=text).happened)
            else:
                self._site[act] = tuple(texts)
        return tuple(refusals)

    def _usual(self, act: Act) -> tuple[QKeySequence, ...]:
        return _sequences(self._site.get(act, act.default_keys))

    def rebind(self, act: Act, keys: Iterable[str]) -> None:
        """Give an act other keys; none at all leaves it to menu and palette.

        Raises:
            KeyTakenError: A key belongs to another act that could be meant at the same moment.
        """
        self._take(act, keys)
        self._lay_keys(act)
        self.keys_changed.emit(self.own_keys())

    def reset_keys(self) -> None:
        """Give every act its default keys."""
        self.bind({})
        self.keys_changed.emit({})

    def own_keys(self) -> dict[str, tuple[str, ...]]:
        """Return the keys that differ from the defaults, as ``bind`` takes them."""
        return {
            act.id: tuple(key.toString() for key in keys)
            for act, keys in self._keys.items()
            if keys != self._usual(act)
        }

    def _lay_reason(self, act: Act) -> None:
        reason = self.reason(act)
        self._actions[act].setEnabled(not reason)
        self._actions[act].setToolTip(reason or act_label(act))
        self.changed.emit(act)

    def _take(self, act: Act, texts: Iterable[str]) -> None:
        keys = _sequences(texts)
        for key in keys:
            for other, taken in self._keys.items():
                if other is not act and other.follows is act.follows and key in taken:
                    text = key.toString(QKeySequence.SequenceFormat.NativeText)
                    raise KeyTakenError(act=other, key=text)
        self._keys[act] = keys

    def _lay_keys(self, act: Act) -> None:
        self._actions[act].setShortcuts(self._keys[act])
        self._lay_shortcuts(act)
        self._switch_singles()
        self.changed.emit(act)

    def _lay_shortcuts(self, act: Act) -> None:
        if self._window is None:
            return
        for kind, single in ((self._singles, True), (self._chords, False)):
            keys = [key for key in self._keys[act] if is_single(key) is single]
            if keys and act not in kind:
                kind[act] = _Keys(act, self._window)
                kind[act].asked.connect(self.ask)
            if act in kind:
                kind[act].setKeys(keys)

    # --- which keys count right now ------------------------------------------------------------

    def _await(self, answers: tuple[Act, ...]) -> None:
        self._awaited = answers
        if answers:
            self._patience.start()
        else:
            self._patience.stop()
        self._switch_singles()
        self.awaiting.emit(answers)

    def _switch_singles(self) -> None:
        heard = not self._typing and not self._silenced
        for act, keys in self._singles.items():
            # While an answer is awaited only answers count: N must not open a contact by mistake.
            counts = act in self._awaited if self._awaited else act.follows is None
            keys.setEnabled(heard and (counts or act in {Act.HELP, Act.FLAG}))
        for act, keys in self._chords.items():
            keys.setEnabled(act.follows is None or act in self._awaited)

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        typing = takes_letters(new)
        if typing != self._typing:
            self._typing = typing
            self.stop_awaiting()
            self._switch_singles()

    def _triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.ask(Act(action.objectName()))


_IDS = frozenset(act.id for act in Act)


def _sequences(texts: Iterable[str]) -> tuple[QKeySequence, ...]:
    found = (QKeySequence.fromString(text) for text in texts)
    return tuple(key for key in found if not key.isEmpty())
