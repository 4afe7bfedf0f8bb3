"""Open the record and care for it: keys, copies, verifying, recovery."""
