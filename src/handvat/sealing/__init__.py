"""Credentials that answers are sent with."""
