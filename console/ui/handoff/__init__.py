"""The room in which a shift is handed over, item by item, by name."""
