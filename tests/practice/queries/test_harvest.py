"""What goes well is told of five teams together, and never so that a few can be found."""

import pytest

from handvat.practice.models import Signal, Story, StoryConsent
from handvat.practice.queries.harvest import counters, practised_here
from tests.factories import NOW, a_person, a_team, a_unit, an_agreement, an_own_behaviour

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
PRACTISED = "Een afspraak wordt geoefend"
EVIDENT = "Een gedrag werd vanzelfsprekend"
EXAMPLE = "Een goed voorbeeld is gedeeld"
PROMISE = "Wat gevraagd is, wordt gedaan"


@pytest.fixture
def house():
    """Return an organisation and twelve teams in it."""
    root = a_unit("Universiteit")
    return root, [a_team(f"Team {number}", root) for number in range(12)]


def said(unit, inside=()):
    return {str(one.title): str(one.words) for one in counters(unit, inside)}


def a_story(unit, **facts):
    facts = {"behaviour_key": "b00", "handhold": "cul-tea-2", "title": "T", "text": "t"} | facts
    facts = {"state": "shared", "told_on": TODAY, "shared_on": TODAY} | facts
    return Story.objects.create(unit=unit, **facts)


def a_promise(unit, answer="doing"):
    facts = {"handhold": "str-tea-1", "sent_on": TODAY, "answer": answer}
    return Signal.objects.create(unit=unit, text="Meer rust", **facts)


@pytest.mark.parametrize(
    ("teams", "words"), [(4, None), (5, "vijf teams of meer"), (10, "tien teams of meer")]
)
def test_all_four_are_told_from_five_teams_on(house, teams, words):
    root, found = house
    for team in found[:teams]:
        an_agreement(team, behaviour_key="b00", stage="practising")
        an_agreement(team, behaviour_key="b01", state="celebrated", stage="self_evident")
        a_story(team)
        a_promise(team)

    titles = (PRACTISED, EVIDENT, EXAMPLE, PROMISE)
    assert said(root) == ({} if words is None else dict.fromkeys(titles, words))


def test_teams_are_counted_and_never_how_often(house):
    root, found = house
    for _ in range(6):
        a_story(found[0])
        a_promise(found[0])

    assert said(root) == {}


def test_what_is_answered_otherwise_is_no_promise_kept(house):
    root, found = house
    for team in found[:6]:
        a_promise(team, "not_doing")
        a_promise(team, "")

    assert said(root) == {}


def test_a_story_that_is_taken_back_or_whose_people_are_gone_counts_no_longer(house):
    root, found = house
    stories = [a_story(team) for team in found[:5]]
    assert EXAMPLE in said(root)

    stories[0].state = "withdrawn"
    stories[0].save()
    assert said(root) == {}

    stories[0].state, stories[0].asked = "shared", 1
    stories[0].save()
    assert said(root) == {}

    StoryConsent.objects.create(story=stories[0], person=a_person(found[0]), given=True)
    assert EXAMPLE in said(root)


def test_who_is_part_of_one_of_five_teams_learns_nothing_of_the_four(house):
    root, found = house
    for team in found[:5]:
        a_promise(team)
    assert said(root) != {}

    assert said(root, inside={found[0].pk}) == {}


def test_a_small_unit_reads_no_counters(house):
    _root, found = house
    an_agreement(found[0], behaviour_key="b00", stage="practising")

    assert said(found[0]) == {}


def test_an_own_behaviour_is_named_in_the_matrix_only_to_who_may_read_it(house):
    root, found = house
    faculty = a_unit("Faculteit", root)
    teams = [a_team(f"T{number}", faculty) for number in range(7)]
    key = an_own_behaviour(faculty).key
    for team in teams[:6]:
        an_agreement(team, behaviour_key=key, stage="practising")

    def named(unit, inside):
        lines = practised_here(unit, inside).values()
        return {one.behaviour.key for line in lines for one in line}

    assert named(faculty, {teams[6].pk}) == {key}
    assert named(faculty, {found[0].pk}) == named(root, {root.pk}) == set()
