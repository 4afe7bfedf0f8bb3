"""Keep what was answered of content packs, and what it asks for at the least.

A result is kept with its pack's version: where the site puts another version in force while a
contact is open, what the former one asked for stays.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from console.domain.screening.content_pack import ContentPack
from console.domain.screening.levels import Floor, FloorReason, height_of
from console.domain.screening.rules import QuestionSet
from console.domain.vocabulary import Level

UNKNOWN = "u"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackAnswers:
    """The answers of one pack, as the journal has them.

    Attributes:
        answers: By item: ``y``, ``n``, ``u`` or a figure, as text.
        name: Of the pack, as it was shown.
        band: The result as it was when the newest answer was given; empty for none.
        floor: The least level it asked for then, or None.
    """

    answers: Mapping[str, str] = field(default_factory=dict)
    name: str = ""
    band: str = ""
    floor: Level | None = None

    def answer(self, pack: ContentPack, item: str, answer: str) -> "PackAnswers":
        """Return them with one more answer, scored; an empty answer takes the former back.

        While an answer leaves the pack without a result, what it asked for before stays: neither
        Unknown nor a Yes that leads to another question lowers it.
        """
        answers = {**self.answers, item: answer}
        if not answer:
            del answers[item]
        band, floor = pack.band_of(answers), pack.floor_of(answers)
        if answer and band is None and self.floor is not None:
            floor = max(floor or Level.NONE, self.floor, key=height_of)
        return PackAnswers(
            answers=answers,
            name=pack.name,
            band=band.name if band is not None else "",
            floor=floor,
        )

    def told(self, item: str, answer: str, name: str, band: str, floor: str) -> "PackAnswers":
        """Return them as a journal entry tells it, whether or not the pack is in force now."""
        answers = {**self.answers, item: answer}
        if not answer:
            del answers[item]
        level = Level(floor) if floor else None
        return replace(self, answers=answers, name=name, band=band, floor=level)

    def total(self) -> int:
        """Return the sum of the figures."""
        return sum(int(answer) for answer in self.answers.values() if answer.isdigit())


def raised(floor: Floor, packs: Mapping[str, PackAnswers], questions: QuestionSet) -> Floor:
    """Return a floor with what the packs ask for: the highest, and which answers set it."""
    reasons = []
    for stored_name, kept in packs.items():
        level, band = kept.floor, kept.band
        pack = questions.pack(stored_name)
        name = pack.name if pack is not None else kept.name
        if level is not None and height_of(level) > 0:
            words = f"{name or stored_name}: {band}" if band else name or stored_name
            reasons.append(FloorReason(rule_id=stored_name, level=level, items=(words,)))
    if not reasons:
        return floor
    highest = max((height_of(reason.level) for reason in reasons), default=0)
    if highest < height_of(floor.level):
        return floor
    before = floor.reasons if highest == height_of(floor.level) else ()
    top = tuple(reason for reason in reasons if height_of(reason.level) == highest)
    return replace(floor, level=top[0].level, reasons=(*before, *top))
