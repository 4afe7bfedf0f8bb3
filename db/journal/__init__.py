"""What is appended and never changed: bytes, chain, signatures, clocks, the high-water mark."""
