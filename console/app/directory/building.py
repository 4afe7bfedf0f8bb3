"""Build the directory's controllers and widgets in steps that no start would feel."""

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.app.directory.recents import Recents
from console.domain.clock import utc_now

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from console.app.directory.keeping import DirectoryKeeping
    from console.app.rooms.room import DeskFrame
    from console.controllers.directory_controller import DirectoryController
    from console.controllers.directory_import_controller import DirectoryImportController
    from console.controllers.referral_controller import ReferralController
    from console.ui.directory.card_view import CardView
    from console.ui.directory.directory_body import DirectoryBody
    from console.ui.directory.directory_pane import DirectoryPane
    from console.ui.directory.filter_bar import FilterBar
    from console.ui.directory.lines_strip import LinesStrip
    from console.ui.directory.strip_stack import StripStack

_MODULES = (
    "resources.search.question",
    "resources.hours.open_state",
    "console.controllers.directory_controller",
    "console.controllers.directory_import_controller",
    "console.controllers.referral_controller",
    "console.models.directory_model",
    "console.ui.directory.directory_words",
    "console.ui.directory.lines_strip",
    "console.ui.reading.word_flow",
    "console.ui.directory.filter_words",
    "console.ui.directory.filter_bar",
    "console.ui.directory.result_list",
    "console.ui.directory.card_facts",
    "console.ui.directory.card_view",
    "console.ui.directory.compare_view",
    "console.ui.directory.directory_strips",
    "console.ui.directory.import_strip",
    "console.ui.directory.strip_stack",
    "console.ui.directory.empty_page",
    "console.ui.directory.directory_body",
    "console.ui.directory.remark_lines",
    "console.ui.directory.search_row",
    "console.ui.directory.directory_pane",
)
"""What the room is built of, loaded once a person is there, one module a turn."""


class DirectoryBuilding:
    """What the room is made of, once ``steps`` are gone through.

    Args:
        desk: What every room stands on.
        keeping: The directory's files.
        place: The tab's widget, which holds the parts until they are in the pane.
        owner: Parent of the controllers.
    """

    directory: "DirectoryController"
    imports: "DirectoryImportController"
    referrals: "ReferralController"
    lines: "LinesStrip"
    pane: "DirectoryPane"
    _card: "CardView"
    _body: "DirectoryBody"
    _filters: "FilterBar"
    _strips: "StripStack"

    def __init__(
        self, desk: "DeskFrame", keeping: "DirectoryKeeping", place: QWidget, owner: QObject
    ) -> None:
        self._desk = desk
        self._keeping = keeping
        self._place = place
        self._owner = owner

    def steps(self) -> Iterator[Callable[[], object]]:
        """Yield what is to be loaded and built, in order, on the GUI thread."""
        for name in _MODULES:
            yield partial(import_module, name)
        yield self._make_controllers
        yield self._make_lines
        yield self._make_card
        yield self._make_body
        yield self._make_filters
        yield self._make_strips
        yield self._make_pane

    def _make_controllers(self) -> None:
        # Imported here, as everything below: nothing of the room is loaded before a person came.
        from console.controllers.directory_controller import DirectoryController  # noqa: PLC0415
        from console.controllers.directory_import_controller import (  # noqa: PLC0415
            DirectoryImportController,
        )
        from console.controllers.directory_reader import DirectoryReader  # noqa: PLC0415
        from console.controllers.referral_controller import ReferralController  # noqa: PLC0415

        keeping, parts = self._keeping, self._desk.parts
        self.directory = DirectoryController(
            DirectoryReader(keeping.open_shelf),
            keeping.labels,
            keeping,
            Recents(self._desk.settings),
            parts.notices,
            self._owner,
        )
        self.imports = DirectoryImportController(keeping.run_import, self._owner)
        self.referrals = ReferralController(parts.contacts, self._owner)

    def _make_lines(self) -> None:
        from console.ui.directory.lines_strip import LinesStrip  # noqa: PLC0415

        self.lines = LinesStrip()
        self._desk.window.set_lines(self.lines)

    def _make_card(self) -> None:
        from console.ui.directory.card_view import CardView  # noqa: PLC0415

        self._card = CardView(utc_now, self._zone, self._place)
        self._card.hide()

    def _make_body(self) -> None:
        from console.ui.directory.directory_body import DirectoryBody  # noqa: PLC0415

        self._body = DirectoryBody(self._zone, utc_now, self._card, self._place)
        self._body.hide()

    def _make_filters(self) -> None:
        from console.ui.directory.filter_bar import FilterBar  # noqa: PLC0415

        self._filters = FilterBar(self._place)
        self._filters.hide()

    def _make_strips(self) -> None:
        from console.ui.directory.strip_stack import StripStack  # noqa: PLC0415

        self._strips = StripStack(self._place)
        self._strips.hide()

    def _make_pane(self) -> None:
        from console.ui.directory.directory_pane import DirectoryPane  # noqa: PLC0415

        self.pane = DirectoryPane(
            self._zone,
            body=self._body,
            filters=self._filters,
            strips=self._strips,
            parent=self._place,
        )

    def _zone(self) -> "ZoneInfo":
        return self._keeping.zone
