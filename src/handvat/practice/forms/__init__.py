"""What may be filled in, and what we answer when it will not do."""
