"""What a team asks goes without persons, is answered, and comes back to the team."""

from datetime import timedelta

import pytest

from handvat.people.models import LogEntry, Unit
from handvat.practice.actions.signals import Said, answer_signal, send_signal
from handvat.practice.models import Signal, SignalAnswer
from handvat.practice.queries.signals import own_signals, signals_for
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
ASKED = "Meer tijd voor overleg"


@pytest.fixture
def root() -> Unit:
    return a_unit("Universiteit")


@pytest.fixture
def team(root: Unit) -> Unit:
    return a_unit("Sterrenwacht", root)


def send(unit: Unit, text: str = ASKED, day=TODAY) -> Signal:
    return send_signal(unit, "str-tea-1", text, today=day)


def answer(signal: Signal, how: SignalAnswer, text: str, above: Unit) -> Signal:
    said = Said(how, text, above)
    return answer_signal(signal, said, who="7", today=TODAY, now=NOW)


def test_sent_twice_on_a_day_it_is_one_and_another_day_or_team_is_another(root, team):
    beside = a_unit("Ander", root)
    send(team)
    send(team)
    send(team, day=TODAY + timedelta(days=1))
    send(beside)

    assert Signal.objects.count() == 3


def test_no_person_and_no_moment_is_kept_with_it(team):
    a_person(team)
    row = send(team)

    columns = {field.name for field in Signal._meta.get_fields() if field.concrete}
    assert columns == {
        *("id", "unit", "above", "look_back", "handhold", "text", "sent_on"),
        *("answer", "answer_text", "answered_on"),
    }
    assert row.look_back is None
    assert not LogEntry.objects.exists()


def test_the_answer_comes_back_and_may_be_made_better(root, team):
    row = send(team)

    answer(row, SignalAnswer.NOT_DOING, "Er is nu geen ruimte.", root)
    answer(row, SignalAnswer.DOING, "Toch wel, vanaf mei.", root)

    (seen,) = own_signals(team, TODAY)
    assert (seen.row.answer, seen.row.answer_text, seen.row.answered_on) == (
        *("doing", "Toch wel, vanaf mei."),
        TODAY,
    )


def test_the_log_names_where_it_was_answered_and_never_the_team_or_the_words(root, team):
    answer(send(team), SignalAnswer.DOING, "Vanaf mei.", root)

    (line,) = LogEntry.objects.all()
    assert (line.action, line.unit, line.about) == ("answer_signal", root, "")


def test_what_a_team_asked_is_still_answered_after_it_stopped(root, team):
    row = send(team)
    Unit.objects.filter(pk=team.pk).update(closed_on=TODAY)

    assert [one.row for one in signals_for((root.path,), TODAY)] == [row]
    assert [one.above for one in signals_for((root.path,), TODAY)] == [root]
