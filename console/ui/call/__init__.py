"""The call sheet: everything known of one call."""
