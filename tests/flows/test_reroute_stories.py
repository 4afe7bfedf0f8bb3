"""The stories of the scripted shift: to the right door, to a second one, to the end."""

import os
from pathlib import Path

import pytest
from desk_stage import DeskStage

from console.app.stories.hands import Hands
from console.app.stories.reroute_stories import MOST_KEYS, RerouteStories
from console.feed.simulator.center_thread import CenterThread

PICTURES = os.environ.get("CLINICIAN_CONSOLE_PICTURES")


@pytest.fixture
def stories(desk: DeskStage, center: CenterThread) -> RerouteStories:
    desk.desk.window.resize(1600, 1000)
    hands = Hands(desk.desk, Path(PICTURES) if PICTURES else None)

    def claim() -> str:
        return str(desk.claim().call.number)

    return RerouteStories(desk.desk, hands, claim, center.obey)


def test_a_full_contact_by_keyboard_takes_at_most_ninety_keys(
    desk: DeskStage, stories: RerouteStories
) -> None:
    told = stories.accepted_and_cleared()
    print(told)
    assert int(told.split()[0]) <= MOST_KEYS
    assert desk.newest("reroute.cleared").fact.code == "STABILIZED_ON_SCENE"
    ending = desk.newest("finish.recorded").fact
    assert ending.missing == ()
    assert dict(ending.answers)["receiving_person"] == "T. Vance"


def test_the_other_stories_are_played_to_their_ends(
    desk: DeskStage, stories: RerouteStories
) -> None:
    desk.wait(lambda: desk.desk.work.shift.built, "the rooms")
    for name, play in stories.stories()[1:]:
        print(f"{name}: {play()}")
    assert desk.newest("reroute.declined").fact.code == "SAFETY"
    assert desk.newest("reroute.cleared").fact.code == "REPORT_TAKEN"
    assert desk.newest("follow_up.closed").fact.outcome == "STABLE_CONNECTED"
    taken = desk.entries("handoff.item_taken")
    begun = desk.newest("handoff.begun").fact
    assert {f"{one.fact.item_kind}:{one.fact.item_id}" for one in taken} == {
        key for key, _ in begun.items
    }
    assert all(one.fact.person == "B. Sorel" for one in taken)
