"""Reads for the help page."""

from handvat.speakup.queries.points import Talk, own_unit, talk, talks

__all__ = ["Talk", "own_unit", "talk", "talks"]
