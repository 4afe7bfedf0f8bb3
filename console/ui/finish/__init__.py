"""The room in which a contact ends: what its disposition wants, the safety plan, a share."""
