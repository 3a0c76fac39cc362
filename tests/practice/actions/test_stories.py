"""A story leaves its team when all in it agree, and is gone when one of them says so."""

from dataclasses import replace

import pytest

from handvat.people.actions import erase_person
from handvat.people.models import LogEntry, Membership, Person, Unit
from handvat.practice.actions.stories import (
    NotEveryoneAgrees,
    Telling,
    answer_story,
    ask_people,
    share_story,
    tell_story,
    withdraw_story,
)
from handvat.practice.models import Story, StoryConsent
from handvat.practice.queries.stories import is_visible, on_team, waiting_for
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
TOLD = Telling(
    "example", "b00", "cul-tea-2", "Eerst vragen", "Wij vroegen door.", names_team=False
)


@pytest.fixture
def team() -> Unit:
    return a_unit("Studieadvies", a_unit())


@pytest.fixture
def people(team: Unit) -> tuple[Person, Person]:
    return a_person(team), a_person(team)


def asked(team: Unit, *people: Person, telling: Telling = TOLD) -> Story:
    story = tell_story(team, telling, story=None, today=TODAY)
    return ask_people(story, [person.pk for person in people])


def answer(story: Story, person: Person, *, given: bool) -> None:
    answer_story(StoryConsent.objects.get(story=story, person=person), given=given)


def share(story: Story) -> Story:
    return share_story(story, who="1", today=TODAY, now=NOW)


def shared(team: Unit, *people: Person) -> Story:
    story = asked(team, *people)
    for person in people:
        answer(story, person, given=True)
    return share(story)


@pytest.mark.parametrize("answers", [[], [True], [True, False], [False, True]])
def test_it_is_not_shared_before_all_in_it_agree(team, people, answers):
    story = asked(team, *people)
    for person, given in zip(people, answers, strict=False):
        answer(story, person, given=given)

    with pytest.raises(NotEveryoneAgrees):
        share(story)

    assert not is_visible(story)
    assert not LogEntry.objects.filter(action="share_story").exists()


def test_it_is_not_shared_before_anybody_was_asked_who_is_in_it(team):
    story = tell_story(team, TOLD, story=None, today=TODAY)

    with pytest.raises(NotEveryoneAgrees):
        share(story)


def test_it_is_shared_once_all_agree(team, people):
    story = shared(team, *people)

    assert is_visible(story)
    assert (story.state, story.shared_on) == (Story.State.SHARED, TODAY)


def test_one_no_takes_it_back_and_a_later_yes_does_not_bring_it_out_again(team, people):
    story = shared(team, *people)

    answer(story, people[0], given=False)
    answer(story, people[0], given=True)

    story.refresh_from_db()
    assert (story.state, story.shared_on) == (Story.State.WITHDRAWN, None)
    assert not is_visible(story)
    with pytest.raises(NotEveryoneAgrees):
        share(story)


def test_other_words_ask_everyone_anew(team, people):
    story = shared(team, *people)

    again = tell_story(team, replace(TOLD, text="Anders."), story=story, today=TODAY)

    assert (again.pk, again.state, again.asked) == (story.pk, Story.State.DRAFT, 0)
    assert not StoryConsent.objects.exists()
    assert not is_visible(again)


def test_told_twice_it_is_one_and_other_words_are_another(team):
    first = tell_story(team, TOLD, story=None, today=TODAY)

    assert tell_story(team, TOLD, story=None, today=TODAY) == first
    assert tell_story(team, replace(TOLD, title="Iets anders"), story=None, today=TODAY) != first
    assert Story.objects.count() == 2


def test_shared_twice_the_second_time_is_told(team, people):
    story = shared(team, *people)

    with pytest.raises(NotEveryoneAgrees):
        share(story)

    assert LogEntry.objects.filter(action="share_story").count() == 1


def test_nobody_from_outside_the_team_is_asked(team, people):
    stranger = a_person(a_unit("Elders", team.parent))

    story = asked(team, people[0], stranger)

    assert [one.person for one in story.consents.all()] == [people[0]]


def test_who_left_the_team_still_decides(team, people):
    story = shared(team, *people)
    Membership.objects.filter(person=people[0]).update(ended_on=TODAY)
    assert is_visible(story)

    answer(story, people[0], given=False)

    assert not is_visible(story)


def test_who_was_asked_and_is_erased_never_agreed(team, people):
    story = asked(team, *people)
    answer(story, people[1], given=True)
    erase_person(people[0], who="1", now=NOW, on=TODAY)

    with pytest.raises(NotEveryoneAgrees):
        share(story)


def test_a_story_of_a_team_that_stopped_stays_and_can_be_taken_back(team, people):
    story = shared(team, *people)
    Unit.objects.filter(pk=team.pk).update(closed_on=TODAY)
    assert is_visible(story)

    answer(story, people[1], given=False)

    assert not is_visible(story)


def test_taken_away_it_leaves_nothing_but_a_line_without_words(team, people):
    story = shared(team, *people)

    withdraw_story(story, who="1", now=NOW)

    assert not Story.objects.exists()
    assert not StoryConsent.objects.exists()
    (line,) = LogEntry.objects.filter(action="withdraw_story")
    assert "Eerst vragen" not in line.about


def test_what_waits_for_an_answer_is_for_who_is_asked_alone(team, people):
    story = asked(team, people[0])

    assert [one.row for one in waiting_for(people[0])] == [story]
    assert waiting_for(people[1]) == ()
    assert [one.row for one in on_team(team).waiting] == [story]
