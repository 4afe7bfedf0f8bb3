"""Questions over one connection, each answered in frozen rows."""
