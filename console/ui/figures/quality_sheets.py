"""Put the parts about people's groups, reviews and the quality of the data into sheets."""

from PySide6.QtCore import QCoreApplication

from console.domain.calls.words import Language, LeftOpen, SafetyEvent
from console.domain.coded import Coded
from console.domain.person_words import Gender, Race
from console.domain.review.cell_book import cell
from console.domain.review.council import Council
from console.domain.review.council_cells import FINISHED, LOGS, NO_ANSWER, CouncilCells
from console.domain.review.small_cells import is_small
from console.ui.figures.report_rows import (
    coded_rates,
    count_words,
    filled,
    rate_table,
    share_words,
)
from console.ui.figures.sheets import HIDDEN, Sheet, Table
from console.ui.translation import translated, vocabulary_label


def equity_sheet(cells: CouncilCells) -> Sheet:
    """Return how logs of each group ended, and how many were never asked."""
    known, of = cells.shown("race answered"), cells.shown(FINISHED)
    return Sheet(
        code="equity",
        title=_tr("Who was helped"),
        headline=_tr("Race or ethnicity is known for {n} of {of} signed logs ({share})").format(
            n=count_words(known), of=count_words(of), share=share_words(known, of)
        ),
        chart=None,
        tables=(
            _group_table(cells, "by_race", _tr("Race, ethnicity"), ("race", tuple(Race))),
            _group_table(cells, "by_gender", _tr("Gender"), ("gender", tuple(Gender))),
            _group_table(cells, "by_language", _tr("Language"), ("spoken", tuple(Language))),
        ),
        notes=(
            _tr("How many people live in each group is not in this record: no rate of a group here"
                " is one of the population, and no ratio between groups is given."),
            _tr("Answers of the person and of others stand together: who said it is not split."),
        ),
    )  # fmt: skip


def _group_table(
    cells: CouncilCells, code: str, head: str, field: tuple[str, tuple[Coded, ...]]
) -> Table:
    name, choices = field
    whole = cells.shown(FINISHED)
    rows = []
    for one in choices:
        key = cell(name, one.code)
        if not cells.counts.get(key):
            continue
        n, diverted, police = (cells.shown(it) for it in (key, f"{key} diverted", f"{key} police"))
        rows.append(
            (
                vocabulary_label(one), count_words(n), share_words(n, whole),
                count_words(diverted), share_words(diverted, n),
                count_words(police), share_words(police, n),
            )
        )  # fmt: skip
    return Table(
        code=code,
        caption=_tr("Signed logs and how they ended: {group}").format(group=head),
        columns=(
            head, _tr("Logs"), _tr("Share of logs"), _tr("Diverted"), _tr("Of the group"),
            _tr("Police sent"), _tr("Of the group"),
        ),
        rows=filled(7, rows),
    )  # fmt: skip


def review_sheet(cells: CouncilCells, council: Council) -> Sheet:
    """Return the reviews of these logs, and how far two scorers agree."""
    opened, closed, scored, failed = (
        cells.shown(cell("review", it)) for it in ("opened", "closed", "scored", "failed")
    )
    mean = "-"
    if scored is None or is_small(scored):
        mean = HIDDEN
    elif scored:
        mean = _tr("{percent} %").format(percent=round(council.of("review")["percent"] / scored))
    agreed = council.agreement
    kappa = "-"
    if agreed is not None and agreed.kappa is not None:
        kappa = f"{agreed.kappa:.2f}"
    elif agreed is not None and agreed.reason is not None:
        kappa = _tr("not computable: {why}").format(why=translated("review", agreed.reason.value))
    pairs = agreed.pairs if agreed is not None else 0
    return Sheet(
        code="reviews",
        title=_tr("Reviews and agreement"),
        headline=_tr("{n} reviews, {scored} scored, mean score {mean}").format(
            n=count_words(opened), scored=count_words(scored), mean=mean
        ),
        chart=None,
        tables=(
            rate_table(
                "reviews",
                _tr("Reviews of these logs"),
                _tr("Step"),
                (
                    (_tr("Under review"), opened, cells.shown(LOGS)),
                    (_tr("Scored"), scored, opened),
                    (_tr("Closed"), closed, opened),
                    (_tr("Failed by a fault"), failed, scored),
                ),
            ),
            Table(
                code="review_agreement",
                caption=_tr("Agreement of two scorers over the whole record"),
                columns=(_tr("Measure"), _tr("Value"), _tr("Marks given by two")),
                rows=((_tr("Cohen's kappa"), kappa, f"{pairs:,}"),),
            ),
        ),
        notes=(
            _tr("Agreement of call takers and clinicians is not in this record: no level by a call"
                " taker is kept."),
        ),
    )  # fmt: skip


def quality_sheet(cells: CouncilCells) -> Sheet:
    """Return what is missing: endings, answers, natures; and what went wrong."""
    logs, finished = cells.shown(LOGS), cells.shown(FINISHED)
    answered = (
        ("transport_mode", _tr("Not told: whether somebody was taken along")),
        ("hold", _tr("Not told: whether there was a hold")),
        ("gender", _tr("Not told: gender")),
        ("spoken", _tr("Not told: language")),
        ("residence", _tr("Not told: where they live")),
    )
    return Sheet(
        code="quality",
        title=_tr("Quality of the data, and limits"),
        headline=_tr("{n} of {of} signed logs have an ending on record").format(
            n=count_words(finished), of=count_words(logs)
        ),
        chart=None,
        tables=(
            rate_table(
                "quality",
                _tr("What is missing or late"),
                _tr("What"),
                (
                    (_tr("Ending on record"), finished, logs),
                    (_tr("Ending with an answer left open"), cells.shown("unfinished"), finished),
                    (_tr("Unsigned at the end of the shift"), cells.shown("late"), logs),
                    (_tr("Race or ethnicity known"), cells.shown("race answered"), finished),
                    *((it, cells.shown(cell(key, NO_ANSWER)), finished) for key, it in answered),
                    *coded_rates(cells, "safety_kind", SafetyEvent, FINISHED),
                ),
            ),
            rate_table(
                "left_open",
                _tr("Why an answer stayed open"),
                _tr("Why"),
                coded_rates(cells, "left_open", LeftOpen, FINISHED),
            ),
        ),
        notes=(
            _tr("One desk's record: work at other desks is not in it."),
            _tr("What a text's destruction by certificate took is in no count."),
            _tr("Near misses, injuries, complaints and failures as clinicians marked them; their"
                " words do not leave."),
        ),
    )  # fmt: skip


def _tr(text: str) -> str:
    return QCoreApplication.translate("figures", text)
