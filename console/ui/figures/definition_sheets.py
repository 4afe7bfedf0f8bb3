"""Put the appendices of a council's report into sheets: what is not held, definitions, words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from console.domain.calls.words import SeenInField
from console.domain.coded import Coded
from console.domain.finish.finish import COUNTS_AS
from console.domain.finish.follow_up import Outcome
from console.domain.finish.words import HoldType, NonDivertReason, TransportMode, TransportTo
from console.domain.person_words import Gender, Race, Residence
from console.domain.reroute.targets import TargetKind
from console.domain.review.cell_book import cell
from console.domain.review.council import Council, RulesUse
from console.domain.review.council_cells import CouncilCells
from console.domain.review.definitions import DEFINITIONS
from console.domain.review.mhis import MHIS_REASONS
from console.domain.vocabulary import (
    Disposition,
    EntryChannel,
    Level,
    PresentingConcern,
    ResponseType,
)
from console.ui.figures.report_rows import count_words, filled
from console.ui.figures.sheets import HIDDEN, Sheet, Table
from console.ui.translation import translated, vocabulary_label


def not_held_sheet() -> Sheet:
    """Return the parts of a council's report that the record cannot fill, one line each."""
    rows = (
        (_tr("All calls of the center, set A"), _tr("only by --all-calls, from the center's own"
            " statistics")),
        (_tr("Cost, officer hours saved"), _tr("no price, no unit history and no like calls"
            " without a clinician are kept")),
        (_tr("Population of groups and places"), _tr("not kept; a census has it")),
        (_tr("Precinct and neighborhood"), _tr("a place is kept as a key that tells no area")),
        (_tr("Agreement of call takers with clinicians"), _tr("no level of a call taker is kept")),
        (_tr("Training"), _tr("not kept at this desk")),
        (_tr("Deaths and injuries after the call"), _tr("only what clinicians heard before they"
            " signed")),
        (_tr("Safety events in words, quotes of callers"), _tr("words about one case do not"
            " leave; satisfaction is kept as numbers")),
        (_tr("Recommendations"), _tr("are for people to write")),
    )  # fmt: skip
    return Sheet(
        code="not_held",
        title=_tr("What this record does not hold"),
        headline=_tr("Parts of a council's report that are not here, and why"),
        chart=None,
        tables=(
            Table(
                code="not_held",
                caption=_tr("Not in this report"),
                columns=(_tr("Part"), _tr("Why")),
                rows=rows,
            ),
        ),
    )


def definition_sheet(tables: Iterable[Table]) -> Sheet:
    """Return what each table of a report counts, in their order."""
    codes = {table.code: table.caption for table in tables} | {
        code: _tr(caption) for code, caption in _OWN.items()
    }
    return Sheet(
        code="definitions",
        title=_tr("Definitions"),
        headline=_tr("What each table counts"),
        chart=None,
        tables=(
            Table(
                code="definitions",
                caption=_tr(_OWN["definitions"]),
                columns=(_tr("Table"), _tr("File"), _tr("What it counts")),
                rows=tuple(
                    (caption, f"{code}.csv", translated("definitions", DEFINITIONS[code]))
                    for code, caption in codes.items()
                ),
            ),
        ),
    )


def vocabulary_sheet() -> Sheet:
    """Return every code that is counted, with its words."""
    lists: tuple[tuple[str, Iterable[Coded]], ...] = (
        (_tr("How it came"), EntryChannel),
        (_tr("Presenting concern"), PresentingConcern),
        (_tr("Level"), Level),
        (_tr("Response"), ResponseType),
        (_tr("Ending"), Disposition),
        (_tr("Why police went"), NonDivertReason),
        (_tr("Outcome in the field"), SeenInField),
        (_tr("Taken along by"), TransportMode),
        (_tr("Taken to"), TransportTo),
        (_tr("Hold"), HoldType),
        (_tr("Target"), TargetKind),
        (_tr("Later call ended"), Outcome),
        (_tr("Race, ethnicity"), Race),
        (_tr("Gender"), Gender),
        (_tr("Where they live (MHIS)"), Residence),
    )
    return Sheet(
        code="vocabulary",
        title=_tr("Vocabulary"),
        headline=_tr("The codes of the lists that are counted"),
        chart=None,
        tables=(
            Table(
                code="vocabulary",
                caption=_tr(_OWN["vocabulary"]),
                columns=(_tr("List"), _tr("Code"), _tr("Words"), _tr("Counts as, or MHIS")),
                rows=tuple(
                    (name, one.code, vocabulary_label(one), _more(one))
                    for name, choices in lists
                    for one in choices
                ),
            ),
        ),
    )


def rules_sheet(cells: CouncilCells, council: Council) -> Sheet:
    """Return by which rules was decided, and when each was first and last used: the change log."""
    names = {"level.decided": _tr("Levels"), "reroute.proposed": _tr("Targets")}
    return Sheet(
        code="rules",
        title=_tr("Rules and their changes"),
        headline=_tr("{n} sets of rules were in use").format(n=len(council.rules)),
        chart=None,
        tables=(
            Table(
                code="rules",
                caption=_tr(_OWN["rules"]),
                columns=(
                    _tr("Rules"), _tr("For"), _tr("First day"), _tr("Last day"), _tr("Logs"),
                ),
                rows=filled(
                    5,
                    (
                        (
                            one.rules,
                            names.get(one.decision, one.decision),
                            *_days(one, cells.shown(cell("rules", n))),
                        )
                        for n, one in enumerate(council.rules)
                    ),
                ),
            ),
        ),
        notes=(_tr("As each decision kept it; a set that was never used stands nowhere."),),
    )  # fmt: skip


_OWN = {
    "definitions": "Every table of this report",
    "vocabulary": "Codes and their words",
    "rules": "Rules in use, in the order of time",
}
"""The captions of the appendices, which are no part of their own list."""


def _days(one: RulesUse, logs: int | None) -> tuple[str, str, str]:
    """Return first day, last day and count; of few logs the days would tell too much as well."""
    if logs is None:
        return HIDDEN, HIDDEN, HIDDEN
    return one.first.isoformat(), one.last.isoformat(), count_words(logs)


def _more(one: Coded) -> str:
    if isinstance(one, Disposition):
        return translated("figures", COUNTS_AS[one].value)
    if isinstance(one, PresentingConcern):
        return MHIS_REASONS[one] or "-"
    return one.code if isinstance(one, Residence) and one.code.isdecimal() else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
