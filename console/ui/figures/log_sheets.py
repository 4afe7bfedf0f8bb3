"""Put what was counted over signed logs into sheets: concerns, natures, outcomes, later calls."""

from PySide6.QtCore import QCoreApplication

from console.domain.calls.words import OutcomeSource, SeenInField
from console.domain.finish.follow_up import Outcome
from console.domain.finish.words import (
    Consent,
    CrisisTeam,
    HoldType,
    NoTeamReason,
    TransportMode,
    TransportTo,
    YesNo,
)
from console.domain.person_words import Residence
from console.domain.reroute.targets import TargetKind
from console.domain.reroute.words import DeclineReason, FieldOutcome, UnavailableReason
from console.domain.review.cell_book import cell
from console.domain.review.council import Council
from console.domain.review.council_cells import LOGS, OTHER_NATURES, CouncilCells, reason_cell
from console.domain.review.mhis import MHIS_REASONS, REASON_LABELS
from console.domain.vocabulary import Level, PresentingConcern, ResponseType
from console.ui.figures.report_rows import (
    bars_of,
    coded_rates,
    count_words,
    filled,
    rate_table,
    share_words,
    told_rates,
)
from console.ui.figures.sheets import Sheet, Table, Tint
from console.ui.translation import vocabulary_label


def concern_sheet(cells: CouncilCells) -> Sheet:
    """Return what the logs were about, with the codes of MHIS, and their levels."""
    rows = sorted(
        coded_rates(cells, "concern", PresentingConcern, LOGS), key=lambda row: -(row[1] or 0)
    )
    codes = {vocabulary_label(one): MHIS_REASONS[one] or "-" for one in PresentingConcern}
    whole = cells.shown(LOGS)
    return Sheet(
        code="concerns",
        title=_tr("What it was about"),
        headline=_tr("{n} signed logs").format(n=count_words(whole)),
        chart=bars_of(rows) if rows else None,
        tables=(
            Table(
                code="concerns",
                caption=_tr("Signed logs by presenting concern"),
                columns=(_tr("Concern"), _tr("MHIS"), _tr("Logs"), _tr("Share")),
                rows=filled(
                    4,
                    (
                        (label, codes[label], count_words(n), share_words(n, of))
                        for label, n, of in rows
                    ),
                ),
            ),
            Table(
                code="mhis_reasons",
                caption=_tr("Signed logs by MHIS primary reason for intervention"),
                columns=(_tr("MHIS"), _tr("Reason"), _tr("Logs"), _tr("Share")),
                rows=tuple(
                    (code, _tr(label), count_words(n), share_words(n, whole))
                    for code, label in REASON_LABELS.items()
                    for n in (cells.shown(reason_cell(code)),)
                ),
            ),
            rate_table(
                "mhis_residence",
                _tr("Signed logs by MHIS code of where the person lives"),
                _tr("Where they live"),
                [
                    (f"{one.code}  {label}" if one.code.isdecimal() else label, n, of)
                    for one in Residence
                    for label, n, of in told_rates(cells, "residence", (one,))
                ],
            ),
            rate_table(
                "levels",
                _tr("Signed logs by overall level"),
                _tr("Level"),
                coded_rates(cells, "level", Level, LOGS),
            ),
        ),
        notes=(
            _tr(
                "MHIS counts are no submission: its file layout is not known here, and single"
                " records do not leave. Information only and no nexus have no code."
            ),
        ),
    )


