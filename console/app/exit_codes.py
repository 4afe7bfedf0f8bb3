"""Name the exit codes of every command; docs/commands.md lists them for people."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What a command's exit code says.

    OK: done as asked. FAILED: it was tried and did not succeed; the words say why. BAD_INPUT: an
    argument or a file does not fit; nothing was changed. REFUSED: not allowed here, for example
    real work on a demo profile. WARNED: nothing failed, and somebody should look at something.
    CANCELLED: stopped by a person; nothing is half done.
    """

    OK = 0
    FAILED = 1
    BAD_INPUT = 2
    REFUSED = 3
    WARNED = 4
    CANCELLED = 130
