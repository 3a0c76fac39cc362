"""Universiteit Zandmeer: an invented university, made anew from a seed; nobody in it exists."""
