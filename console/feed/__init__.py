"""Calls in, requests out: EIDO, its conveyance, and the simulated call center."""
