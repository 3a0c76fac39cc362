from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handvat.practice.rules.weeks import in_this_week, week_to_mail

ZONE = "Europe/Amsterdam"


@pytest.mark.parametrize(
    ("moment", "week"),
    [
        (datetime(2026, 11, 23, 5, 59, tzinfo=UTC), ""),  # 6:59 on campus
        (datetime(2026, 11, 23, 6, 0, tzinfo=UTC), "2026-W48"),
        (datetime(2026, 11, 24, 22, 59, tzinfo=UTC), "2026-W48"),  # Tuesday, one minute to twelve
        (datetime(2026, 11, 24, 23, 0, tzinfo=UTC), ""),
        (datetime(2026, 11, 29, 12, 0, tzinfo=UTC), ""),
        (datetime(2026, 6, 1, 5, 0, tzinfo=UTC), "2026-W23"),  # summer: 7:00 on campus
        (datetime(2027, 1, 4, 8, 0, tzinfo=UTC), "2027-W01"),
        (datetime(2024, 12, 30, 8, 0, tzinfo=UTC), "2025-W01"),  # a week belongs to one year
    ],
)
def test_the_mail_goes_on_monday_morning_on_campus(moment, week):
    assert week_to_mail(moment, ZONE) == week


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(-10, 20))
def test_this_week_ends_on_sunday(today, days):
    day = today + timedelta(days=days)

    same_week = day.isocalendar()[:2] == today.isocalendar()[:2]

    assert in_this_week(day, today) == (same_week and day >= today)
