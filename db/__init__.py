"""The record: encrypted store, journal, projections.

Knows nothing of Qt, of ``console`` or of ``resources``.
"""
