"""What the moments say of a wave."""

from datetime import datetime
from enum import StrEnum


class WaveState(StrEnum):
    """What the moments say of a wave."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


def wave_state(
    *,
    opens_at: datetime,
    closes_at: datetime,
    closed_at: datetime | None,
    consented: bool,
    now: datetime,
) -> WaveState:
    """Return the state at `now`; all moments are timezone-aware.

    Without consent (or who decided that none is needed) a wave stays planned.
    """
    if closed_at is not None and closed_at <= now:
        return WaveState.CLOSED
    if now < opens_at or not consented:
        return WaveState.PLANNED
    return WaveState.OPEN if now < closes_at else WaveState.CLOSED
