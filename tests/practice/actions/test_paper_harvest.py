"""What came out of a conversation becomes what the team chose, all of it or none."""

import pytest

from handvat.library.models import OwnBehaviour
from handvat.library.queries.own import own_of
from handvat.people.models import LogEntry, Unit
from handvat.practice.actions.paper_harvest import Harvest, Line, bring_in
from handvat.practice.models import Agreement, Signal
from handvat.practice.rules.agreements import State, TeamIsGone
from handvat.practice.rules.brought import Becomes
from tests.factories import NOW, a_unit

pytestmark = pytest.mark.django_db
TODAY = NOW.date()
AGREED = Line("Als het stil wordt, dan vragen we door", Becomes.AGREEMENT)
SEEN = Line("We vragen door", Becomes.BEHAVIOUR, "cul-tea-2")
ASKED = Line("Een vaste plek voor overleg", Becomes.SIGNAL, "str-tea-1")
SAID = Line("Koffie", Becomes.NOTHING)


@pytest.fixture
def team() -> Unit:
    return a_unit("Sterrenwacht", a_unit())


def bring(unit: Unit, *lines: Line) -> tuple[Line, ...]:
    return bring_in(unit, Harvest(lines, TODAY), who="7", today=TODAY, now=NOW)


def kept() -> tuple[int, int, int]:
    return Agreement.objects.count(), OwnBehaviour.objects.count(), Signal.objects.count()


def test_each_line_becomes_what_was_chosen_and_what_was_only_said_is_kept_nowhere(team):
    assert bring(team, AGREED, SEEN, ASKED, SAID) == (AGREED, SEEN, ASKED)

    assert kept() == (1, 1, 1)
    assert Agreement.objects.get().state == State.PROPOSED
    assert [one.text.nl for one in own_of(team)] == ["We vragen door"]
    assert (Signal.objects.get().unit, Signal.objects.get().look_back) == (team, None)


def test_sent_twice_each_line_is_one(team):
    bring(team, AGREED, SEEN, ASKED)
    bring(team, AGREED, SEEN, ASKED)

    assert kept() == (1, 1, 1)


def test_nothing_chosen_makes_nothing(team):
    assert bring(team, SAID) == ()
    assert bring(team) == ()
    assert kept() == (0, 0, 0)


def test_when_a_team_stopped_nothing_of_it_is_made(team):
    Unit.objects.filter(pk=team.pk).update(closed_on=TODAY)
    team.refresh_from_db()

    with pytest.raises(TeamIsGone):
        bring(team, SEEN, ASKED, AGREED)

    assert kept() == (0, 0, 0)
    assert not LogEntry.objects.exists()


def test_no_line_of_the_log_holds_what_was_said(team):
    bring(team, AGREED, SEEN, ASKED)

    told = " ".join(line.about for line in LogEntry.objects.all())
    assert LogEntry.objects.filter(action="bring_in_harvest").count() == 1
    assert not any(line.text in told for line in (AGREED, SEEN, ASKED))


def test_a_behaviour_from_paper_can_be_begun_with_though_it_has_no_steps_yet(team):
    bring(team, SEEN)

    (one,) = own_of(team)
    assert (one.ladder, one.handhold.id) == ((), "cul-tea-2")
