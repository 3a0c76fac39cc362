"""What people may fill in about units, people and themselves."""
