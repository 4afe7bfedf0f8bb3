"""Files of other people's directories in; a checked, whole, new directory out."""
