"""The safety screen: its questions, whose word each answer is, and what is still open."""
