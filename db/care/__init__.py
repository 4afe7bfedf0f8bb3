"""Copy a record, put a copy back, save what a damaged one still holds."""
