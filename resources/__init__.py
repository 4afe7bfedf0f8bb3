"""The community resource directory: read it, index it, search it.

Knows nothing of Qt, of ``console`` or of ``db``.
"""
