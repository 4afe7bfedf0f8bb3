"""Whatever people, clocks and lines do to a reroute, its promises hold."""

from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import HealthCheck, settings
from hypothesis import strategies as some
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from console.domain.contact.contact import ContactId
from console.domain.reroute.brief import Brief, Outgoing, OutgoingRefusedError, release
from console.domain.reroute.clocks import nobody_going
from console.domain.reroute.never_shared import Secrets
from console.domain.reroute.reroute import (
    GOING,
    AskId,
    AskState,
    Reroute,
    RerouteEvent,
    RerouteRefusedError,
    Step,
    take,
)
from console.domain.reroute.sending import SendRefusedError, check_may_send
from console.domain.reroute.words import WayOut

START = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
STEPS_EACH = 50
EXAMPLES = 100
"""Times the steps of each: 5,000 steps in the normal run, 100,000 in the soak."""

TARGETS = ("team", "county", "988")
ANSWERS = (
    Step.DELIVERED, Step.ACCEPTED, Step.ACCEPTED, Step.DECLINED, Step.UNAVAILABLE, Step.EXPIRED,
    Step.WITHDRAWN, Step.EN_ROUTE, Step.ON_SCENE, Step.CLEARED, Step.BRIEF_REACHED,
    Step.ANSWER_KEPT,
)  # fmt: skip
BRIEF = Brief(number="26-1", place="1 Heron St", asked="crisis team")


