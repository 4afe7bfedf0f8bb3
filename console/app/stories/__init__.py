"""The stories of the scripted shift, one module each: worked by keys, seen on the disk."""
