"""Say what the directory made of a question: what was read otherwise, left out or not found."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from console.controllers.directory_news import Found
from console.ui.directory.directory_words import label_words, status_words, title_words
from console.ui.directory.filter_words import filter_words
from resources.search.question import Filters, Relaxed

SHORTEST = 2
"""Letters below which nothing is looked for."""

_MOST_KINDS = 2
"""A word that is only begun may become many kinds; naming them all says nothing."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Directory", text)


def banner_words(found: Found) -> str:
    """Return the warning for services named exactly to which nobody may be sent; or nothing."""
    return "\n".join(
        f"{status_words(listing.status)}: {title_words(listing)}"
        for listing in found.answer.banners
    )


def remark_words(found: Found) -> str:
    """Return in one paragraph how the words were taken, when anything but as typed."""
    return " ".join(_remarks(found))


def _remarks(found: Found) -> Iterator[str]:
    answer = found.answer
    for typed, read in () if answer.banners else answer.read_as:
        yield _tr("Did you mean “{read}”? Looked for it instead of “{typed}”.").format(
            typed=typed, read=read
        )
    if answer.missing and answer.hits:
        words = ", ".join(f"“{word}”" for word in answer.missing)
        if answer.complete:
            yield _tr(
                "The first {count} have every word; below, {words} is missing in some."
            ).format(count=answer.complete, words=words)
        else:
            yield _tr("No service has every word: {words}.").format(words=words)
    elif answer.relaxed is Relaxed.IN_TEXT:
        yield _tr("The words stand in descriptions, not in names.")
    if 0 < len(answer.meant) <= _MOST_KINDS:
        yield _tr("Taken for: {kinds}.").format(
            kinds=", ".join(label_words(label) for label in answer.meant)
        )


def count_words(found: Found) -> str:
    """Return how many there are, and that only the best are shown."""
    answer = found.answer
    shown, counted = len(answer.hits), answer.counted
    if found.browsing or not shown:
        return _tr("Favourites and recent") if shown else ""
    if answer.more or counted > shown:
        plus = "+" if answer.more else ""
        return _tr("the best {shown} of {counted}{plus}").format(
            shown=shown, counted=counted, plus=plus
        )
    return _tr("{count} found").format(count=shown)


def empty_words(found: Found) -> str:
    """Return why nothing is shown, and what would help."""
    text, filters = found.asked.text.strip(), found.asked.filters
    if found.browsing:
        return _tr(
            "Type what you would say: “bed tonight”, “drying out”, “someone to talk to”. "
            "Favourites and the services you used last will stand here."
        )
    if len(text) < SHORTEST:
        return _tr("Two letters or more.")
    if not found.answer.without or filters == Filters():
        words = _tr("Nothing found for “{text}”. No filter is on, so nothing was left out.")
        return words.format(text=text)
    if not any(count for _, count in found.answer.without):
        words = _tr("Nothing found for “{text}”, and no single filter hides it: take them all off.")
        return words.format(text=text)
    helping = [
        _tr("without “{filter}”: {count}").format(
            filter=filter_words(name, filters, found.labels), count=count
        )
        for name, count in found.answer.without
    ]
    words = _tr("Nothing found for “{text}” with these filters. There are, {counts}.")
    return words.format(text=text, counts="; ".join(helping))
