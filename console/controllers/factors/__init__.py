"""The second factors: one contract, one module each, one table."""
