"""The board of every reroute that has not landed."""
