"""Find the right door: words to categories, candidates, order, and what was removed."""
