"""What the moments say of a wave."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from handvat.measure.rules.moments import WaveState, wave_state

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
OPENS = datetime(2026, 3, 28, 9, tzinfo=AMSTERDAM)
CLOSES = datetime(2026, 3, 29, 3, 30, tzinfo=AMSTERDAM)  # half an hour after the clock jumped


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (datetime(2026, 3, 28, 7, 59, tzinfo=UTC), WaveState.PLANNED),
        (datetime(2026, 3, 28, 8, 0, tzinfo=UTC), WaveState.OPEN),
        (datetime(2026, 3, 29, 1, 29, tzinfo=UTC), WaveState.OPEN),
        (datetime(2026, 3, 29, 1, 30, tzinfo=UTC), WaveState.CLOSED),
    ],
)
def test_states_follow_the_moments_over_the_night_that_the_clock_jumps(now, state):
    found = wave_state(opens_at=OPENS, closes_at=CLOSES, closed_at=None, consented=True, now=now)

    assert found is state


def test_a_wave_without_consent_stays_planned():
    now = datetime(2026, 3, 28, 12, tzinfo=UTC)

    found = wave_state(opens_at=OPENS, closes_at=CLOSES, closed_at=None, consented=False, now=now)

    assert found is WaveState.PLANNED


def test_a_wave_closed_early_is_closed():
    now = datetime(2026, 3, 28, 12, tzinfo=UTC)

    found = wave_state(opens_at=OPENS, closes_at=CLOSES, closed_at=now, consented=True, now=now)

    assert found is WaveState.CLOSED
