"""The rules of the trade in pure Python."""
