import pytest
from django.db import DatabaseError, connection, transaction

from handvat.people.actions import log
from handvat.people.models import LogEntry, LogIsKept
from handvat.people.queries.log_words import ACTIONS, OF_A_TEAM
from handvat.people.queries.persons import log_lines, logged_actions
from tests.factories import NOW, a_unit

pytestmark = pytest.mark.django_db


def test_a_line_of_the_log_is_added():
    unit = a_unit()

    log("7", "close_wave", unit=unit, about="wave 3", now=NOW)

    assert [(line.who, line.action, line.about) for line in LogEntry.objects.all()] == [
        ("7", "close_wave", "wave 3")
    ]


def test_what_a_team_does_among_itself_is_not_in_the_log_that_others_read():
    unit = a_unit()
    for action in sorted({*OF_A_TEAM, "grant_role"}):
        log("7", action, unit=unit, now=NOW)

    assert [line.action for line in log_lines()] == ["grant_role"]
    assert logged_actions() == ("grant_role",)
    assert not log_lines("move_step").exists()


def test_all_that_is_kept_from_the_log_has_its_words():
    assert set(ACTIONS) >= OF_A_TEAM


def test_a_line_is_not_changed():
    line = log("7", "close_wave", unit=None, now=NOW)
    line.who = "8"

    with pytest.raises(LogIsKept):
        line.save()


def test_a_line_is_not_taken_away():
    line = log("7", "close_wave", unit=None, now=NOW)

    with pytest.raises(LogIsKept):
        line.delete()


def test_lines_are_not_changed_or_taken_away_together():
    log("7", "close_wave", unit=None, now=NOW)

    with pytest.raises(LogIsKept):
        LogEntry.objects.all().delete()
    with pytest.raises(LogIsKept):
        LogEntry.objects.update(who="8")


@pytest.mark.parametrize(
    "statement", ["UPDATE people_logentry SET who = '8'", "DELETE FROM people_logentry"]
)
def test_the_database_itself_keeps_the_log(statement):
    log("7", "close_wave", unit=None, now=NOW)

    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)

    assert list(LogEntry.objects.values_list("who", flat=True)) == ["7"]


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("again", [1, 2])
def test_a_test_with_transactions_leaves_the_log_kept(again):
    log("7", "close_wave", unit=None, about=str(again), now=NOW)

    with pytest.raises(DatabaseError), connection.cursor() as cursor:
        cursor.execute("DELETE FROM people_logentry")
