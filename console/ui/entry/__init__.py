"""What people type into: choosers, fields and inline strips, all worked by keys alone."""
