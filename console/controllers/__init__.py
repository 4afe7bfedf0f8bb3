"""What each screen may ask for, one a screen noun."""
