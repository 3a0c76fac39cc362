from datetime import date

from handvat.speakup.rules import deserves_a_look


def test_a_check_of_a_year_ago_is_still_good():
    assert not deserves_a_look(date(2025, 3, 2), date(2026, 3, 2))


def test_a_check_of_longer_ago_deserves_a_look():
    assert deserves_a_look(date(2025, 3, 1), date(2026, 3, 2))
