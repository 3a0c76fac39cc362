from datetime import date, timedelta

import pytest

from handvat.practice.actions.first_steps import Choice, choose_first_step, move_step
from handvat.practice.models import FirstStep
from handvat.practice.rules import Stage
from tests.factories import NOW, a_unit

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def test_a_first_step_that_is_sent_twice_is_chosen_once_and_stays_where_it_is():
    unit, choice = a_unit(), Choice("ask-on", "Wij vragen door.", date(2026, 3, 30))
    first = choose_first_step(unit, choice, who="7", today=TODAY, now=NOW)
    move_step(first, Stage.SELF_EVIDENT, who="7", now=NOW)

    again = choose_first_step(unit, choice, who="7", today=TODAY, now=NOW)

    assert (again, again.stage) == (first, Stage.SELF_EVIDENT)
    later = choose_first_step(unit, choice, who="7", today=TODAY + timedelta(days=1), now=NOW)
    assert FirstStep.objects.get(unit=unit, current=True) == later
