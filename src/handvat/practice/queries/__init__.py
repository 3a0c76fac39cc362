"""Reads of what units practise."""
