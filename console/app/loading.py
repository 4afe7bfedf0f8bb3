"""Load what the first paint does without, so that the window goes on meanwhile.

Importing is most of what a start costs. What knows no Qt is loaded on the worker thread. What
defines classes of Qt is loaded on the GUI thread, one module a turn: PySide builds its types when
they are first met, and two threads that do so at once can bring the process down.
"""

from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

import console.domain
from console.app.profile import Profile

if TYPE_CHECKING:
    from console.app.feed.start import FeedStart
    from console.domain.calls.candidates import RuleSet

RECORD_MODULES = (
    "logging.handlers",
    "db.facts",
    "db.store",
    "db.care.backup",
    "console.app.policy.policy",
    "console.app.record.backup_policy",
    "console.app.record.known_copies",
)
"""What the record needs, in an order that lets its reading begin early."""
WORK_MODULES = (
    "console.controllers.session_controller",
    "console.controllers.draft_controller",
    "console.controllers.signing_gate",
    "console.controllers.contact_opening",
    "console.controllers.queue_controller",
    "console.controllers.contact_controller",
    "console.controllers.desk_state",
    "console.ui.reading.sheet_parts",
    "console.ui.reading.plain",
    "console.ui.reading.fact_table",
    "console.ui.reading.sheet_view",
    "console.ui.entry.act_button",
    "console.ui.entry.line_field",
    "console.ui.entry.code_chooser",
    "console.ui.entry.question_row",
    "console.ui.contact.consult_form",
    "console.ui.call.sheet_lines",
    "console.ui.call.call_head",
    "console.ui.call.flag_strip",
    "console.ui.call.call_pane",
    "console.ui.contact.contact_head",
    "console.ui.contact.open_contacts",
    "console.ui.contact.signed_view",
    "console.ui.contact.contact_pane",
    "console.ui.diagnostics.diagnostics_pane",
    "console.ui.shell.act_table",
    "console.ui.assess.level_row",
    "console.ui.entry.question_list",
    "console.ui.assess.assess_pane",
    "console.ui.screening.screen_pane",
    "console.ui.consult.advice_pane",
    "console.app.record.opening",
    "console.app.record.care",
    "console.app.single_instance",
    "console.app.rooms.room",
    "console.app.rooms.contact_room",
    "console.app.rooms.call_room",
    "console.app.rooms.diagnostics_room",
    "console.app.rooms.queue_room",
    "console.app.rooms.record_room",
    "console.app.rooms.people_room",
    "console.app.rooms.screening_room",
    "console.app.sound",
    "console.controllers.alarm_controller",
    "console.ui.escalation.caller_bar",
    "console.ui.escalation.card_pane",
    "console.app.rooms.escalation_room",
    "console.app.rooms.history_room",
    "console.app.rooms.lock_room",
    "console.app.rooms.note_room",
    "console.app.rooms.access_room",
    "console.app.rooms.clipboard_room",
    "console.app.rooms.reroute_room",
    "console.app.rooms.finish_room",
    "console.app.rooms.shift_room",
    "console.app.rooms.directory_room",
    "console.app.look_memory",
    "console.app.rooms.claim_room",
    "console.app.rooms.countersign_room",
    "console.app.rooms.logs_room",
    "console.app.rooms.own_account_room",
    "console.app.rooms.review_room",
    "console.app.rooms.site_room",
    "console.app.desk_work",
)
"""What the third stage is built of, one a turn of the GUI thread, in an order that shares the cost
out."""


def load_live(profile: Profile, rules: "RuleSet | None", feed: "FeedStart") -> "RuleSet":
    """Start the feed and return the rules its calls are surfaced by. For the worker thread.

    Args:
        profile: Where the rules lie.
        rules: The agency's own rules where they were read already.
        feed: What the feed will be; it runs when this returns.
    """
    feed.begin()
    from console.domain.calls.candidates import read_rules  # noqa: PLC0415

    return rules if rules is not None else read_rules(profile.rules_file)


def load_record() -> None:
    """Load the record, the rules of the trade and all else that knows no Qt. For the worker."""
    for name in RECORD_MODULES:
        import_module(name)
    for found in walk_packages(console.domain.__path__, "console.domain."):
        import_module(found.name)
    from console.app.version import app_version  # noqa: PLC0415

    app_version()  # reads what is installed, and keeps it
    from console.domain.screening.rules import shipped_questions  # noqa: PLC0415

    shipped_questions()  # likewise
