"""What people read: text that is never interpreted, times, and long sheets of facts."""
