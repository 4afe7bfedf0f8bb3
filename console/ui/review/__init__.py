"""Reviews of signed contacts: drawn, scored, answered, closed."""
