"""Load what the first paint does without, on a worker thread, so that the window goes on.

Importing is most of what a start costs. Each function here imports what the next stage of the
desk is built of; that stage then finds it loaded and holds the GUI thread only to build.
"""

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
        import console.feed.feed_thread  # noqa: PLC0415
    import console.models.queue_entries  # noqa: PLC0415
    import console.ui.queue.queue_inks  # noqa: PLC0415
    import console.ui.queue.queue_painter  # noqa: F401, PLC0415

    found = rules if rules is not None else read_rules(profile.rules_file)
    found.prepare()
    return found


def load_work() -> None:
    """Load the panes, the other controllers and the record."""
    import console.app.desk_work  # noqa: PLC0415
    import console.app.opening  # noqa: F401, PLC0415
    from console.app.version import app_version  # noqa: PLC0415

    app_version()  # reads what is installed, and keeps it
