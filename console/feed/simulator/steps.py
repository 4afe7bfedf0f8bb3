"""Name the things that can happen to a simulated call, and when."""

from dataclasses import dataclass
from enum import Enum, auto


class Act(Enum):
    """One kind of happening; ``Step.text`` holds what the comment says."""

    RING = auto()  # nothing
    ANSWER = auto()  # position
    TYPE = auto()  # code of the nature
    NOTE = auto()  # text
    RETYPE = auto()  # code of the nature
    ASSIGN = auto()  # unit
    ENROUTE = auto()  # unit
    ARRIVE = auto()  # unit
    CLEAR = auto()  # unit
    HANG_UP = auto()  # nothing
    CLOSE = auto()  # last note
    REOPEN = auto()  # first note


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something happens.

    Attributes:
        after_s: Seconds of simulated time after the call was received.
        act: What.
        text: With, or to, what.
    """

    after_s: float
    act: Act
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of call as its document names it.

    Attributes:
        code: The center's own code.
        label: Its words.
        common: The common registry's code.
    """

    code: str
    label: str
    common: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPlan:
    """A whole call, from the first ring to the last word.

    Attributes:
        received_s: When it begins, in simulated seconds since the source's start.
        steps: What happens, in order of time.
        kinds: The kinds of call that TYPE and RETYPE name, by code.
        priority: The center's own priority.
        priority_number: The common one, 0 to 10; 10 is the most urgent.
        flaggable: Whether a person would say that it has to do with mental health.
        number: The number people read aloud; empty to have one made.
        place: Where, in words; empty to have a place made.
    """

    received_s: float
    steps: tuple[Step, ...]
    kinds: dict[str, Kind]
    priority: str
    priority_number: int
    flaggable: bool = False
    number: str = ""
    place: str = ""
