"""What a new desk can find before any file is imported: national lines, and an invented city."""
