"""Desired behaviour, practised in small steps."""
