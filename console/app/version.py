"""Tell the version that is installed."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def app_version() -> str:
    """Return the installed version, or ``0+source`` when run from a tree that is not installed."""
    try:
        return version("clinician-console")
    except PackageNotFoundError:
        return "0+source"
