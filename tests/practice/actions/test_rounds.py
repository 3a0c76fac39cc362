"""Speaking unsigned: what is kept, what is counted, and what is forgotten."""

import pytest
from django.db import connection

from handvat.practice.actions.rounds import end_round, enough_spoke, open_round, speak
from handvat.practice.models import (
    Contribution,
    Purpose,
    Question,
    Round,
    Spoken,
    Stance,
    StanceKind,
)
from handvat.practice.rules.rounds import AlreadySaid, RoundIsOver
from tests.factories import a_unit
from tests.measure.databases import at_the_same_time, in_earnest

pytestmark = pytest.mark.django_db


def a_note(text="Iedereen was op tijd"):
    return Contribution(question=Question.WENT_WELL, text=text)


def a_stance(kind=StanceKind.SUPPORT):
    return Stance(kind=kind)


def a_round(purpose=Purpose.LOOK_BACK):
    return open_round(a_unit(), purpose)


def test_every_round_has_a_key_of_its_own():
    assert a_round().key != a_round().key


def test_somebody_adds_notes_as_often_as_they_like_and_counts_once():
    here = a_round()

    for number in range(6):
        speak(here, 1, [a_note(f"nr {number}"), a_note("nog een")])

    assert Contribution.objects.filter(round=here).count() == 12
    assert Spoken.objects.count() == 1
    assert not enough_spoke(here)


def test_enough_spoke_from_four_people_on():
    here, other = a_round(), a_round()
    for person in (1, 2, 3):
        speak(here, person, [a_note()])
        speak(other, person + 10, [a_note()])
    assert not enough_spoke(here)

    speak(here, 4, [a_note()])

    assert enough_spoke(here)
    assert not enough_spoke(other)


def test_the_first_stance_counts_and_a_second_changes_nothing():
    here = a_round(Purpose.STANCES)
    speak(here, 1, [a_stance()])

    with pytest.raises(AlreadySaid):
        speak(here, 1, [a_stance(StanceKind.NOT_YET)])

    assert list(Stance.objects.values_list("kind", flat=True)) == ["support"]


def test_opening_keeps_what_was_said_and_forgets_who_spoke():
    here = a_round()
    for person in range(5):
        speak(here, person, [a_note(f"van {person}")])
    keys = set(Contribution.objects.values_list("pk", flat=True))

    end_round(here, keep=True)

    assert sorted(Contribution.objects.values_list("text", flat=True)) == [
        f"van {person}" for person in range(5)
    ]
    assert not keys & set(Contribution.objects.values_list("pk", flat=True))
    assert not Spoken.objects.exists()
    assert Round.objects.get().key is None


def test_dropping_a_round_leaves_nothing_of_it_and_of_others_everything():
    here, other = a_round(), a_round()
    speak(here, 1, [a_note()])
    speak(other, 1, [a_note()])

    end_round(here, keep=False)

    assert list(Contribution.objects.values_list("round", flat=True)) == [other.pk]
    assert list(Spoken.objects.values_list("round", flat=True)) == [other.pk]


def test_what_was_opened_can_be_wiped_later():
    here = a_round()
    speak(here, 1, [a_note()])
    end_round(here, keep=True)

    end_round(here, keep=False)

    assert not Contribution.objects.exists()


def test_nothing_can_be_said_in_a_round_that_is_over():
    here = a_round()
    stale = Round.objects.get()
    end_round(here, keep=True)

    with pytest.raises(RoundIsOver):
        speak(stale, 1, [a_note()])

    assert not Contribution.objects.exists()
    assert not Spoken.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_nothing_is_lost_when_a_whole_team_writes_at_once(tmp_path):
    with in_earnest(tmp_path) as enter:
        here = a_round()

        def write(person):
            for number in range(5):
                speak(here, person, [a_note(f"{person} {number}")])

        done = at_the_same_time(
            enter, *(lambda person=person: write(person) for person in range(6))
        )

        assert done == [None] * 6
        assert sorted(Contribution.objects.values_list("text", flat=True)) == [
            f"{person} {number}" for person in range(6) for number in range(5)
        ]
        assert Spoken.objects.count() == 6


@pytest.mark.django_db(transaction=True)
def test_a_note_is_opened_with_the_others_or_refused_but_never_left_behind(tmp_path):
    with in_earnest(tmp_path) as enter:
        here = a_round()

        def write(person):
            speak(here, person, [a_note(str(person))])
            return str(person)

        done = at_the_same_time(
            enter,
            *(lambda person=person: write(person) for person in range(3)),
            lambda: end_round(here, keep=True),
            *(lambda person=person: write(person) for person in range(3, 6)),
        )

        told = {one for one in done if isinstance(one, str)}
        assert {type(one) for one in done} <= {str, RoundIsOver, type(None)}
        assert set(Contribution.objects.values_list("text", flat=True)) == told
        assert not Spoken.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_while_a_round_is_open_all_its_rows_look_written_at_once():
    if connection.vendor != "postgresql":
        pytest.skip("SQLite keeps rows by their random keys")
    here = a_round()
    for person in range(4):
        speak(here, person, [a_note()])

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(DISTINCT x) FROM (SELECT xmin::text x FROM practice_contribution"
            " UNION ALL SELECT xmin::text FROM practice_spoken) AS rows_of_all"
        )
        assert cursor.fetchone() == (1,)
