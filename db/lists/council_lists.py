"""Count over the signed logs of some days what the sums by day do not hold; nobody among them.

Nothing is kept for it: it is counted from the other lists and the journal when it is asked for,
some days at a time, so that no other question waits long. Only coded answers are read, no text.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite3 import Connection

_DAY_MS = 86_400_000
_ZONES_MS = 15 * 3_600_000
"""As far as local days lie from those of UTC."""
_BACK_MS = 30 * _DAY_MS

ANSWERS = (
    "actual_response", "field_outcome", "field_source", "transport_mode", "transport_to",
    "transport_voluntary", "hold", "police_asked", "crisis_team", "no_team_reason", "referrals",
    "referral_accepted", "consent_follow_up", "residence", "race", "race_source", "gender",
    "spoken", "interpreter", "safety_kind", "report_duty", "warn_duty", "interventions",
    "left_open",
)  # fmt: skip
"""The fields of an ending that are counted; each has a list of codes."""
BY_ENDING = ("race", "gender", "spoken")
"""Counted by how the log ended as well, as ``code|disposition``."""

_CODES = {
    "advice.ended": "followed",
    "reroute.proposed": "target_kind",
    "reroute.declined": "code",
    "reroute.unavailable": "code",
    "reroute.cleared": "code",
    "reroute.returned": "code",
}
_RULES = ("level.decided", "reroute.proposed")

_LOGS = """
WITH log AS MATERIALIZED (
    SELECT c.contact_id, coalesce(c.call_id, c.contact_id) AS incident, c.signed_place,
        c.presenting_concern, c.overall_level, c.recommended_response, c.disposition,
        c.left_unsigned_ms, (c.opened_ms + e.zone_min * 60000) / 86400000 AS day
    FROM contact c INDEXED BY contact_by_time CROSS JOIN entry e ON e.place = c.signed_place
    WHERE c.opened_ms >= :from_ms AND c.opened_ms < :before_ms
        AND (c.opened_ms + e.zone_min * 60000) / 86400000 BETWEEN :low AND :high
        AND c.disposition NOT IN ('DUPLICATE', 'TEST')
)
"""
_OF_LOGS = f"""{_LOGS}
SELECT 'log', '', count(*) FROM log
UNION ALL SELECT 'late', '', count(*) FROM log WHERE left_unsigned_ms IS NOT NULL
UNION ALL SELECT 'concern', coalesce(presenting_concern, ''), count(*) FROM log GROUP BY 2
UNION ALL SELECT 'level', coalesce(overall_level, ''), count(*) FROM log GROUP BY 2
UNION ALL SELECT 'recommended', coalesce(recommended_response, ''), count(*) FROM log GROUP BY 2
UNION ALL SELECT 'ending', disposition, count(*) FROM log GROUP BY 2
UNION ALL SELECT 'rescue', 'escalated', count(*) FROM log JOIN caller_work w USING (contact_id)
    WHERE w.escalated_ms IS NOT NULL
UNION ALL SELECT 'rescue', 'settled', count(*) FROM log JOIN caller_work w USING (contact_id)
    WHERE w.escalated_ms IS NOT NULL AND w.settled_ms IS NOT NULL
"""
_NEWEST = (
    "(SELECT place FROM entry WHERE entity = {of} AND kind = '{kind}' AND version = 1"
    " ORDER BY hlc DESC, desk DESC LIMIT 1)"
)
_FINISHED = _NEWEST.format(of="log.contact_id", kind="finish.recorded")
_FIELDS = ", ".join(f"'{name}'" for name in ANSWERS)
_OF_ENDINGS = f"""{_LOGS},
told AS MATERIALIZED (
    SELECT log.contact_id, log.disposition, b.body FROM log JOIN body b ON b.place = {_FINISHED}
)
SELECT 'finished', '', '', count(*) FROM told
UNION ALL SELECT 'unfinished', '', '', count(*) FROM told
    WHERE json_array_length(body, '$.missing') > 0
