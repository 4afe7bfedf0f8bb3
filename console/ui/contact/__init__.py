"""The open contact and its one-breath log."""
