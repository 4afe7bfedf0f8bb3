"""Read from the record what of the work is open: reroutes, staffing. Blocks: off the GUI thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from console.controllers.reroute_facts import at_ms, brief_from, reroute_from
from console.domain.contact.contact import ContactId
from console.domain.reroute.brief import Brief
from console.domain.reroute.reroute import Reroute
from console.domain.reroute.targets import Staffing, StaffState, TargetId, TargetSet
from db.facts.reroute import StaffingNoted

if TYPE_CHECKING:
    from db.reader import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenReroutes:
    """What the record holds of reroutes that have not landed, and of the targets' people."""

    reroutes: tuple[Reroute, ...] = ()
    briefs: Mapping[ContactId, Brief] = field(default_factory=dict)
    staffing: Mapping[TargetId, Staffing] = field(default_factory=dict)


def read_reroutes(reader: "Reader", targets: TargetSet, now_ms: int) -> OpenReroutes:
    """Return every reroute that has not landed, and what was last said of the targets' people."""
    found, briefs = [], {}
    for name in reader.open_work(now_ms).result().reroutes:
        contact_id = ContactId(name)
        entries = reader.timeline(contact_id).result()
        reroute = reroute_from(contact_id, entries)
        if reroute is None or reroute.is_landed:
            continue
        found.append(reroute)
        brief = brief_from(entries)
        if brief is not None:
            briefs[contact_id] = brief
    return OpenReroutes(reroutes=tuple(found), briefs=briefs, staffing=_staffing(reader, targets))


def _staffing(reader: "Reader", targets: TargetSet) -> dict[TargetId, Staffing]:
    said: dict[TargetId, Staffing] = {}
    for target in targets.targets:
        for entry in reader.timeline(target.target_id).result():
            fact = entry.fact
            if isinstance(fact, StaffingNoted) and fact.said_by.strip():
                said[target.target_id] = Staffing(
                    state=_state(fact.state),
                    said_by=fact.said_by,
                    said_at=at_ms(entry.wall_ms),
                    units=None if fact.units < 0 else fact.units,
                )
    return said


def _state(code: str) -> StaffState:
    try:
        return StaffState(code)
    except ValueError:
        return StaffState.UNKNOWN
