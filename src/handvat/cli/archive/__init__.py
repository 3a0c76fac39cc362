"""Backup and restore: one archive that holds everything, on both databases."""
