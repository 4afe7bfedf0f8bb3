"""Join the call feed to the desk; its commands, secrets and rules."""
