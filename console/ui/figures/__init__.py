"""The figures: charts, each with its table, and what leaves as a report."""
