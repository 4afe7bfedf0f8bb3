"""Builds every part, joins them, stops them; the command line."""
