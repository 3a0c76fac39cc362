"""The wording coach: how something is said, and how it may be said better. Advice, never a no."""

from handvat.framing.coach import remarks_on
from handvat.framing.insults import insults
from handvat.framing.shapes import Kind, Level, Remark
from handvat.framing.traceable import named_in

__all__ = ["Kind", "Level", "Remark", "insults", "named_in", "remarks_on"]
