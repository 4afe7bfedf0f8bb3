"""After a handoff every open item has an owner by name, whatever happened meanwhile."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from console.domain.finish.handoff import (
    Handoff,
    HandoffId,
    HandoffRefusedError,
    Item,
    ItemKind,
    TakerRole,
    in_order,
)

NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
STEPS_EACH = 50
EXAMPLES = 100
IDS = some.sampled_from(["a", "b", "c", "d"])
KINDS = some.sampled_from(ItemKind)
NAMES = some.sampled_from(["", " ", "A. Rivera", "a.  rivera", "M. Ode", "B. Sorel"])


def item(item_id: str, kind: ItemKind) -> Item:
    return Item(item_id=item_id, kind=kind, words=f"{kind.value} {item_id}")


class ShiftChange(RuleBasedStateMachine):
    """What is open comes and goes while one person hands over."""

    def __init__(self) -> None:
        super().__init__()
        self.open: dict[str, Item] = {}
        self.sheet = Handoff(handoff_id=HandoffId("h"), outgoing="A. Rivera")

    @rule(item_id=IDS, kind=KINDS)
    def something_opens(self, item_id: str, kind: ItemKind) -> None:
        one = item(item_id, kind)
        self.open[one.key] = one
        self.sheet = self.sheet.renew(self.open.values())

    @rule(item_id=IDS, kind=KINDS)
    def something_ends(self, item_id: str, kind: ItemKind) -> None:
        self.open.pop(item(item_id, kind).key, None)
        self.sheet = self.sheet.renew(self.open.values())

    @rule(item_id=IDS, kind=KINDS, name=NAMES, role=some.sampled_from(TakerRole))
    def somebody_takes(self, item_id: str, kind: ItemKind, name: str, role: TakerRole) -> None:
        before = self.sheet
        try:
            self.sheet = before.take(item(item_id, kind).key, name, role)
        except HandoffRefusedError:
            assert self.sheet is before

    @rule()
    def they_sign_off(self) -> None:
        try:
            self.sheet.check_done()
        except HandoffRefusedError:
            assert self.sheet.open_items
            return
        owners = {one.key: one.taken_by for one in self.sheet.items}
        assert all(owners[key].strip() for key in self.open)

    @invariant()
    def everything_open_stands_on_the_sheet(self) -> None:
        assert set(self.open) <= {one.key for one in self.sheet.items}

    @invariant()
    def an_owner_has_a_name_and_is_not_the_one_who_leaves(self) -> None:
        for one in self.sheet.items:
            if one.taken_by:
                assert one.taken_by.strip()
                assert one.role is not None
                assert one.taken_by.casefold() != "a. rivera"


def test_every_open_item_has_an_owner_by_name_after_a_handoff(soak_scale: int) -> None:
    run_state_machine_as_test(
        ShiftChange,
        settings=settings(
            max_examples=EXAMPLES * soak_scale,
            stateful_step_count=STEPS_EACH,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_rescues_stand_first_and_nobody_takes_an_item_twice() -> None:
    sheet = Handoff(
        handoff_id=HandoffId("h"),
        outgoing="A. Rivera",
        items=in_order([item("f", ItemKind.FOLLOW_UP), item("r", ItemKind.RESCUE)]),
    )
    assert [one.kind for one in sheet.items] == [ItemKind.RESCUE, ItemKind.FOLLOW_UP]
    taken = sheet.take("RESCUE:r", "B. Sorel", TakerRole.SHIFT_SUPERVISOR)
    with pytest.raises(HandoffRefusedError, match="Sorel has this already"):
        taken.take("RESCUE:r", "M. Ode", TakerRole.CLINICIAN)
    with pytest.raises(HandoffRefusedError, match="1 without an owner"):
        taken.check_done()


def test_nobody_takes_an_item_without_a_name_and_whoever_leaves_takes_none() -> None:
    sheet = Handoff(
        handoff_id=HandoffId("h"),
        outgoing="A. Rivera",
        items=(item("c", ItemKind.CONTACT),),
    )
    for name in ("", "  ", "a.  rivera"):
        with pytest.raises(HandoffRefusedError, match="Not recorded"):
            sheet.take("CONTACT:c", name, TakerRole.CLINICIAN)
