"""Prove a record, and say in words what was found."""
