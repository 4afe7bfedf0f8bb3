"""Load what the first paint does without, on a worker thread, so that the window goes on.

Importing is most of what a start costs. Each function here imports what the next stage of the
desk is built of; that stage then finds it loaded and holds the GUI thread only to build.
"""

import importlib.util
import sys

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
        # websockets uses the one for unreleased versions of itself only, the other to find a
        # proxy, which a feed never goes through; together they take 20 ms.
        _put_off("importlib.metadata")
        _put_off("urllib.request")
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


def _put_off(name: str) -> None:
    """Have a module of the standard library loaded when it is first used, not when it is named."""
    spec = importlib.util.find_spec(name) if name not in sys.modules else None
    if spec is None or spec.loader is None:
        return
    loader = importlib.util.LazyLoader(spec.loader)
    spec.loader = loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    loader.exec_module(module)
    parent, _, child = name.rpartition(".")
    setattr(sys.modules[parent], child, module)  # as the import system does
