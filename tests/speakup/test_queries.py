from datetime import date

import pytest
from django.utils.translation import override

from handvat.access import Role
from handvat.people.models import ContactKind
from handvat.people.queries import Standing
from handvat.speakup import queries
from handvat.speakup.queries.kinds import KIND_WORDS
from tests.factories import a_unit
from tests.speakup.conftest import a_point

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 2)


def names(unit):
    return [one.point.name for one in queries.talks(unit, TODAY)]


def test_a_unit_shows_its_own_first_then_those_from_above(root, faculty, team):
    a_point(root, "Root")
    a_point(team, "Team", kind=ContactKind.TEAM)
    a_point(faculty, "Faculty")

    assert names(team) == ["Team", "Faculty", "Root"]
    assert [one.inherited for one in queries.talks(team, TODAY)] == [False, True, True]
    assert names(faculty) == ["Faculty", "Root"]


def test_other_units_points_are_not_shown(root, faculty, team):
    other = a_unit("Letteren", root)
    a_point(other, "Elsewhere")

    assert names(team) == []
    assert names(other) == ["Elsewhere"]


def test_a_point_that_ended_is_not_shown(team):
    a_point(team, "Gone", ended_on=TODAY)
    a_point(team, "Going", ended_on=date(2026, 3, 3))

    assert names(team) == ["Going"]


def test_the_number_of_queries_does_not_grow(team, django_assert_num_queries):
    a_point(team)
    with django_assert_num_queries(1):
        queries.talks(team, TODAY)

    for number in range(3):
        a_point(team, f"Point {number}")
    with django_assert_num_queries(1):
        queries.talks(team, TODAY)


def test_every_kind_has_words():
    assert set(KIND_WORDS) == set(ContactKind)


def test_what_nobody_wrote_comes_from_the_kind(team):
    point = a_point(team, may_not_nl="Alleen op dinsdag", may_not_en="Tuesdays only")

    with override("nl"):
        said = queries.talk(point, team, TODAY)
        assert "vertrouwen" in str(said.may)
        assert said.may_not == "Alleen op dinsdag"
    with override("en"):
        assert queries.talk(point, team, TODAY).may_not == "Tuesdays only"


def test_languages_are_named_in_the_language_of_the_page(team):
    point = a_point(team, languages="nl,en,xx")

    with override("nl"):
        assert queries.talk(point, team, TODAY).languages == ("Nederlands", "Engels", "xx")


@pytest.mark.parametrize(
    ("phone", "link"),
    [("+31 6 123", "tel:+316123"), ("0900-8844", "tel:09008844"), ("via de balie", ""), ("", "")],
)
def test_a_phone_number_becomes_a_link(team, phone, link):
    assert queries.talk(a_point(team, phone=phone), team, TODAY).phone_link == link


def test_ones_own_unit_is_the_deepest_one_belongs_to(root, faculty, team):
    standings = (
        Standing(Role.MEMBER, faculty.path),
        Standing(Role.MEMBER, team.path),
        Standing(Role.PROGRAMME_MANAGER, root.path),
    )

    assert queries.own_unit(standings) == team


def test_whoever_belongs_nowhere_sees_the_whole_organisation(root):
    assert queries.own_unit(()) == root
