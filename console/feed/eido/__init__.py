"""Read incident documents (EIDO 1.0) and write the small one that goes with a request."""
