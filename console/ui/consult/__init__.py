"""Advice: what the clinician was asked, what they answered, and what became of it."""
