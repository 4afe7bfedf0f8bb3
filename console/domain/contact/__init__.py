"""One contact with one person: its states, its log, advice and decisions in it."""
