"""The simulated call center: an EIDO notifier on loopback."""
