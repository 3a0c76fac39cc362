"""The attacker here holds the whole database and knows in which order people spoke."""

import random
from dataclasses import dataclass
from datetime import timedelta

import pytest
from django.db import connection, transaction

from handvat.measure.actions.rewriting import last_night
from handvat.practice.actions.rounds import end_round, open_round, speak
from handvat.practice.actions.wiping import REWRITTEN, wipe, wipe_when_due
from handvat.practice.models import Contribution, Purpose, Question, Round, Spoken
from handvat.practice.rules.rounds import RoundIsOver
from tests.factories import NOW, a_unit
from tests.measure.databases import at_the_same_time, in_earnest
from tests.measure.test_rewriting import (
    MOST_BY_CHANCE,
    RANK_BY_CHANCE,
    dead_rows,
    matched,
    rank_correlation,
)

TEAMS, EACH = 50, 8

pytestmark = pytest.mark.django_db(transaction=True)


@dataclass
class Story:
    """Rounds in many teams, and the order in which their people will speak."""

    rounds: list[Round]
    people: list[int]
    team_of: dict[int, int]

    def speak(self):
        for person in self.people:
            note = Contribution(question=Question.WENT_WELL, text=f"van {person}.")
            speak(self.rounds[self.team_of[person]], person, [note])


@pytest.fixture
def enter(tmp_path):
    with in_earnest(tmp_path) as enter:
        yield enter


def many_teams(teams=TEAMS, each=EACH):
    rounds = [open_round(a_unit(f"Team {number}"), Purpose.LOOK_BACK) for number in range(teams)]
    people = list(range(1, teams * each + 1))
    team_of = {person: (person - 1) // each for person in people}
    random.Random(1).shuffle(people)
    return Story(rounds, people, team_of)


def stored(order_by):
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT text FROM practice_contribution ORDER BY {order_by}")  # noqa: S608 -- a test
        return [int(text.strip("van .")) for (text,) in cursor.fetchall()]


def places():
    """Return the ways in which this database remembers an order."""
    if connection.vendor == "postgresql":
        return ("ctid", "xmin::text::bigint, cmin::text::bigint, ctid")
    return ("rowid",)


def looks_like_chance(story, found):
    return (
        matched(story.people, found, story.team_of) <= MOST_BY_CHANCE
        and abs(rank_correlation(story.people, found)) <= RANK_BY_CHANCE
    )


def anything_dead():
    """Return whether rows that were deleted still stand somewhere in the files."""
    if connection.vendor == "sqlite":
        file = connection.settings_dict["NAME"]
        log = file.with_name(f"{file.name}-wal")
        return (file.read_bytes() + log.read_bytes()).count(b"van ") > Contribution.objects.count()
    with connection.cursor() as cursor:
        cursor.execute("CREATE EXTENSION IF NOT EXISTS pageinspect")
        return any(dead_rows(cursor, model) for model in REWRITTEN)


def test_within_a_team_order_is_chance_as_soon_as_a_round_is_opened(enter):
    story = many_teams()
    story.speak()
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA secure_delete=ON")
    assert anything_dead()  # there is something to find in the files

    for one in story.rounds:
        end_round(one, keep=True)

    for place in places():
        assert looks_like_chance(story, stored(place))
    assert not Spoken.objects.exists()
    assert not Round.objects.filter(key__isnull=False).exists()


def test_after_the_wiping_the_raw_files_hold_nothing_of_the_rows_before(enter):
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA secure_delete=ON")
    story = many_teams(teams=10)
    story.speak()
    for one in story.rounds[:5]:
        end_round(one, keep=True)
    for one in story.rounds[5:]:
        end_round(one, keep=False)
    assert anything_dead()

    assert wipe_when_due(now=NOW)

    assert not anything_dead()
    assert Contribution.objects.count() == 5 * EACH


def test_while_a_round_is_open_the_night_leaves_no_order_of_marks_or_notes(enter):
    story = many_teams()
    story.speak()

    wipe()

    for place in places():
        assert looks_like_chance(story, stored(place))
    assert Spoken.objects.count() == TEAMS * EACH


def test_wiping_changes_nothing_that_was_said(enter):
    story = many_teams(teams=3)
    story.speak()

    def content():
        said = Contribution.objects.values_list("pk", "round", "question", "text")
        return set(said), set(Spoken.objects.values_list("fingerprint", "round"))

    before = content()
    wipe()

    assert content() == before


def test_nothing_is_lost_that_is_said_while_rows_are_wiped(enter):
    story = many_teams(teams=4)
    parts = [story.people[start::4] for start in range(4)]

    def say(people):
        for person in people:
            note = Contribution(question=Question.HARD, text=f"van {person}.")
            speak(story.rounds[story.team_of[person]], person, [note])

    def wipe_often():
        for _ in range(8):
            wipe()

    done = at_the_same_time(
        enter, wipe_often, *(lambda people=people: say(people) for people in parts)
    )

    assert done[1:] == [None] * 4
    assert set(stored(places()[0])) == set(story.people)
    assert Spoken.objects.count() == len(story.people)


def test_a_night_is_wiped_once_and_the_end_of_a_round_too():
    story = many_teams(teams=2, each=2)
    evening = last_night(NOW) + timedelta(hours=18)
    next_night = last_night(evening + timedelta(days=1))

    assert not wipe_when_due(now=evening)
    assert not wipe_when_due(now=evening + timedelta(hours=2))
    assert wipe_when_due(now=next_night)
    assert not wipe_when_due(now=next_night + timedelta(hours=5))
    end_round(story.rounds[0], keep=True)
    assert wipe_when_due(now=next_night + timedelta(hours=6))
    assert not wipe_when_due(now=next_night + timedelta(hours=7))
    end_round(story.rounds[0], keep=False)
    assert wipe_when_due(now=next_night + timedelta(hours=8))
    with pytest.raises(RoundIsOver):
        speak(story.rounds[0], 1, [])


def test_wiping_within_a_transaction_is_refused():
    with transaction.atomic(), pytest.raises(RuntimeError):
        wipe()
