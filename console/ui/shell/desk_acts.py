"""Do the acts that concern the window alone: panels, panes, looks and notices."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from console.domain.notices import Notice, NoticeLevel
from console.ui.shell.act_table import ActRefused
from console.ui.shell.acts import Act
from console.ui.shell.desk_pages import DeskPage
from console.ui.theme import Look, ThemeName, current_look, wear

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.ui.shell.desk_window import DeskWindow
    from console.ui.shell.side_panel import SidePanel

ALWAYS = (
    Act.TEXT_LARGER,
    Act.TEXT_SMALLER,
    Act.THEME_DARK,
    Act.THEME_LIGHT,
    Act.THEME_HIGH_CONTRAST,
    Act.DISMISS_NOTICE,
    Act.HELP,
    Act.PALETTE,
    Act.CHANGE_KEYS,
    Act.QUIT,
)
"""What can be done also while nobody is signed on."""

WITHOUT_CALLS = (
    Act.LOCK,
    Act.BLANK,
    Act.SWITCH_USER,
    Act.SIGN_OFF,
    Act.BREAK_GLASS,
    Act.OWN_PASSPHRASE,
    Act.COUNTERSIGN,
)
"""What can be done also by somebody who works without calls."""

IN_LEAD_ROOM = (
    Act.GO_QUEUE,
    Act.LEAD_ROOM,
    Act.LIVE_BOARD,
    Act.CHARTS,
    Act.CHART_TABLE,
    Act.EXPORT_FIGURES,
    Act.NEXT_TAB,
    Act.PREVIOUS_TAB,
)
"""What can be done in the lead's room beside that: turn its leaves, and go back to the calls."""

_THEMES = {
    Act.THEME_DARK: ThemeName.DARK,
    Act.THEME_LIGHT: ThemeName.LIGHT,
    Act.THEME_HIGH_CONTRAST: ThemeName.HIGH_CONTRAST,
}
_STEPS = {Act.TEXT_LARGER: 1, Act.TEXT_SMALLER: -1}
_ROOMS = {Act.GO_QUEUE: "queue", Act.GO_CALL: "call", Act.GO_CONTACT: "contact"}
_PANELS = (Act.HELP, Act.PALETTE, Act.CHANGE_KEYS)


class DeskActs(QObject):
    """Listens to the act table; panels are built when they are first opened."""

    look_chosen = Signal(object)
    """A Look that the person chose; it is already worn."""

    def __init__(self, window: "DeskWindow", room: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._room = room
        self._panels: dict[Act, SidePanel] = {}
        self._plain: dict[Act, Callable[[], None]] = {
            Act.DIAGNOSTICS: self._toggle_diagnostics,
            Act.DISMISS_NOTICE: self._dismiss,
            Act.DETACH_CALL: self._detach_call,
            Act.DETACH_CONTACT: self._detach_contact,
            Act.NEXT_TAB: self._next_tab,
            Act.PREVIOUS_TAB: self._previous_tab,
            Act.RESET_LAYOUT: self._put_back,
            Act.QUIT: self._quit,
        }
        window.acts.asked.connect(self._asked)
        window.acts.refused.connect(self._refused)

    def panel(self, act: Act) -> "SidePanel":
        """Return the panel that an act opens, built at its first use."""
        if act not in self._panels:
            self._panels[act] = self._build(act)
        return self._panels[act]

    def _build(self, act: Act) -> "SidePanel":
        # Imported here because no start waits for panels that are opened later, if at all.
        from console.ui.shell.key_change import KeyChange  # noqa: PLC0415
        from console.ui.shell.key_help import KeyHelp  # noqa: PLC0415
        from console.ui.shell.palette import Palette  # noqa: PLC0415

        if act is Act.HELP:
            return KeyHelp(self._window.acts, self._room)
        if act is Act.CHANGE_KEYS:
            return KeyChange(self._window.acts, self._room)
        palette = Palette(self._window.acts, self._room)
        palette.chosen.connect(self._window.acts.ask)
        return palette

    def close_panels(self) -> None:
        """Close whichever panel is open."""
        for panel in self._panels.values():
            panel.close_panel()

    def wear_look(self, look: Look) -> None:
        """Dress the application."""
        application = QApplication.instance()
        if isinstance(application, QApplication) and look != current_look():
            wear(application, look.theme, look.text_pt)

    def _asked(self, act: Act) -> None:
        if act in _PANELS:
            self._toggle(act)
        elif act in _THEMES:
            self._choose(Look(theme=_THEMES[act], text_pt=current_look().text_pt))
        elif act in _STEPS:
            look = current_look()
            self._choose(Look(theme=look.theme, text_pt=look.text_pt + _STEPS[act]))
        elif act in _ROOMS:
            if self._window.page is not DeskPage.ROOMS:
                self._window.show_page(DeskPage.ROOMS)
            self._window.focus_room(_ROOMS[act])
        elif act in self._plain:
            self._plain[act]()

    def _toggle_diagnostics(self) -> None:
        shown = self._window.rooms.toggle_diagnostics()
        self._window.focus_room("diagnostics" if shown else "queue")

    def _detach_call(self) -> None:
        self._window.rooms.detach_or_return(self._window.rooms.call_dock)

    def _detach_contact(self) -> None:
        self._window.rooms.detach_or_return(self._window.rooms.contact_dock)

    def _next_tab(self) -> None:
        self._show_tab(1)

    def _previous_tab(self) -> None:
        self._show_tab(-1)

    def _show_tab(self, step: int) -> None:
        if self._window.page is not DeskPage.ROOMS:
            self._window.pages.show_next(step)
            return
        work = self._window.rooms.work
        if work is not None:
            work.show_next(step)
            self._window.focus_room(work.shown)

    def _put_back(self) -> None:
        self._window.memory.forget()
        self._window.rooms.put_back()

    def _dismiss(self) -> None:
        self._window.notices.dismiss()

    def _quit(self) -> None:
        self._window.close()

    def _toggle(self, act: Act) -> None:
        panel = self.panel(act)
        was_open = panel.isVisible()
        self.close_panels()
        if not was_open:
            panel.open_panel()

    def _choose(self, look: Look) -> None:
        self.wear_look(look)
        self.look_chosen.emit(current_look())

    def _refused(self, refused: ActRefused) -> None:
        self._window.notices.show_notice(
            Notice(level=NoticeLevel.NEWS, happened=refused.reason, topic="act")
        )
