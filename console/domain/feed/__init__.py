"""What a call feed hands over, and how well it is doing."""
