"""Name the filters of the directory as people read them, and take one away by its name."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from console.ui.directory.directory_words import label_words
from resources.search.question import Filters, Trait, Who


def _tr(text: str) -> str:
    return QCoreApplication.translate("Directory", text)


def trait_words(trait: Trait) -> str:
    """Return the label of a filter without a value."""
    return {
        Trait.OPEN_NOW: _tr("Open now"),
        Trait.ALWAYS_OPEN: _tr("Around the clock"),
        Trait.WALK_IN: _tr("Walk in"),
        Trait.NO_REFERRAL: _tr("No referral needed"),
        Trait.SENDS_SOMEONE: _tr("Sends someone"),
        Trait.BY_PHONE: _tr("By phone"),
        Trait.BY_TEXT: _tr("By text or chat"),
    }[trait]


def who_words(who: Who) -> str:
    """Return whom a service must accept."""
    return {
        Who.ADULTS: _tr("Adults"),
        Who.YOUTH: _tr("Youth"),
        Who.FAMILIES: _tr("Families"),
        Who.WOMEN: _tr("Women"),
        Who.MEN: _tr("Men"),
        Who.SENIORS: _tr("Older adults"),
        Who.VETERANS: _tr("Veterans"),
        Who.LGBTQ: _tr("LGBTQ+"),
        Who.NATIVE: _tr("Native people"),
        Who.IMMIGRANTS: _tr("Immigrants"),
        Who.DEAF: _tr("Deaf people"),
        Who.UNINSURED: _tr("No insurance"),
        Who.DISABLED: _tr("Disability"),
    }[who]


def language_words(language: str) -> str:
    """Return the name of a language that a service must speak."""
    return label_words(language.title())


def miles_filter_words(miles: float) -> str:
    """Return the label of the filter by distance."""
    return _tr("Within {miles} mi").format(miles=f"{miles:g}")


def filter_words(name: str, filters: Filters, labels: dict[int, str]) -> str:
    """Return the label of a filter that is on, from the name an answer calls it by."""
    for trait in Trait:
        if name == trait.value:
            return trait_words(trait)
    for who in Who:
        if name == who.value:
            return who_words(who)
    if filters.within_miles is not None and name == f"within {filters.within_miles:g} miles":
        return miles_filter_words(filters.within_miles)
    if name == "category":
        return ", ".join(labels.get(number, "") for number in sorted(filters.categories))
    if name == filters.language:
        return language_words(name)
    return name


def without_filter(name: str, filters: Filters) -> Filters:
    """Return the filters without the one that an answer calls by this name."""
    traits = frozenset(one for one in filters.traits if one.value != name)
    if traits != filters.traits:
        return replace(filters, traits=traits)
    accepts = frozenset(one for one in filters.accepts if one.value != name)
    if accepts != filters.accepts:
        return replace(filters, accepts=accepts)
    if name == "category":
        return replace(filters, categories=frozenset())
    if name == filters.language:
        return replace(filters, language="")
    if name == filters.source:
        return replace(filters, source="")
    if name == "source":
        return replace(filters, sources=frozenset())
    return replace(filters, within_miles=None)
