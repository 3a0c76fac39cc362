"""Waves, invitations, credentials, answers coming in."""
