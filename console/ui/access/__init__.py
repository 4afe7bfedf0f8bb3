"""The pages of who may see what: sign-on, lock, accounts, the privacy officer's room."""
