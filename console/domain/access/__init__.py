"""Who may do, ask and see what; sign-on, lock, audit, retention."""
