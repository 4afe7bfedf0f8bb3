"""The lead's room."""
