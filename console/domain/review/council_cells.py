"""Name the counts over signed logs that a council's report shows, and which of them stay hidden."""

from collections.abc import Mapping
from itertools import pairwise

from console.domain.review.cell_book import CellBook, cell
from console.domain.review.council import Council
from console.domain.review.mhis import MHIS_REASONS
from console.domain.review.small_cells import SMALLEST
from console.domain.vocabulary import Disposition, PresentingConcern

LOGS, FINISHED, PAIRS = "logs", "finished", "pairs"
NO_ANSWER = "-"
MANY = cell("mhis", "06")
"""The one MHIS code that several concerns have."""
OTHER_NATURES = ("", "")
"""Stands for all pairs of natures that few logs have."""

ONE_ANSWER = (
    "transport_mode", "transport_to", "transport_voluntary", "hold", "crisis_team",
    "no_team_reason", "consent_follow_up", "residence", "gender", "spoken", "safety_kind",
    "left_open",
)  # fmt: skip
"""Fields of an ending with one answer at the most: their answers add up."""
MANY_ANSWERS = ("field_outcome", "actual_response", "race", "referrals")
GROUPS = ("race", "gender", "spoken")
LISTS = (
    "advice.ended", "reroute.proposed", "reroute.declined", "reroute.unavailable",
    "reroute.cleared", "later outcome",
)  # fmt: skip
_CHAINS = (
    ("rescue:escalated", "rescue:settled"),
    ("later:planned", "later:tried", "later:reached", "later:in_time"),
    ("again:known", "again:back", "again:run"),
    ("review:opened", "review:closed"),
    ("review:opened", "review:scored", "review:failed"),
)
_OF_LOGS = ("late", FINISHED, "rescue:escalated")
_OF_FINISHED = ("unfinished", "race answered")


class CouncilCells(CellBook):
    """The counts of the report over signed logs.

    Args:
        council: What was counted.
        diverted: The codes of the endings that count as diverted.
        police: Of those to which police went.
        suppress: Whether small counts, and what gives them away, are hidden.
    """

    def __init__(
        self,
        council: Council,
        *,
        diverted: frozenset[Disposition],
        police: frozenset[Disposition],
        suppress: bool,
    ) -> None:
        super().__init__(suppress=suppress)
        self._council = council
        self._diverted = {one.code for one in diverted}
        self._police = {one.code for one in police}
        self.natures = _natures(council.natures, suppress=suppress)
        self.counts[LOGS] = council.logs
        self._add_logs()
        self._add_answers()
        for figure in ("rescue", "later", "again", "review"):
            self.counts |= {cell(figure, code): n for code, n in council.of(figure).items()}
        self._add_parts()
        for figure in LISTS:
            self.add_list(figure, council.of(figure).items(), cell(figure, "all"))
        if "later:planned" in self.counts:
            self.split("later:planned", cell("later outcome", "all"))
        self.hide()

    def _add_logs(self) -> None:
        council = self._council
        for figure in ("concern", "level"):
            self.add_list(figure, council.of(figure).items(), LOGS)
        some = [code for code in council.of("concern") if reason_cell(reason_of(code)) == MANY]
        self.counts[MANY] = sum(council.of("concern")[it] for it in some)
        if some:
            self.add_sum(MANY, (cell("concern", it) for it in some))
        self.add_list("nature", ((" > ".join(it), n) for it, n in self.natures.items()), LOGS)
        for n, one in enumerate(council.rules):
            self.counts[cell("rules", n)] = one.logs
            self.split(LOGS, cell("rules", n))

    def _add_answers(self) -> None:
        council = self._council
        self.counts[FINISHED] = council.of("finished").get("", 0)
        self.counts["unfinished"] = council.of("unfinished").get("", 0)
        self.counts["race answered"] = council.of("race answered").get("", 0)
        self.counts["late"] = council.of("late").get("", 0)
        for field in ONE_ANSWER:
            self.add_list(field, self._codes(field).items(), self._told(field))
        for field in MANY_ANSWERS:
            found = self._codes(field)
            self.add_list(field, found.items())
            told = self._told(field)
            for code in found:
                self.split(told, cell(field, code))
        for field in GROUPS:
            self._add_group(field)

    def _codes(self, field: str) -> dict[str, int]:
        return {code: n for code, n in self._council.of(field).items() if "|" not in code}

    def _told(self, field: str) -> str:
        """Take in how many logs answer a field; return the name of that count."""
        told, rest = cell("told", field), cell(field, NO_ANSWER)
        self.counts[told] = self._council.of("told").get(field, 0)
        self.counts[rest] = max(0, self.counts[FINISHED] - self.counts[told])
        self.add_sum(FINISHED, (told, rest))
        return told

    def _add_group(self, field: str) -> None:
        """Take in how the logs of each group ended: diverted, with police, otherwise."""
        for code in self._codes(field):
            ended = {
                one.split("|")[1]: n
                for one, n in self._council.of(field).items()
                if one.startswith(f"{code}|")
            }
            parts = {
                "diverted": sum(ended.get(it, 0) for it in self._diverted),
                "police": sum(ended.get(it, 0) for it in self._police),
            }
            whole = cell(field, code)
            names = [f"{whole} {part}" for part in (*parts, "otherwise")]
            self.counts |= {f"{whole} {part}": n for part, n in parts.items()}
            self.counts[names[-1]] = self.counts[whole] - sum(parts.values())
            self.keep_back(names[-1])
            self.add_sum(whole, names)

    def _add_parts(self) -> None:
        for wholes, parts in ((LOGS, _OF_LOGS), (FINISHED, _OF_FINISHED)):
            for part in parts:
                if part in self.counts:
                    self.split(wholes, part)
        for chain in _CHAINS:
            for whole, part in pairwise(chain):
                if whole in self.counts and part in self.counts:
                    self.split(whole, part)


def reason_cell(reason: str) -> str:
    """Return the name of the count of an MHIS code: that of its concern where it has only one."""
    concerns = [one for one, code in MHIS_REASONS.items() if code == reason]
    return cell("concern", concerns[0].code) if len(concerns) == 1 else cell("mhis", reason)


def reason_of(concern: str) -> str:
    """Return the MHIS code of a concern by its code; empty where it has none."""
    known = next((one for one in PresentingConcern if one.code == concern), None)
    return MHIS_REASONS[known] if known is not None else ""


def _natures(pairs: Mapping[tuple[str, str], int], *, suppress: bool) -> dict[tuple[str, str], int]:
    """Return the pairs, the most frequent first; those of few logs are one where they are hidden.

    A nature is what CAD calls it: a rare one may say too much by its name alone.
    """
    least = SMALLEST if suppress else 1
    kept = dict(sorted(pairs.items(), key=lambda it: (-it[1], it[0])))
    shown = {pair: n for pair, n in kept.items() if n >= least and pair != OTHER_NATURES}
    rest = sum(kept.values()) - sum(shown.values())
    return shown | ({OTHER_NATURES: rest} if rest else {})
