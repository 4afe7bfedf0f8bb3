"""Load what the first paint does without, on a worker thread, so that the window goes on.

Importing is most of what a start costs. Each function here imports what the next stage of the
desk is built of; that stage then finds it loaded and holds the GUI thread only to build.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType

from console.app.profile import Profile
from console.domain.candidates import RuleSet, read_rules

# Every import below is late on purpose: this module is itself loaded after the first paint.


def load_live(profile: Profile, rules: RuleSet | None, *, feed: bool) -> RuleSet:
    """Load the live queue with its feed, and return the rules it goes by.

    Args:
        profile: Where the rules lie.
        rules: The agency's own rules where they were read already.
        feed: Whether there is a feed to load.
    """
    if feed:
        # The one is named for unreleased versions of websockets only, the other for finding a
        # proxy, which a feed never goes through; together they take a tenth of the whole start.
        with _left_out("importlib.metadata", "urllib.request"):
            import websockets.asyncio.client  # noqa: F401, PLC0415
        import console.feed.feed_thread  # noqa: PLC0415
    import console.app.feed_link  # noqa: PLC0415
    import console.models.queue_entries  # noqa: PLC0415
    import console.ui.queue.queue_inks  # noqa: PLC0415
    import console.ui.queue.queue_painter  # noqa: F401, PLC0415

    found = rules if rules is not None else read_rules(profile.rules_file)
    found.prepare()
    return found


def load_work() -> None:
    """Load the panes, the other controllers and the record."""
    import logging.handlers  # noqa: F401, PLC0415

    import console.app.desk_work  # noqa: PLC0415
    import console.app.opening  # noqa: PLC0415
    import console.app.record_care  # noqa: PLC0415
    import console.app.single_instance  # noqa: F401, PLC0415
    from console.app.version import app_version  # noqa: PLC0415

    app_version()  # reads what is installed, and keeps it


@contextmanager
def _left_out(*names: str) -> Iterator[None]:
    """Put empty modules in the place of some that are named at an import and never used.

    Whoever imports them afterwards gets the real ones. Nothing else may import meanwhile: the GUI
    thread waits for what is loaded here.
    """
    missing = [name for name in names if name not in sys.modules]
    for name in missing:
        sys.modules[name] = ModuleType(name)
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]
