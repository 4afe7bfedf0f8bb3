"""Say why a connection to a center is of no use any more."""


class LostError(Exception):
    """The connection is of no use any more; the sentence says why, for the diagnostics page."""


class RefusedError(LostError):
    """One side will not have the other; trying again soon would change nothing."""
