"""What may be filled in about behaviours."""
