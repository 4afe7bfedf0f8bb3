"""Fonts, icons and themes that ship with the program."""
