"""Play one act of a scripted shift on a real desk, by its keys, and tell of it line by line.

Act 1 works a call from the queue to a signed log, sees the feed drop and come back, and is killed
while a second note is half typed. Act 2 is the next start: the note is there and gets signed.
"""

import argparse
import json
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QtMsgType, qInstallMessageHandler

from console.app.desk import Desk
from console.app.desk_program import DEMO_PERSON, new_application, wear_stored_look
from console.app.exit_codes import ExitCode
from console.app.profile import Profile, SettingsFile
from console.app.stories.caller_stories import CallerStories
from console.app.stories.directory_story import STORY, DirectoryStory
from console.app.stories.hands import Hands, NotSeenError
from console.app.stories.record_story import COPIED, FLIPPED, RecordStory
from console.app.stories.reroute_stories import RerouteStories
from console.domain.calls.call import Call, CallId
from console.domain.calls.queue import Group, QueueRow
from console.domain.clock import monotonic_s
from console.domain.contact.consult import ConsultField
from console.domain.contact.contact import ContactState
from console.domain.contact.sheet import SaveNews, SaveState
from console.domain.feed.events import FeedState

CALLS = 40
STEPS = 170
"""Steps in the lives of the calls that happen at once, so that most have a nature and units."""
ASKING = 2
"""Calls among them on which somebody asks for the clinician."""
FIRST_NOTE = "Brother on the line, calm. Advised: one voice, no lights, ask about medicine."
HALF_NOTE = "Caller hears voices, sister is with her. Advised to keep"
REST_OF_NOTE = " the sister on the line."
_ANSWERS = {
    ConsultField.ENTRY_CHANNEL: "ct",
    ConsultField.REQUESTER_ROLE: "call taker",
    ConsultField.REQUESTER: "pos 02",
    ConsultField.PRESENTING_CONCERN: "psychosis",
    ConsultField.MH_NEXUS: "y",
    ConsultField.OVERALL_LEVEL: "2",
    ConsultField.RECOMMENDED_RESPONSE: "bcr",
    ConsultField.DISPOSITION: "consult",
}
"""What is typed into a field; what was filled in from facts is passed over."""

SIZE = QSize(1600, 900)
"""Of the pictures: a usual workstation screen."""

_CONTROL = Qt.KeyboardModifier.ControlModifier


