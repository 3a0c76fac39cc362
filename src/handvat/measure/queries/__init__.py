"""Reads of waves, of who is invited, and of what was told back."""