def nature_sheet(cells: CouncilCells) -> Sheet:
    """Return how CAD called it when the contact began and when its log was signed."""
    rows = []
    for pair in cells.natures:
        n = cells.shown(cell("nature", " > ".join(pair)))
        began, signed = pair if pair != OTHER_NATURES else (_tr("Others, or not known"),) * 2
        rows.append((began, signed or "-", count_words(n), share_words(n, cells.shown(LOGS))))
    return Sheet(
        code="natures",
        title=_tr("CAD nature, first to last"),
        headline=_tr("Natures of {n} signed logs").format(n=count_words(cells.shown(LOGS))),
        chart=None,
        tables=(
            Table(
                code="natures",
                caption=_tr("Signed logs by CAD nature at the beginning and at the signature"),
                columns=(_tr("When it began"), _tr("When signed"), _tr("Logs"), _tr("Share")),
                rows=filled(4, rows),
            ),
        ),
        notes=(
            _tr("As CAD writes them; pairs of few logs stand together where counts are hidden."),
        ),
    )


def outcome_sheet(cells: CouncilCells) -> Sheet:
    """Return what happened in the field: arrest, force, injury, transport, holds; noughts too."""
    seen = told_rates(cells, "field_outcome", SeenInField, empty=True)
    return Sheet(
        code="outcomes",
        title=_tr("What happened in the field"),
        headline=_tr("Told for {n} of {of} signed logs").format(
            n=count_words(cells.shown(cell("told", "field_outcome"))),
            of=count_words(cells.shown(LOGS)),
        ),
        chart=bars_of(seen, Tint.PARTLY) if cells.counts[cell("told", "field_outcome")] else None,
        tables=(
            rate_table("outcomes", _tr("Outcomes, several for one log"), _tr("Outcome"), seen),
            rate_table(
                "transports",
                _tr("Taken along by whom"),
                _tr("By"),
                told_rates(cells, "transport_mode", TransportMode),
            ),
            rate_table(
                "transports_to",
                _tr("Taken where"),
                _tr("Where to"),
                told_rates(cells, "transport_to", TransportTo),
            ),
            rate_table(
                "transports_voluntary",
                _tr("Taken along of their own will"),
                _tr("Of their own will"),
                told_rates(cells, "transport_voluntary", YesNo),
            ),
            rate_table(
                "holds",
                _tr("Holds; none is ever the clinician's order"),
                _tr("Hold"),
                told_rates(cells, "hold", HoldType),
            ),
            rate_table(
                "responses",
                _tr("Who really came, several for one log"),
                _tr("Who came"),
                told_rates(cells, "actual_response", ResponseType),
            ),
        ),
        notes=(
            _tr("As clinicians wrote it down when they signed; no file of CAD or police is read."),
            _tr("Out of the logs in which the question was answered: no answer is not no."),
        ),
    )


def reroute_sheet(cells: CouncilCells) -> Sheet:
    """Return whom the desk asked to go, why they did not, and how it ended."""
    asked = coded_rates(cells, "reroute.proposed", TargetKind, "reroute.proposed:all")
    no = [
        *coded_rates(cells, "reroute.declined", DeclineReason, "reroute.declined:all"),
        *coded_rates(cells, "reroute.unavailable", UnavailableReason, "reroute.unavailable:all"),
    ]
    return Sheet(
        code="reroutes",
        title=_tr("Sent elsewhere"),
        headline=_tr("{n} targets were picked; {no} declined, {away} could not be had").format(
            n=count_words(cells.shown("reroute.proposed:all")),
            no=count_words(cells.shown("reroute.declined:all")),
            away=count_words(cells.shown("reroute.unavailable:all")),
        ),
        chart=bars_of(asked) if asked else None,
        tables=(
            rate_table("reroute_targets", _tr("Targets picked"), _tr("Target"), asked),
            rate_table("reroute_noes", _tr("Why a target did not go"), _tr("Reason"), no),
            rate_table(
                "reroute_outcomes",
                _tr("How their response ended"),
                _tr("Outcome"),
                coded_rates(cells, "reroute.cleared", FieldOutcome, "reroute.cleared:all"),
            ),
            rate_table(
                "crisis_teams",
                _tr("Whether a crisis team was thought of"),
                _tr("Crisis team"),
                told_rates(cells, "crisis_team", CrisisTeam),
            ),
            rate_table(
                "no_crisis_team",
                _tr("Why no crisis team went"),
                _tr("Reason"),
                told_rates(cells, "no_team_reason", NoTeamReason),
            ),
        ),
        notes=(_tr("Crisis teams: Minnesota Statutes 403.03, subdivision 1 (b)."),),
    )


