"""Where a call may go instead of to police, and what may leave the desk for it."""
