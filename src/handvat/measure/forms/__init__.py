"""What people fill in about waves, and when answering."""
