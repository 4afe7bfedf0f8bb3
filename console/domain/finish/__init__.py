"""How a contact ends, and the duties that stay after it."""
