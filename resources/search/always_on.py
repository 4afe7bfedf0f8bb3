"""Name the lines and teams that stay above every search: 988, and those of the caller's area."""

from dataclasses import replace

from resources.listing import Reach
from resources.search.engine import DirectorySearch
from resources.search.question import Filters, Hit, Question

LIFELINE = "national:988"
_ASKED = ("mobile crisis", "crisis line")
_LOOKED_AT, _OF_EACH = 30, 2


def always_on(search: DirectorySearch, question: Question) -> tuple[Hit, ...]:
    """Return the strip: 988 first, then teams and lines known to serve the caller, each once.

    Args:
        search: Over the directory in use.
        question: For place, areas and time; its text and filters are left aside.
    """
    strip: dict[str, Hit] = {}
    lifeline = search.listing(LIFELINE)
    if lifeline is not None:
        state = search.state_of(lifeline, question)
        strip[LIFELINE] = Hit(row_id=0, listing=lifeline, open=state, serves_area=True)
    for text in _ASKED:
        plain = replace(question, text=text, filters=Filters(), limit=_LOOKED_AT, finished=True)
        near = [
            hit
            for hit in search.search(plain).hits
            if hit.serves_area
            and hit.listing.reach is Reach.AREA
            and "*" not in hit.listing.areas
            and hit.listing.main_phone is not None
        ]
        for hit in near[:_OF_EACH]:
            strip.setdefault(hit.listing.uid, hit)
    return tuple(strip.values())
