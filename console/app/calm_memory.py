"""Keep the garbage collector from holding the window up, while loading and while calls come and go.

Python looks through all that lives for circles nobody can reach. With ten thousand open calls that
takes a tenth of a second, on whatever thread it happens, and there is next to nothing to find:
calls hold no circles. Measured: ``make bench ONLY=feed``, "with the collector as it comes".
"""

import gc

THRESHOLDS = (50_000, 20, 100)
"""Look at what is new after so many new things; at all of it after 2,000 times as many."""


def calm_collector() -> None:
    """Look more seldom, and never through what is there already; takes no time."""
    gc.set_threshold(*THRESHOLDS)
    gc.freeze()


def rest_from_collecting() -> None:
    """Look for no garbage while everything is loaded: nearly nothing of it is, and looking costs.

    ``collect_again`` ends it.
    """
    gc.disable()


def collect_again() -> None:
    """Collect garbage again, and never look through what was loaded at the start."""
    gc.freeze()
    gc.enable()
