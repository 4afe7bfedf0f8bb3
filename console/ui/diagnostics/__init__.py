"""The room that says how the desk itself is doing."""
