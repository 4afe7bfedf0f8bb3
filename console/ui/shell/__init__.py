"""The window: bars, docks, themes, actions, notices."""
