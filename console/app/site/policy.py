"""Say where the agency's site folder lies, and whether people of this desk come from it."""

from pathlib import Path

from console.app.policy.keys import SITE_FOLDER, SITE_KEY
from console.app.policy.policy import Layer, Policy, read_policy
from console.domain.access.site_manifest import ACCOUNTS
from db.errors import RecordError

COPY_NAME = "site"
"""The copy of the folder in force, in the profile."""


class SiteRulesError(RecordError):
    """Somebody at the desk would change what the site folder says."""

    what_happened = "The people of this desk come from the agency's site folder."
    what_is_safe = "Nothing was changed."
    what_to_do = "Have IT change the folder and sign it: every desk follows."


def site_of(policy: Policy) -> tuple[Path | None, str]:
    """Return place and key of the site folder, as far as the agency's own file says so.

    Whoever sits at the desk can write the person's own file; it makes nobody an administrator.
    """
    said = {key: policy.origin(key).layer is Layer.SYSTEM for key in (SITE_FOLDER, SITE_KEY)}
    place = policy.value(SITE_FOLDER) if said[SITE_FOLDER] else None
    return place, policy.value(SITE_KEY) if place is not None and said[SITE_KEY] else ""


def site_rules(folder: Path) -> bool:
    """Say whether the people of this desk come from the agency's site folder."""
    place, _ = site_of(read_policy())
    return place is not None and (folder / COPY_NAME / ACCOUNTS).exists()