UNION ALL SELECT answer.value ->> 0, answer.value ->> 1, disposition, count(*)
    FROM told, json_each(told.body, '$.answers') answer
    WHERE answer.value ->> 0 IN ({_FIELDS}) GROUP BY 1, 2, 3
UNION ALL SELECT 'told', answer.value ->> 0, '', count(DISTINCT contact_id)
    FROM told, json_each(told.body, '$.answers') answer
    WHERE answer.value ->> 0 IN ({_FIELDS}) GROUP BY 2
UNION ALL SELECT 'race answered', '', '', count(*) FROM told
    WHERE EXISTS (SELECT 1 FROM json_each(told.body, '$.answers') answer
        WHERE answer.value ->> 0 = 'race'
        AND answer.value ->> 1 NOT IN ('NOT_ASKED', 'UNKNOWN', 'DECLINED'))
"""
_KINDS = ", ".join(f"'{kind}'" for kind in _CODES)
_CASES = "".join(f" WHEN '{kind}' THEN '{name}'" for kind, name in _CODES.items())
_OF_ENTRIES = f"""{_LOGS}
SELECT e.kind, coalesce(b.body ->> CASE e.kind{_CASES} END, ''), count(*)
FROM log CROSS JOIN entry e ON e.entity = log.contact_id LEFT JOIN body b USING (place)
WHERE e.kind IN ({_KINDS}) AND e.version = 1 GROUP BY 1, 2
"""
_OF_RULES = f"""{_LOGS}
SELECT e.kind, b.body ->> 'rules', min(log.day), max(log.day), count(DISTINCT log.contact_id)
FROM log CROSS JOIN entry e ON e.entity = log.contact_id JOIN body b USING (place)
WHERE e.kind IN ({", ".join(f"'{kind}'" for kind in _RULES)}) AND e.version = 1
    AND coalesce(b.body ->> 'rules', '') <> '' GROUP BY 1, 2
"""
_OF_NATURES = f"""{_LOGS}
SELECT coalesce(k.body ->> 'nature', ''), coalesce(s.body ->> 'nature', ''), count(*)
FROM log LEFT JOIN body s ON s.place = log.signed_place
LEFT JOIN body k ON k.place = (SELECT place FROM entry WHERE entity = log.contact_id
    AND kind = 'contact.keyed' AND version = 1 ORDER BY hlc, desk LIMIT 1)
