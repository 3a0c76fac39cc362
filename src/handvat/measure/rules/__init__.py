"""Decisions about waves: their state, what is asked, who answers where."""

from handvat.measure.rules.moments import WaveState, wave_state
from handvat.measure.rules.sheet import Sheet

__all__ = ["Sheet", "WaveState", "wave_state"]
