"""Handvat: social safety built on desired behaviour."""
