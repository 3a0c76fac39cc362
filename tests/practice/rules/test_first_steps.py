from datetime import date, timedelta

import pytest

from handvat.practice.rules.first_steps import (
    LookBack,
    look_back_refused,
    usual_look_back,
)

TODAY = date(2026, 11, 22)


def test_one_looks_back_after_four_weeks():
    assert usual_look_back(TODAY) == date(2026, 12, 20)


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (TODAY, ""),
        (TODAY - timedelta(days=1), "past"),
        (TODAY + timedelta(days=366), ""),
        (TODAY + timedelta(days=367), "far"),
        (date(9999, 12, 31), "far"),
    ],
)
def test_a_day_to_look_back_lies_within_a_year(day, code):
    assert look_back_refused(day, today=TODAY) == code


def test_the_same_event_has_the_same_name_and_another_has_another():
    one, same = LookBack(TODAY, "a", "b"), LookBack(TODAY, "a", "b")

    assert one.uid == same.uid != LookBack(TODAY, "a", "c").uid
