"""The room in which a call is sent to the right door: targets, the card, what was answered."""
