import pytest

from handvat.library.queries import Reader
from handvat.practice.queries.first_steps import start, units_to_choose
from tests.factories import a_unit, an_own_behaviour

pytestmark = pytest.mark.django_db


def test_one_of_the_ready_six_says_what_a_team_may_agree():
    ready, other = start("b00", Reader()), start("b02", Reader())

    assert ready is not None
    assert ready.agreement is not None
    assert ready.agreement.nl.startswith("Wij")
    assert other is not None
    assert other.agreement is None


def test_an_unknown_behaviour_is_no_start():
    assert start("b999", Reader()) is None


def test_a_behaviour_of_a_unit_is_a_start_for_its_own_people_alone():
    team = a_unit("Team", a_unit())
    key = an_own_behaviour(team).key

    assert start(key, Reader(inside=(team.path,))) is not None
    assert start(key, Reader(inside=("/999/",))) is None


def test_a_behaviour_without_steps_begins_with_itself():
    root = a_unit()
    key = an_own_behaviour(root, ladder_nl=()).key

    found = start(key, Reader())

    assert found is not None
    assert found.first_sentence == found.behaviour.text


def test_one_chooses_among_the_own_units_and_never_one_below():
    own, other = a_unit("Eigen"), a_unit("Ander")
    below = a_unit("Onder", own)
    paths = (own.path, other.path)

    assert set(units_to_choose(paths, "")) == {own, other}
    assert set(units_to_choose(paths, str(other.pk))) == {other}
    assert set(units_to_choose(paths, str(below.pk))) == {own, other}
    assert set(units_to_choose(paths, "nobody")) == {own, other}
