"""The room of the directory: search, card, comparing, handing out, and the lines always shown."""
