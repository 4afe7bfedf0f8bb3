"""Have SQLite count no memory, so that two threads in it do not wait for each other.

It keeps statistics of every allocation under one lock of the whole process; nobody here asks for
them, and with them two threads together take as long as one after the other. They can only be left
out before the first connection. Source: sqlite.org/c3ref/config.html, SQLITE_CONFIG_MEMSTATUS.
"""

import ctypes
import sys

_OK = 0
_CONFIG_MEMSTATUS = 9


def count_none() -> bool:
    """Leave the statistics out; say whether that was done.

    It is not where a connection may be open already, or where the driver's library does not show
    SQLite's own functions: then all works as before, on one processor's time.
    """
    if "sqlcipher3" in sys.modules:
        return False
    from sqlcipher3 import _sqlite3  # noqa: PLC0415 - not before the look whether anybody has it

    try:
        library = ctypes.CDLL(_sqlite3.__file__)
        shut_down, start = library.sqlite3_shutdown, library.sqlite3_initialize
        configure = library.sqlite3_config
    except (OSError, AttributeError):
        return False
    configure.argtypes = [ctypes.c_int]  # what follows is variadic, and passed otherwise by some
    if shut_down() != _OK:
        return False
    done = configure(_CONFIG_MEMSTATUS, ctypes.c_int(0)) == _OK
    return bool(start() == _OK and done)
