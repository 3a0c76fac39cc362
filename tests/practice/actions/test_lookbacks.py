"""Looking back: what is kept, what is wiped, and what two people typing do to each other."""

from datetime import timedelta

import pytest

from handvat.access import Role
from handvat.people.models import LogEntry
from handvat.practice.actions.lookbacks import (
    Beginning,
    begin_look_back,
    end_forgotten,
    end_look_back,
    keep_outcomes,
    open_notes,
    write,
)
from handvat.practice.models import Contribution, LookBack, Outcome, Question, Spoken
from handvat.practice.rules.lookbacks import ChangedMeanwhile, NotOpened, NotWriting
from tests.factories import NOW, a_person, a_unit, an_account
from tests.measure.databases import at_the_same_time, in_earnest

pytestmark = pytest.mark.django_db
GOOD, HARD = Question.WENT_WELL, Question.HARD


def a_team(people=5):
    unit = a_unit("Mens en computer")
    return unit, [a_person(unit).pk for _ in range(people)]


def begun(unit, **facts):
    return begin_look_back(unit, Beginning(**facts), who="worker", today=NOW.date(), now=NOW)


def texts(row):
    return sorted(Contribution.objects.filter(round=row.round).values_list("text", flat=True))


def test_a_team_begins_once_whoever_presses_twice():
    unit, _people = a_team()

    assert begun(unit) == begun(unit)
    assert LogEntry.objects.filter(action="begin_look_back").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_once_are_in_the_same_look_back(tmp_path):
    with in_earnest(tmp_path) as enter:
        unit, _people = a_team()

        first, second = at_the_same_time(enter, *[lambda: begun(unit)] * 2)

        assert first == second


@pytest.mark.parametrize(("people", "facts"), [(3, {}), (1, {}), (8, {"on_paper": True})])
def test_a_small_team_and_one_on_paper_talk_right_away(people, facts):
    unit, team = a_team(people)

    row = begun(unit, **facts)

    assert (row.state, row.round) == ("opened", None)
    with pytest.raises(NotWriting):
        write(row, team[0], [(GOOD, "Fijn")])


def test_four_writers_see_everything_and_it_is_wiped_in_the_end():
    unit, people = a_team()
    row = begun(unit)
    for person in people[:4]:
        write(row, person, [(GOOD, f"goed {person}"), (HARD, f"lastig {person}")])

    row = open_notes(row)

    assert row.state == "opened"
    assert len(texts(row)) == 8
    keep_outcomes(row, {GOOD: ["Wij luisteren"]}, revision=row.revision)
    end_look_back(row, who="1", now=NOW)
    assert not Contribution.objects.exists()
    assert list(Outcome.objects.values_list("kind", "text")) == [("went_well", "Wij luisteren")]


def test_three_writers_leave_nothing_and_nobody_learns_how_many_there_were():
    unit, people = a_team()
    row, empty = begun(unit), begun(a_team()[0])
    for person in people[:3]:
        write(row, person, [(GOOD, "goed")])

    row, empty = open_notes(row), open_notes(empty)

    assert (row.state, row.round_id, row.revision) == (empty.state, empty.round_id, empty.revision)
    assert not Contribution.objects.exists()
    assert not Spoken.objects.exists()


def test_writing_changes_nothing_that_the_page_is_told():
    unit, people = a_team()
    row = begun(unit)
    before = LookBack.objects.values().get()

    write(row, people[0], [(GOOD, "goed")])

    assert LookBack.objects.values().get() == before


def test_opening_twice_changes_nothing_more():
    unit, people = a_team()
    row = begun(unit)
    for person in people:
        write(row, person, [(GOOD, "goed")])
    first = open_notes(row)

    second = open_notes(row)

    assert (second.revision, texts(second)) == (first.revision, texts(first))
    with pytest.raises(NotWriting):
        write(row, people[0], [(GOOD, "te laat")])


def test_of_two_who_type_what_is_kept_the_second_is_told_and_loses_nothing():
    unit, _people = a_team(3)
    row = begun(unit)
    keep_outcomes(row, {GOOD: ["van de een"]}, revision=row.revision)

    with pytest.raises(ChangedMeanwhile):
        keep_outcomes(row, {GOOD: ["van de ander"]}, revision=row.revision)

    assert list(Outcome.objects.values_list("text", flat=True)) == ["van de een"]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_the_same_moment_one_is_told(tmp_path):
    with in_earnest(tmp_path) as enter:
        row = begun(a_team(3)[0])

        done = at_the_same_time(
            enter,
            *(lambda text=text: keep_outcomes(row, {GOOD: [text]}, revision=0) for text in "ab"),
        )

        assert {type(one) for one in done} == {LookBack, ChangedMeanwhile}
        assert Outcome.objects.count() == 1


def test_nothing_is_kept_before_opening_or_after_the_end():
    unit, _people = a_team()
    row = begun(unit)
    with pytest.raises(NotOpened):
        keep_outcomes(row, {GOOD: ["x"]}, revision=row.revision)

    end_look_back(open_notes(row), who="1", now=NOW)

    with pytest.raises(NotOpened):
        keep_outcomes(row, {GOOD: ["x"]}, revision=2)


def test_one_that_is_stopped_while_writing_leaves_nothing():
    unit, people = a_team()
    row = begun(unit)
    write(row, people[0], [(GOOD, "goed")])

    end_look_back(row, who="1", now=NOW)
    end_look_back(row, who="1", now=NOW)

    assert not Contribution.objects.exists()
    assert not Spoken.objects.exists()
    assert LogEntry.objects.filter(action="end_look_back").count() == 1
    assert begun(unit) != row


def test_the_log_tells_nothing_of_who_wrote():
    unit, _people = a_team()
    writer = an_account(Role.MEMBER, unit=unit)
    row = begun(unit)

    write(row, writer.person_id or 0, [(GOOD, "goed")])

    assert not LogEntry.objects.filter(who=str(writer.pk)).exists()


@pytest.mark.parametrize(("days", "state"), [(13, "opened"), (14, "ended"), (400, "ended")])
def test_a_look_back_that_nobody_ends_does_so_by_itself_and_keeps_what_was_kept(days, state):
    unit, team = a_team()
    row = begun(unit)
    for person in team:
        write(row, person, [(GOOD, "Wij lieten elkaar uitpraten")])
    row = open_notes(row)
    keep_outcomes(row, {GOOD: ["Een rondje"]}, revision=row.revision)

    end_forgotten(today=NOW.date() + timedelta(days=days), now=NOW)

    row.refresh_from_db()
    assert row.state == state
    assert list(row.outcomes.values_list("text", flat=True)) == ["Een rondje"]
    assert Contribution.objects.exists() == (state == "opened")
