"""Load what the first paint does without, on a worker thread, so that the window goes on.

Importing is most of what a start costs. Each function here imports what the next stage of the
desk is built of; that stage then finds it loaded and holds the GUI thread only to build.
"""

from typing import TYPE_CHECKING

from console.app.profile import Profile

if TYPE_CHECKING:
    from console.app.feed_start import FeedStart
    from console.domain.candidates import RuleSet


def load_live(profile: Profile, rules: "RuleSet | None", feed: "FeedStart") -> "RuleSet":
    """Start the feed, load the queue that will show it, and return the rules it goes by.

    Args:
        profile: Where the rules lie.
        rules: The agency's own rules where they were read already.
        feed: What the feed will be; it runs when this returns.
    """
    feed.begin()
    import console.app.feed_link  # noqa: PLC0415
    import console.models.queue_entries  # noqa: PLC0415
    import console.ui.queue.queue_inks  # noqa: PLC0415
    import console.ui.queue.queue_painter  # noqa: F401, PLC0415
    from console.domain.candidates import read_rules  # noqa: PLC0415

    found = rules if rules is not None else read_rules(profile.rules_file)
    found.prepare()
    return found


def load_work() -> None:
    """Load the panes, the other controllers and the record."""
    import logging.handlers  # noqa: F401, PLC0415

    import console.app.desk_work  # noqa: PLC0415
    import console.app.opening  # noqa: PLC0415
    import console.app.single_instance  # noqa: F401, PLC0415
    from console.app.version import app_version  # noqa: PLC0415

    app_version()  # reads what is installed, and keeps it
