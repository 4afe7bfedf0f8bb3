"""Widgets only, one folder a room."""
