import pytest
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from handvat.access import Permission, Role
from handvat.people import guard
from handvat.people.models import Account, RoleHeld
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db


def asking(role=None, unit=None, member_of=None):
    request = RequestFactory().get("/")
    person = a_person(member_of)
    if role:
        RoleHeld.objects.create(person=person, role=role, unit=unit, since=NOW.date())
    request.user = Account.objects.create_user(person.email, person=person)
    return request


def nobody():
    request = RequestFactory().get("/")
    request.user = AnonymousUser()
    return request


def test_roles_are_read_once_a_request(root, team, django_assert_num_queries):
    request = asking(Role.PROGRAMME_MANAGER, root, team)

    with django_assert_num_queries(1):
        guard.may(request, Permission.PLAN_WAVE, team)
        guard.require(request, Permission.SEE_RESULTS, root)
        guard.paths(request, Permission.SEE_RESULTS)
        guard.roles(request)


def test_a_role_works_downwards(root, team):
    assert guard.may(asking(Role.PROGRAMME_MANAGER, root), Permission.PLAN_WAVE, team)


def test_a_role_does_not_work_upwards_or_beside(root, team):
    beside = a_unit("Chemie", root)
    request = asking(Role.PROGRAMME_MANAGER, team)

    assert not guard.may(request, Permission.PLAN_WAVE, root)
    assert not guard.may(request, Permission.PLAN_WAVE, beside)


def test_nobody_signs_in_first(root):
    with pytest.raises(guard.SignInFirst):
        guard.require(nobody(), Permission.SEE_RESULTS, root)


def test_the_wrong_role_is_not_allowed(root, team):
    with pytest.raises(guard.NotAllowed):
        guard.require(asking(member_of=team), Permission.PLAN_WAVE, team)


def test_pages_open_on_the_unit_one_is_a_member_of(root, team):
    assert guard.home_unit(asking(Role.ADMINISTRATOR, root, team)) == team


def test_else_on_the_highest_unit_where_one_holds_a_role(root, team):
    assert guard.home_unit(asking(Role.TEAM_LEAD, team)) == team


def test_else_on_the_root(root, team):
    assert guard.home_unit(nobody()) == root


def test_else_on_nothing():
    assert guard.home_unit(nobody()) is None