class Shift:
    """The script, with the desk it is played on."""

    def __init__(self, desk: Desk, act: int, pictures: Path | None) -> None:
        self._desk = desk
        self._act = act
        self._hands = Hands(desk, pictures)
        self._saved: SaveNews | None = None
        self._flags = 0
        self._claims = 0
        self._heard: set[CallId] = set()
        desk.listening.connect(self._listen)

    def _listen(self) -> None:
        self._desk.parts.queue.calls_heard.connect(self._note_heard)

    def begin(self) -> None:
        """Wait until the desk is built, which it is a moment after the first paint."""
        self._hands.picture(f"01-connecting-{self._act}")
        self._hands.wait(lambda: self._desk.is_furnished, "the whole desk")
        self._desk.parts.drafts.saved.connect(self._note_saved)

    def first_act(self) -> None:
        """Work a call to its signed log, and begin another."""
        self.begin()
        self._step("the clinician signs on", self._sign_on)
        self._step("the feed is live and says that it is simulated", self._go_live)
        self._step(f"{CALLS} calls arrive", self._calls_arrive)
        self._step(
            "a call is flagged: yes", lambda: self._flag(Qt.Key.Key_Y, "voices, in the note")
        )
        self._step("a call is flagged: uncertain", lambda: self._flag(Qt.Key.Key_U, "not sure yet"))
        tell({"flagged": self._flags})
        self._step("a call is claimed", self._claim)
        self._step(STORY, DirectoryStory(self._desk, self._hands).play)
        self._step("the consult is logged by keyboard alone", lambda: self._log(FIRST_NOTE))
        self._step("the log is signed and read-only", self._sign)
        tell({"signed": FIRST_NOTE})
        for name, play in CallerStories(self._desk, self._hands, self._claim).stories():
            self._step(name, play)
            self._desk.window.focus_room("queue")
        rerouting = RerouteStories(self._desk, self._hands, self._claim, _ask_center)
        for name, play in rerouting.stories():
            self._step(name, play)
            self._desk.window.focus_room("queue")
        self._step("the feed drops and says so", self._drop)
        self._step("the feed comes back by itself", self._come_back)
        self._step("another call is claimed", self._claim)
        self._step("a note is half typed", self._type_half)
        tell({"half_typed": HALF_NOTE})
        # Keys go on arriving until the program is killed from outside.
        self._hands.type(" ")
        self._hands.wait(lambda: False, "the kill")

    def second_act(self) -> None:
        """Find the note again, finish it, and close the desk in order."""
        self.begin()
        self._step("the next start finds the half-typed note", self._find_note)
        record = RecordStory(self._desk, self._hands)
        self._step(COPIED, lambda: record.copy_while_typing(REST_OF_NOTE))
        self._step(FLIPPED, record.flip_a_bit)
        self._step("the finished note is signed", self._sign)

    def _step(self, name: str, act: Callable[[], str]) -> None:
        began = monotonic_s()
        try:
            seen, ok = act(), True
        except NotSeenError as missing:
            seen, ok = f"not seen: {missing}", False
        tell({"step": name, "ok": ok, "seconds": monotonic_s() - began, "seen": seen})
        if not ok:
            raise NotSeenError(name)

    def _sign_on(self) -> str:
        self._hands.wait(lambda: self._desk.parts.session.session is not None, "a session")
        return f"{DEMO_PERSON.name}, {DEMO_PERSON.role.value}"

    def _go_live(self) -> str:
        self._hands.wait(lambda: self._desk.parts.queue.health.live, "LIVE")
        if self._desk.parts.queue.health.simulated is not True:
            raise NotSeenError("SIMULATED")
        self._hands.picture("02-live")
        return "LIVE, SIMULATED in the header and the title"

    def _calls_arrive(self) -> str:
        tell({"ask": f"storm {STEPS}"})
        self._hands.wait(lambda: len(self._heard) >= CALLS, f"{CALLS} calls")
        self._hands.wait(self._some_ask, "somebody who asks")
        self._hands.picture("03-queue")
        return f"{len(self._heard)} calls heard"

    def _some_ask(self) -> bool:
        rows = self._desk.parts.queue.queue.rows()
        return sum(row.group is Group.REQUESTED for row in rows) >= ASKING

    def _flag(self, answer: Qt.Key, reason: str) -> str:
        row = self._select(lambda row: row.mark.nexus is None and not row.mark.owner)
        self._hands.press(Qt.Key.Key_F)
        self._hands.press(answer)
        self._hands.type(reason)
        self._hands.picture(f"04-flag-{self._flags + 1}")
        self._hands.press(Qt.Key.Key_Return)
        self._hands.wait(lambda: self._row(row.call_id).mark.nexus is not None, "the flag")
        self._flags += 1
        mark = self._row(row.call_id).mark
        return f"{row.call.number}: {mark.nexus.label if mark.nexus else ''}"

    def _claim(self) -> str:
        row = self._select(lambda row: not row.mark.owner and not row.mark.signed)
        self._saved = None
        self._hands.press(Qt.Key.Key_G)
        self._hands.wait(
            lambda: self._desk.parts.contacts.contact_of(row.call_id) is not None, "the contact"
        )
        self._hands.wait(lambda: self._row(row.call_id).group is Group.MINE, "the row among mine")
        self._claims += 1
        self._hands.picture(f"05-claimed-{self._claims}")
        return f"{row.call.number} at {row.call.place.value if row.call.place else 'no place'}"

    def _log(self, note: str) -> str:
        began = monotonic_s()
        self._answer()
        self._hands.type(note)
        self._wait_saved()
        self._hands.picture("06-log")
        return f"every answer and {len(note)} characters saved in {monotonic_s() - began:.1f} s"

    def _sign(self) -> str:
        contact_id = self._desk.contact_pane.contact_id
        self._hands.press(Qt.Key.Key_Return, _CONTROL)
        self._hands.wait(lambda: self._state() is ContactState.CLOSED, "the signature")
        self._hands.picture("07-signed" if self._act == 1 else "11-signed-after-the-kill")
        self._desk.window.focus_room("queue")
        return f"contact {contact_id}"

    def _drop(self) -> str:
        tell({"ask": "restart 3"})
        took = self._hands.wait(
            lambda: self._desk.parts.queue.health.state is FeedState.OFFLINE, "OFFLINE"
        )
        self._hands.picture("08-offline")
        return f"OFFLINE {took:.1f} s after the line was cut"

    def _come_back(self) -> str:
        took = self._hands.wait(lambda: self._desk.parts.queue.health.live, "LIVE again")
        return (
            f"LIVE again after {took:.1f} s, {len(self._desk.parts.queue.queue.rows())} open calls"
        )

    def _type_half(self) -> str:
        self._answer()
        self._hands.type(HALF_NOTE)
        self._wait_saved()
        self._hands.picture("09-half-typed")
        return f"{len(HALF_NOTE)} characters said to be saved, more on their way"

    def _find_note(self) -> str:
        pane = self._desk.contact_pane
        self._hands.wait(lambda: pane.contact_id is not None, "the contact")
        sheet = self._desk.parts.contacts.sheet(pane.contact_id) if pane.contact_id else None
        note = sheet.draft.narrative if sheet else ""
        if not note.startswith(HALF_NOTE):
            raise NotSeenError("the note as it was typed")
        self._hands.wait(lambda: self._desk.parts.queue.health.live, "LIVE")
        self._hands.picture("10-back-after-the-kill")
        where = (
            f"{sheet.caret.field.value} {sheet.caret.position}" if sheet and sheet.caret else "?"
        )
        return f"{len(note)} characters, caret at {where}"

    def _answer(self) -> None:
        form = self._desk.contact_pane.form
        for _ in _ANSWERS:
            caret = form.caret()
            if caret is None or caret.field not in _ANSWERS:
                break
            self._hands.type(_ANSWERS[caret.field])
            self._hands.press(Qt.Key.Key_Return)

    def _wait_saved(self) -> None:
        self._hands.wait(
            lambda: (
                self._saved is not None
                and self._saved.state is SaveState.SAVED
                and self._desk.parts.drafts.settled
            ),
            "Saved",
        )

    def _note_heard(self, calls: tuple[Call, ...]) -> None:
        """Count every call, also one that was closed again before it could stand in the queue."""
        self._heard.update(call.call_id for call in calls)

    def _note_saved(self, news: SaveNews) -> None:
        self._saved = news

    def _state(self) -> ContactState | None:
        contact_id = self._desk.contact_pane.contact_id
        sheet = self._desk.parts.contacts.sheet(contact_id) if contact_id else None
        return sheet.contact.state if sheet else None

    def _row(self, call_id: CallId) -> QueueRow:
        row = self._desk.parts.queue.queue.row(call_id)
        if row is None:
            raise NotSeenError("the call in the queue")
        return row

    def _select(self, wanted: Callable[[QueueRow], bool]) -> QueueRow:
        """Go down the queue by keys to the first call that fits."""
        self._desk.queue_pane.focus_rows()
        self._hands.press(Qt.Key.Key_Home)
        for _ in self._desk.parts.queue.queue.rows():
            call_id = self._desk.parts.calls.call_id
            row = self._desk.parts.queue.queue.row(call_id) if call_id else None
            if row is not None and wanted(row):
                return row
            self._hands.press(Qt.Key.Key_Down)
        raise NotSeenError("a call to work on")


