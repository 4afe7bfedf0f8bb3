"""The list of signed logs that a lead reads."""
