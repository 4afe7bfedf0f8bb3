"""Assessing: instruments, checks, the floor and the level that is chosen."""
