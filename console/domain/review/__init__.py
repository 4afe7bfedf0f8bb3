"""What a shift lead reviews, counts and watches."""
