"""The agency's policy: its keys, where each value comes from, what is said of it."""
