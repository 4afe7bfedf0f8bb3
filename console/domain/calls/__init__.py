"""Calls as the CAD tells them, the queue of them, and what this desk marked on them."""
