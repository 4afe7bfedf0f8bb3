"""Look at a machine and say what is well, what is not and what to do; the support bundle."""