GROUP BY 1, 2
"""
_TRIED = (
    "EXISTS (SELECT 1 FROM entry e JOIN body b USING (place) WHERE e.entity = f.follow_up_id"
    " AND e.kind = 'follow_up.attempted' AND b.body ->> 'result' = 'ANSWERED'{})"
)
_OF_LATER = f"""{_LOGS},
later AS MATERIALIZED (
    SELECT f.attempts > 0 AS tried, {_TRIED.format("")} AS reached,
        {_TRIED.format(" AND e.wall_ms <= f.due_ms")} AS in_time,
        (SELECT b.body ->> 'outcome' FROM body b
            WHERE b.place = {_NEWEST.format(of="f.follow_up_id", kind="follow_up.closed")})
            AS outcome
    FROM log JOIN follow_up f USING (contact_id)
)
SELECT 'later', 'planned', count(*) FROM later
UNION ALL SELECT 'later', 'tried', count(*) FROM later WHERE tried
UNION ALL SELECT 'later', 'reached', count(*) FROM later WHERE reached
UNION ALL SELECT 'later', 'in_time', count(*) FROM later WHERE in_time
UNION ALL SELECT 'later outcome', outcome, count(*) FROM later WHERE outcome IS NOT NULL GROUP BY 2
"""
_NEAR = " UNION ".join(
    f"SELECT o.incident FROM incident o WHERE o.{key} = i.{key} AND o.{key} <> ''"
    " AND o.opened_ms {} AND o.sets & 1"
    for key in ("place_key", "number_key")
)
_AFTER = f"> i.opened_ms AND o.opened_ms <= i.opened_ms + {_BACK_MS}"
_BEFORE = f"< i.opened_ms AND o.opened_ms >= i.opened_ms - {_BACK_MS}"
_OF_RETURNS = f"""{_LOGS},
seen AS MATERIALIZED (
    SELECT (SELECT count(*) FROM (SELECT 1 FROM ({_NEAR.format(_AFTER, _AFTER)}) LIMIT 2)) AS after,
        EXISTS ({_NEAR.format(_BEFORE, _BEFORE)}) AS before
    FROM (SELECT DISTINCT incident FROM log) l CROSS JOIN incident i USING (incident)
    WHERE i.day BETWEEN :low AND :high AND i.sets & 1 AND i.place_key || i.number_key <> ''
)
SELECT 'again', 'known', count(*) FROM seen
UNION ALL SELECT 'again', 'back', count(*) FROM seen WHERE after > 0
UNION ALL SELECT 'again', 'run', count(*) FROM seen WHERE after > 1 AND NOT before
"""
_OF_REVIEWS = f"""{_LOGS},
scored AS MATERIALIZED (
    SELECT r.closed_ms, b.body,
        (SELECT round(50.0 * sum(mark.value ->> 1) / count(*))
            FROM json_each(b.body, '$.marks') mark WHERE mark.value ->> 1 <> 'NA') AS percent
    FROM log JOIN review r USING (contact_id)
    LEFT JOIN body b ON b.place = {_NEWEST.format(of="r.review_id", kind="review.scored")}
)
SELECT 'review', 'opened', count(*) FROM scored
UNION ALL SELECT 'review', 'closed', count(*) FROM scored WHERE closed_ms IS NOT NULL
UNION ALL SELECT 'review', 'scored', count(*) FROM scored WHERE percent IS NOT NULL
UNION ALL SELECT 'review', 'percent', coalesce(sum(percent), 0) FROM scored
UNION ALL SELECT 'review', 'failed', count(*) FROM scored
    WHERE json_array_length(body, '$.fails') > 0
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilRows:
    """Counts over the signed logs that began on some days.

    Attributes:
        counts: By (figure, code); a figure of ``ANSWERS`` is the field's, ``told`` has by field in
            how many logs it was answered, ``log`` are all logs.
        natures: By (nature when the contact began, nature when it was signed), as CAD wrote them.
        rules: By (kind of decision, rules): first day, last day, logs.
    """

    counts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    natures: Mapping[tuple[str, str], int] = field(default_factory=dict)
    rules: Mapping[tuple[str, str], tuple[int, int, int]] = field(default_factory=dict)


def council_rows(connection: "Connection", from_day: int, to_day: int) -> CouncilRows:
    """Return the counts of the days from the first to the last, both counted."""
    days = {
        "low": from_day,
        "high": to_day,
        "from_ms": from_day * _DAY_MS - _ZONES_MS,
        "before_ms": (to_day + 1) * _DAY_MS + _ZONES_MS,
    }
    counts: Counter[tuple[str, str]] = Counter()
    for sql in (_OF_LOGS, _OF_ENTRIES, _OF_LATER, _OF_RETURNS, _OF_REVIEWS):
        for figure, code, n in connection.execute(sql, days):
            counts[figure, code] += int(n)
    for figure, code, ending, n in connection.execute(_OF_ENDINGS, days):
        counts[figure, code or ""] += n
        if figure in BY_ENDING:
            counts[figure, f"{code}|{ending}"] += n
    return CouncilRows(
        counts=counts,
        natures={row[:2]: row[2] for row in connection.execute(_OF_NATURES, days)},
        rules={row[:2]: row[2:] for row in connection.execute(_OF_RULES, days)},
    )
