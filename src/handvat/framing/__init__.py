"""The wording coach: how something is said, and how it may be said better. Advice, never a no."""

from handvat.framing.coach import remarks_on
from handvat.framing.insults import insults
from handvat.framing.shapes import Kind, Level, Remark

__all__ = ["Kind", "Level", "Remark", "insults", "remarks_on"]
