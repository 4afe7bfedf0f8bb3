"""Show a content pack as questions: its items, how they stand, and its result in words."""

from console.domain.screening.content_pack import ContentPack, PackKind
from console.domain.screening.pack_answers import UNKNOWN, PackAnswers
from console.domain.screening.screening import Answer, Item
from console.ui.entry.question_row import Choice, Figure, Shown
from console.ui.translation import translated

_WORDS = {Answer.YES: "y", Answer.NO: "n", Answer.UNKNOWN: UNKNOWN, Answer.NOT_ASKED: ""}


def pack_items(pack: ContentPack) -> tuple[Item, ...]:
    """Return the questions of a pack; one without words in the agency's copy says so."""
    return tuple(
        Item(
            code=item.item_id,
            ask=item.text
            or translated("packs", "Question {id}: the pack has no words for it").format(
                id=item.item_id
            ),
            group=pack.pack_id,
        )
        for item in pack.items
    )


def pack_scales(pack: ContentPack) -> dict[str, tuple[Choice, ...]]:
    """Return the figures of each scale, and Unknown beside them."""
    return {
        item.item_id: (
            *(Figure(value=value, words=words) for value, words in item.options),
            Answer.UNKNOWN,
        )
        for item in pack.items
        if item.kind is PackKind.SCALE
    }


def answer_text(choice: Choice) -> str:
    """Return an answer as it is kept; empty takes the former back."""
    return str(choice.value) if isinstance(choice, Figure) else _WORDS.get(choice, "")


def pack_shown(pack: ContentPack, kept: PackAnswers) -> dict[str, Shown]:
    """Return how the questions of a pack stand."""
    scales = pack_scales(pack)
    shown = {}
    for item, text in kept.answers.items():
        choices = scales.get(item, (Answer.YES, Answer.NO, Answer.UNKNOWN))
        choice = next((one for one in choices if answer_text(one) == text), Answer.NOT_ASKED)
        shown[item] = Shown(answer=choice)
    return shown


def pack_words(pack: ContentPack, kept: PackAnswers, *, third: bool) -> str:
    """Return the result so far, its direction, and whose instrument it is."""
    asked = pack.to_ask(kept.answers)
    left = sum(item.item_id not in kept.answers for item in asked)
    if third and pack.person_only:
        words = translated("packs", "Not administered: {name} is for the person alone").format(
            name=pack.name
        )
    elif kept.band:
        words = translated("packs", "Result: {band}").format(band=kept.band)
    elif not kept.answers:
        words = translated("packs", "Not administered")
    else:
        words = translated("packs", "No result yet")
    if left and kept.answers:
        words += ". " + translated("packs", "{count} left to ask").format(count=left)
    if any(item.kind is PackKind.SCALE for item in pack.items):
        words += ". " + translated("packs", "Sum {sum}").format(sum=kept.total())
        if pack.lower_is_worse:
            words += " " + translated("packs", "(LOWER IS WORSE)")
    owner = translated("packs", "{holder}, permission {reference} until {day}").format(
        holder=pack.rights_holder,
        reference=pack.permission_reference,
        day=f"{pack.expires:%d %b %Y}",
    )
    return f"{words}  ·  {pack.name} {pack.version}. {owner}."
