"""Another agency asks over the feed: the call stands on top, and its sender hears of the claim."""

import json

from desk_stage import DeskStage
from fault_parts import PictureTaker
from PySide6.QtCore import Qt

from console.domain.calls.queue import Group
from console.feed.simulator.center_thread import CenterThread


def test_a_request_for_service_is_shown_claimed_and_answered(
    desk: DeskStage, center: CenterThread, picture: PictureTaker
) -> None:
    row = desk.select(lambda r: r.group is Group.REST and not r.mark.owner)
    number = row.call.number
    sent = center.obey(f"ask {number}")
    request_id = str(sent).rsplit(" ", 1)[-1]
    desk.wait(lambda: desk.row(row.call_id).group is Group.REQUESTED, "the request")
    desk.wait(lambda: "asks for you over the feed" in desk.notices, "the notice")
    picture(desk, "asked-over-the-feed")
    answers = center.center.requests.answers
    desk.wait(lambda: [one.response_code for one in answers] == [182], "it waits")
    assert desk.row(row.call_id).call.notes == row.call.notes
    desk.select(lambda r: r.call_id == row.call_id)
    desk.hands.press(Qt.Key.Key_G)
    desk.wait(lambda: [one.response_code for one in answers] == [182, 200], "the yes")
    assert {one.request_id for one in answers} == {request_id}
    assert "A. Rivera" not in json.dumps([one.response_text for one in answers])
