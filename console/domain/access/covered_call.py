"""Cover what tells of whom a call is, so that nobody reads it over a shoulder.

Source: design/domain.md 8, H17.
"""

from dataclasses import replace

from console.domain.calls.call import Call, Fact

COVER = "••••"
"""What stands in the place of words that are covered; as long whatever they were."""


def covered(call: Call) -> Call:
    """Return the call without place, caller, number to call back, free words and other facts.

    What stays says how the call goes: number, nature, priority, times, units, call taker, and how
    many notes there are. Whoever works with the call works with the call itself.
    """
    return replace(
        call,
        place=_over(call.place),
        place_detail=tuple(replace(fact, value=COVER) for fact in call.place_detail),
        caller=_over(call.caller),
        callback=_over(call.callback),
        notes=tuple(replace(note, text=COVER) for note in call.notes),
        other_facts=tuple((label, replace(fact, value=COVER)) for label, fact in call.other_facts),
    )


def _over(fact: Fact | None) -> Fact | None:
    return replace(fact, value=COVER) if fact is not None and fact.value else fact
