"""Who can open a record: slots, keyring, people's own keys, sealed fields and notes."""
