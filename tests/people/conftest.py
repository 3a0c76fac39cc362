"""Who is asking, in the tests of people."""

import pytest
from django.test import Client

from handvat.access import Role
from handvat.people.models import Account, RoleHeld
from tests.factories import NOW, a_person, a_unit


def signed_in(role=None, unit=None, member_of=None):
    """Return a client through which somebody asks, with a role in a unit."""
    person = a_person(member_of)
    if role is not None:
        RoleHeld.objects.create(person=person, unit=unit, role=role, since=NOW.date())
    client = Client()
    client.force_login(
        Account.objects.create_user(person.email, person=person),
        backend="allauth.account.auth_backends.AuthenticationBackend",
    )
    return client


@pytest.fixture
def root(db):
    return a_unit("Zandmeer")


@pytest.fixture
def team(root):
    return a_unit("Fysica", root)


@pytest.fixture
def admin(root):
    return signed_in(Role.ADMINISTRATOR, root)


@pytest.fixture
def member(team):
    return signed_in(member_of=team)


@pytest.fixture
def manager(root, team):
    return signed_in(Role.PROGRAMME_MANAGER, root)
