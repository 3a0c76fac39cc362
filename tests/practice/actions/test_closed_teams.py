"""A team that is closed in the middle of something, and people who leave."""

from datetime import timedelta

import pytest

from handvat.measure.actions.check_ins import open_check_in
from handvat.measure.actions.closing import close_due_waves
from handvat.measure.models import StandingConsent
from handvat.people.models import Membership, Unit
from handvat.practice.actions.agreement_talks import open_stances, say_stance
from handvat.practice.actions.closed_teams import end_in_closed_teams
from handvat.practice.actions.lookbacks import Beginning, begin_look_back, open_notes, write
from handvat.practice.actions.rounds import open_round
from handvat.practice.models import (
    Contribution,
    LookBack,
    Purpose,
    Question,
    Round,
    Spoken,
    Stance,
    StanceKind,
)
from handvat.practice.queries.checkins import blocks
from handvat.practice.rules.agreements import State, TooFewVoices
from handvat.practice.rules.lookbacks import NotWriting
from handvat.practice.tasks import TASKS
from handvat.results.actions.check_ins import publish_due_check_ins
from handvat.results.models import PublishedStage
from tests.factories import NOW, a_person, a_unit, an_agreement

pytestmark = pytest.mark.django_db
TODAY = NOW.date()


def a_team(people):
    unit = a_unit("Het team", a_unit())
    return unit, [a_person(unit) for _ in range(people)]


def begun(unit):
    return begin_look_back(unit, Beginning(), who="1", today=TODAY, now=NOW)


def wrote(row, *people):
    for person in people:
        write(row, person.pk, [(Question.HARD, f"van {person.pk}")])


def close(unit):
    Membership.objects.filter(unit=unit).update(ended_on=TODAY)
    Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY)


def left(person):
    Membership.objects.filter(person=person).update(ended_on=TODAY)


def said():
    return [table.objects.count() for table in (Contribution, Stance, Spoken)]


def test_a_look_back_of_a_team_that_was_closed_is_over_and_its_notes_are_gone():
    unit, people = a_team(6)
    row = begun(unit)
    wrote(row, *people)
    assert said() == [6, 0, 6]
    close(unit)

    for task in TASKS:
        if task.__name__ == "end_in_closed":
            task(NOW)

    assert LookBack.objects.get().state == LookBack.State.ENDED
    assert said() == [0, 0, 0]
    assert not Round.objects.filter(key__isnull=False).exists()
    with pytest.raises(NotWriting):
        wrote(row, people[0])


def test_how_a_closed_team_stood_is_gone_and_its_agreement_stays():
    unit, people = a_team(6)
    round_ = open_round(unit, Purpose.STANCES)
    agreement = an_agreement(unit, state=State.TALKED, round=round_)
    for person in people:
        say_stance(agreement, person.pk, StanceKind.NOT_YET, "omdat")
    close(unit)

    end_in_closed_teams(now=NOW)
    end_in_closed_teams(now=NOW)

    agreement.refresh_from_db()
    assert (agreement.state, agreement.round) == (State.TALKED, None)
    assert said() == [0, 0, 0]


def test_other_teams_go_on():
    unit, people = a_team(5)
    row = begun(unit)
    wrote(row, *people)

    end_in_closed_teams(now=NOW)

    assert open_notes(row).state == LookBack.State.OPENED
    assert Contribution.objects.count() == 5


def test_a_check_in_of_a_team_that_was_closed_ends_in_silence(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    unit, _people = a_team(9)
    StandingConsent.objects.create(
        unit=unit, consent="council", by="De raad", agreed_on=TODAY, from_day=TODAY
    )
    an_agreement(unit)
    wave = open_check_in(unit, blocks(unit), now=NOW)
    close(unit)

    close_due_waves(NOW + timedelta(days=8))
    publish_due_check_ins(NOW + timedelta(days=8))

    wave.refresh_from_db()
    assert (wave.answers_file, bool(wave.key)) == ("", False)
    assert not PublishedStage.objects.exists()


@pytest.mark.parametrize(("people", "writes"), [(1, False), (3, False), (4, True), (5, True)])
def test_only_a_team_of_four_or_more_writes(people, writes):
    unit, _people = a_team(people)

    assert (begun(unit).round is not None) == writes


@pytest.mark.parametrize(("voices", "notes"), [(3, 0), (4, 4), (5, 5)])
def test_exactly_four_voices_are_enough_and_three_leave_nothing(voices, notes):
    unit, people = a_team(6)
    row = begun(unit)
    wrote(row, *people[:voices])

    open_notes(row)

    assert said() == [notes, 0, 0]


def test_who_left_between_writing_and_opening_still_counts_and_cannot_be_told():
    unit, people = a_team(4)
    row = begun(unit)
    wrote(row, *people)
    left(people[0])

    open_notes(row)

    assert said() == [4, 0, 0]


def test_somebody_new_does_not_speak_for_who_left():
    """Three who wrote and left, and one who came: four voices, of four people."""
    unit, people = a_team(4)
    row = begun(unit)
    wrote(row, *people[:3])
    for person in people[:3]:
        left(person)
    wrote(row, people[0], people[1])  # the doors are closed to them; were they not, it is no more

    open_notes(row)

    assert said() == [0, 0, 0]


def test_three_stances_are_opened_to_nobody_after_somebody_left():
    unit, people = a_team(5)
    round_ = open_round(unit, Purpose.STANCES)
    agreement = an_agreement(unit, state=State.TALKED, round=round_)
    for person in people[:3]:
        say_stance(agreement, person.pk, StanceKind.SUPPORT)
    left(people[4])

    with pytest.raises(TooFewVoices):
        open_stances(agreement, who="1", now=NOW)