def later_sheet(cells: CouncilCells) -> Sheet:
    """Return the cascade of later calls, and how people were."""
    names = ("planned", "tried", "reached", "in_time")
    labels = (_tr("Planned"), _tr("Tried"), _tr("Reached"), _tr("Reached in time"))
    n = [cells.shown(cell("later", name)) for name in names]
    steps = list(zip(labels, n, (n[0], *n[:-1]), strict=True))
    return Sheet(
        code="follow_ups",
        title=_tr("Later calls"),
        headline=_tr("{n} planned, {reached} reached").format(
            n=count_words(n[0]), reached=count_words(n[2])
        ),
        chart=bars_of(steps) if cells.counts.get("later:planned") else None,
        tables=(
            rate_table(
                "follow_up_consent",
                _tr("What was said to a later call"),
                _tr("May we call later"),
                told_rates(cells, "consent_follow_up", Consent),
            ),
            rate_table(
                "follow_ups",
                _tr("Later calls, each step out of the one before"),
                _tr("Step"),
                steps,
            ),
            rate_table(
                "follow_up_outcomes",
                _tr("How the person was when it ended"),
                _tr("Outcome"),
                coded_rates(cells, "later outcome", Outcome, "later outcome:all"),
            ),
        ),
    )


def again_sheet(cells: CouncilCells) -> Sheet:
    """Return how many incidents were followed by others of the same place or number."""
    known, back, run = (cells.shown(cell("again", it)) for it in ("known", "back", "run"))
    return Sheet(
        code="repeats",
        title=_tr("Calls that came again"),
        headline=_tr("{n} of {of} were followed by another within 30 days").format(
            n=count_words(back), of=count_words(known)
        ),
        chart=None,
        tables=(
            rate_table(
                "repeats",
                _tr("Incidents of mental health with a signed log and a known place or number"),
                _tr("What followed"),
                (
                    (_tr("Another at the same place or number within 30 days"), back, known),
                    (_tr("The first of three or more within 30 days"), run, known),
                ),
            ),
        ),
        notes=(
            _tr("Counts only: nobody is told apart. A place may be that of many people."),
            _tr("The last 30 days of the record cannot show yet what follows them."),
        ),
    )


def rescue_sheet(cells: CouncilCells, council: Council) -> Sheet:
    """Return rescues, advice, and the source of outcomes."""
    followed, left = ("FOLLOWED", "NOT_FOLLOWED")
    n = [cells.shown(cell("advice.ended", code)) for code in (followed, left)]
    both = None if None in n else sum(it or 0 for it in n)
    sources = [
        (vocabulary_label(one), council.of("field_source").get(one.code, 0))
        for one in OutcomeSource
    ]
    known = " · ".join(f"{label}" for label, count in sources if count)
    return Sheet(
        code="rescues",
        title=_tr("Escalated, and advice followed"),
        headline=_tr("{n} logs were escalated to an emergency response").format(
            n=count_words(cells.shown("rescue:escalated"))
        ),
        chart=None,
        tables=(
            rate_table(
                "rescues",
                _tr("Escalations and advice"),
                _tr("What"),
                (
                    (_tr("Escalated"), cells.shown("rescue:escalated"), cells.shown(LOGS)),
                    (
                        _tr("Of them confirmed, or answered for by a supervisor"),
                        cells.shown("rescue:settled"),
                        cells.shown("rescue:escalated"),
                    ),
                    (_tr("Advice followed, of advice known to be followed or not"), n[0], both),
                ),
            ),
        ),
        notes=(_tr("Outcomes are known from: {sources}").format(sources=known),) if known else (),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
