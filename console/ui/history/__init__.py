"""Earlier contacts of an incident, a place, a number or a person."""
