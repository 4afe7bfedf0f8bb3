"""The community directory of one desk: import it, keep it, offer it."""
