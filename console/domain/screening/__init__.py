"""What is asked for safety, and the level that follows from the answers."""
