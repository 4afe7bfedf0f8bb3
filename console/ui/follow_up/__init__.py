"""The room of what is still to do: later calls and duties with a deadline."""
