"""Name the key of a call."""

from typing import NewType

CallId = NewType("CallId", str)
"""The incident tracking identifier of the feed: a URN, unique for ever. Never the shown number."""
