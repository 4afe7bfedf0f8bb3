"""Calls out of a CAD's own rows: folders, addresses and databases, by a map of columns."""