def _ask_center(command: str) -> None:
    tell({"ask": command})


def tell(message: dict[str, object]) -> None:
    """Tell whoever started this process, one line of JSON at a time."""
    print(json.dumps(message), flush=True)


class _Player:
    """Begin the act once the desk runs, and remember how it ended."""

    def __init__(self, desk: Desk, play: Callable[[], None]) -> None:
        self._desk = desk
        self._play = play
        self.code = ExitCode.FAILED

    def begin(self) -> None:
        try:
            self._play()
            self.code = ExitCode.OK
        except NotSeenError as missing:
            print(f"not seen: {missing}", file=sys.stderr)
        self._desk.window.close()


def _pass_on(_kind: QtMsgType, _where: object, words: str) -> None:
    """Print what Qt says, but for what its screenless plug-in says of every window."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


def main() -> int:
    """Play the act that was named and return 0 if every step was seen."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--act", type=int, choices=(1, 2), required=True)
    parser.add_argument("--profile", type=Path, required=True)
    parser.add_argument("--feed", required=True)
    parser.add_argument("--pictures", type=Path)
    options = parser.parse_args()
    # Ctrl+C reaches every process of a terminal; whoever started this one ends it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    qInstallMessageHandler(_pass_on)
    application = new_application()
    wear_stored_look(application, SettingsFile(options.profile))
    desk = Desk(Profile(folder=options.profile, demo=True), options.feed, DEMO_PERSON)
    desk.window.resize(SIZE)
    desk.stopped.connect(application.quit)
    shift = Shift(desk, options.act, options.pictures)
    player = _Player(desk, shift.first_act if options.act == 1 else shift.second_act)
    desk.start()
    QTimer.singleShot(0, player.begin)
    application.exec()
    return player.code


if __name__ == "__main__":
    sys.exit(main())
