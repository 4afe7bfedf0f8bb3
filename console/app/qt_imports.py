"""Give Python its own import back, once Qt is loaded; imported for that alone, before the rest.

PySide puts a hook before every import. For each module it reads the whole source, to see whether
that asks for other spellings of Qt's names (``from __feature__ import snake_case``). Nothing here
does, and with three hundred modules it is a tenth of the time to the first live row.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - puts the hook there

_own = getattr(builtins, "__orig_import__", None)
"""Under this name PySide keeps what it replaced; a version that does not keeps its hook."""
if _own is not None:
    builtins.__import__ = _own
