"""Who is on the phone, escalating, and what is read aloud."""