class RerouteLife(RuleBasedStateMachine):
    """One reroute, its clock, its line, and what really left the desk."""

    def __init__(self) -> None:
        super().__init__()
        self.now = START
        self.online = True
        self.reroute = Reroute(
            contact_id=ContactId("c"), call_id=None, number="26-1", received_at=START
        )
        self.history: list[RerouteEvent] = []
        self.sent: list[tuple[Outgoing, datetime, bool]] = []
        self.clock_was_running = True
        self.count = 0
        self.do(Step.BRIEF_EDITED, words="one", version=1)

    def do(self, step: Step, **parts: object) -> bool:
        event = RerouteEvent(step=step, at=self.now, **parts)  # type: ignore[arg-type]
        before = self.reroute
        try:
            self.reroute = take(before, event)
        except RerouteRefusedError:
            assert self.reroute is before
            return False
        self.history.append(event)
        return True

    @rule(seed=some.integers(0, 2**31))
    def something_happens(self, seed: int) -> None:
        """Do one thing, the likely more often: every step has to reach deep states."""
        self.count += 1
        chance = Random(seed + self.count)  # noqa: S311 - plays, guards nothing
        which = chance.randrange(10)
        person = chance.choice(["", "  ", "M. Ode", "T. Vance", "S. Brandt", "M. Ode"])
        code = chance.choice(["", "SAFETY", "ALL_BUSY", "SAFETY"])
        act = chance.choices(
            ["time", "line", "propose", "edit", "request", "aware", "answer", "back"],
            [3, 2, 3, 2, 5, 1, 14, 0.4],
        )[0]
        if act == "time":
            self.time_passes(chance.choice([0, 1, 30, 90, 200]))
        elif act == "line":
            self.the_line_changes(chance.random() < 0.5)
        elif act == "propose":
            self.propose(chance.choice(TARGETS))
        elif act == "edit":
            self.edit(chance.choice(["", "one", "two"]), chance.choice([0, 1, 1, 2]))
        elif act == "request":
            stands_s = chance.choice([-5, 0, 90, 300, 300])
            self.request(which, stands_s, chance.choice(list(WayOut)))
        elif act == "aware":
            self.let_know(chance.choice([-5, 0, 60, 60]))
        elif act == "answer":
            ago_s = chance.choice([None, None, 0, 20, -20])
            self.answer(which, chance.choice(ANSWERS), person, code, ago_s)
        else:
            self.go_back(person, code)

    def time_passes(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    def the_line_changes(self, online: bool) -> None:
        self.online = online

    def propose(self, goal: str) -> None:
        ask_id = AskId(str(len(self.history)))
        self.do(Step.PROPOSED, ask_id=ask_id, target_id=goal, target_name=goal)

    def edit(self, words: str, ahead: int) -> None:
        self.do(Step.BRIEF_EDITED, words=words, version=self.reroute.brief_version + ahead)

    def request(self, which: int, stands_s: int, way: WayOut) -> None:
        ask = self.pick(which, AskState.PROPOSED)
        until = self.now + timedelta(seconds=stands_s)
        version = self.reroute.brief_version
        try:
            check_may_send(way, online=self.online, now=self.now, valid_until=until)
            outgoing = release(
                BRIEF, Secrets(), way=way, version=version, now=self.now, valid_until=until
            )
        except (SendRefusedError, OutgoingRefusedError):
            self.do(Step.NOT_SENT, ask_id=ask, code="OFFLINE")
            return
        if self.do(Step.REQUESTED, ask_id=ask, way=way.code, valid_until=until, version=version):
            self.sent.append((outgoing, self.now, self.online))

    def let_know(self, stands_s: int) -> None:
        """Tell somebody over the feed: it leaves in time and online, and no clock stops by it."""
        until = self.now + timedelta(seconds=stands_s)
        way, version = WayOut.FEED, self.reroute.brief_version
        try:
            check_may_send(way, online=self.online, now=self.now, valid_until=until)
            outgoing = release(
                BRIEF, Secrets(), way=way, version=version, now=self.now, valid_until=until
            )
        except (SendRefusedError, OutgoingRefusedError):
            return
        if self.do(Step.MADE_AWARE, ask_id=AskId(f"aware-{self.count}"), valid_until=until):
            self.sent.append((outgoing, self.now, self.online))

    def answer(self, which: int, step: Step, person: str, code: str, ago_s: int | None) -> None:
        said_at = None if ago_s is None else self.now - timedelta(seconds=ago_s)
        # mostly one that waits for an answer or goes, now and then one that is over
        likely = (AskState.REQUESTED, AskState.DELIVERED, *GOING) if which % 5 else ()
        ask_id = self.pick(which, *likely)
        before = self.reroute.ask(ask_id)
        done = self.do(
            step,
            ask_id=ask_id,
            person=person,
            code=code,
            said_at=said_at,
            version=self.reroute.brief_version,
        )
        if done and step is Step.ACCEPTED:
            assert before is not None
            assert before.valid_until is not None
            assert before.state in {AskState.REQUESTED, AskState.DELIVERED}
            assert self.now < before.valid_until

    def go_back(self, person: str, code: str) -> None:
        self.do(Step.RETURNED, person=person, code=code)

    def standing(self, *states: AskState) -> list[AskId]:
        """Return the requests in some states."""
        return [ask.ask_id for ask in self.reroute.asks if ask.state in states]

    def pick(self, which: int, *states: AskState) -> AskId:
        """Return one of the requests in some states; of any state where there is none."""
        asks = self.standing(*states) or [ask.ask_id for ask in self.reroute.asks]
        return asks[which % len(asks)] if asks else AskId("")

    @invariant()
    def nothing_left_after_its_expiry_or_offline(self) -> None:
        for outgoing, at, online in self.sent:
            assert at < outgoing.valid_until
            assert online or outgoing.way is not WayOut.FEED

    @invariant()
    def nobody_accepts_without_a_name_and_a_time(self) -> None:
        for ask in self.reroute.asks:
            if ask.state in {AskState.ACCEPTED, AskState.EN_ROUTE}:
                assert ask.person.strip()
                assert ask.accepted_at is not None
                assert ask.accepted_at <= self.now

    @invariant()
    def the_clock_stops_only_by_who_goes_or_who_was_told(self) -> None:
        running = nobody_going(self.reroute, self.now)
        goes = any(ask.state in GOING or ask.state is AskState.CLEARED for ask in self.reroute.asks)
        assert (running is None) == (goes or self.reroute.returned is not None)
        if running is not None:
            assert running.seconds == int((self.now - START).total_seconds())
        if self.clock_was_running and running is None:
            assert self.history[-1].step in {Step.ACCEPTED, Step.ON_SCENE, Step.RETURNED}
            assert self.history[-1].person.strip()
        self.clock_was_running = running is not None

    @invariant()
    def a_superseded_brief_is_never_the_present_one(self) -> None:
        edits = [event for event in self.history if event.step is Step.BRIEF_EDITED]
        assert self.reroute.brief == (edits[-1].words if edits else "")
        for ask in self.reroute.asks:
            older = 0 < ask.brief_version < self.reroute.brief_version
            assert (ask in self.reroute.behind) == (older and ask.is_alive)

    @invariant()
    def no_step_goes_back_in_time(self) -> None:
        assert all(ask.since <= self.now for ask in self.reroute.asks)

    @invariant()
    def one_target_is_asked_once_at_a_time(self) -> None:
        alive = [ask.target_id for ask in self.reroute.asks if ask.is_alive]
        assert len(alive) == len(set(alive))

    @invariant()
    def the_journal_alone_brings_it_back(self) -> None:
        again = Reroute(contact_id=ContactId("c"), call_id=None, number="26-1", received_at=START)
        for event in self.history:
            again = take(again, event)
        assert again == self.reroute


def test_the_promises_of_a_reroute_hold_over_random_steps(soak_scale: int) -> None:
    run_state_machine_as_test(
        RerouteLife,
        settings=settings(
            max_examples=EXAMPLES * soak_scale,
            stateful_step_count=STEPS_EACH,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
