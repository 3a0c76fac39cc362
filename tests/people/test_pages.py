"""Who may open what: one line for each page."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handvat.access import Role
from handvat.people.actions import log
from handvat.people.models import RoleHeld
from tests.factories import NOW, a_person, a_unit
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db

READ = [
    ("office", None),
    ("log", None),
    ("units", None),
    ("unit", "unit"),
    ("add_unit", "unit"),
    ("rename_unit", "unit"),
    ("move_unit", "unit"),
    ("people", None),
    ("person", "person"),
    ("add_person", None),
    ("erase", "person"),
    ("roster", None),
    ("roster_preview", None),
]
WRITE = [
    ("close_unit", "unit"),
    ("grant_role", "person"),
    ("end_role", "role"),
    ("roster_apply", None),
    ("roster_stop", None),
    ("erase", "person"),
    ("add_unit", "unit"),
]


@pytest.fixture
def address(root, team):
    person = a_person(team)
    held = RoleHeld.objects.create(person=person, unit=team, role="facilitator", since=NOW.date())
    keys = {"unit": team.pk, "person": person.pk, "role": held.pk}
    return lambda name, key: reverse(f"people:{name}", args=[keys[key]] if key else [])


@pytest.mark.parametrize(("name", "key"), READ)
def test_an_administrator_may_open_it(admin, address, name, key):
    assert admin.get(address(name, key)).status_code in {200, 302}


@pytest.mark.parametrize(("name", "key"), READ)
@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_no_other_role_may_open_it(root, address, role, name, key):
    client = signed_in(role, root)

    assert client.get(address(name, key)).status_code == 403


@pytest.mark.parametrize(("name", "key"), WRITE)
def test_an_administrator_may_do_it(admin, address, name, key):
    assert admin.post(address(name, key), {}).status_code in {200, 302}


@pytest.mark.parametrize(("name", "key"), WRITE)
def test_a_member_may_not_do_it(member, address, name, key):
    assert member.post(address(name, key), {}).status_code == 403


@pytest.mark.parametrize(("name", "key"), READ)
def test_who_is_not_signed_in_signs_in_first(client, address, name, key):
    answer = client.get(address(name, key))

    assert (answer.status_code, answer.url) == (
        302,
        f"{reverse('account_login')}?next={address(name, key)}",
    )


@pytest.mark.parametrize(("name", "key"), WRITE)
def test_who_is_not_signed_in_changes_nothing(client, address, name, key):
    answer = client.post(address(name, key), {"name": "X"})

    assert answer.url == f"{reverse('account_login')}?next={reverse('people:typed')}"


@pytest.mark.parametrize(
    ("typed", "told"), [("X", "blijft hier een half uur staan"), ("X" * 200_001, "niet bewaard")]
)
def test_who_was_signed_out_reads_whether_their_words_wait(client, root, typed, told):
    answer = client.post(reverse("people:add_person"), {"name": typed}, follow=True)

    assert answer.redirect_chain[0][0].startswith(reverse("account_login"))
    assert told in answer.content.decode()


def test_who_only_looked_reads_nothing_of_words(client, root):
    answer = client.get(reverse("people:add_person"), follow=True)

    assert "Wat je typte" not in answer.content.decode()


def test_an_administrator_of_one_unit_sees_no_other(root, team):
    elsewhere = a_unit("Chemie", root)
    client = signed_in(Role.ADMINISTRATOR, elsewhere)

    assert client.get(reverse("people:unit", args=[elsewhere.pk])).status_code == 200
    assert client.get(reverse("people:unit", args=[team.pk])).status_code == 403
    assert client.get(reverse("people:unit", args=[root.pk])).status_code == 403


def test_an_administrator_of_one_unit_finds_only_its_people(root, team):
    elsewhere = a_unit("Chemie", root)
    a_person(team, name="Sam Fysica")
    a_person(elsewhere, name="Sam Chemie")
    client = signed_in(Role.ADMINISTRATOR, elsewhere)

    answer = client.get(reverse("people:people"), {"zoek": "Sam"})

    assert [person.name for person in answer.context["page"]] == ["Sam Chemie"]


def test_an_administrator_of_one_unit_gives_no_role_elsewhere(root, team):
    elsewhere = a_unit("Chemie", root)
    person = a_person(elsewhere)
    client = signed_in(Role.ADMINISTRATOR, elsewhere)
    role = {"role": "administrator", "unit": root.code, "since": "2026-03-02"}

    answer = client.post(reverse("people:grant_role", args=[person.pk]), role)

    assert answer.status_code == 403
    assert not person.roles_held.exists()


def test_an_administrator_of_one_unit_moves_nothing_out_of_it(root, team):
    elsewhere = a_unit("Chemie", root)
    client = signed_in(Role.ADMINISTRATOR, elsewhere)
    below = a_unit("Bureau", elsewhere)

    answer = client.post(reverse("people:move_unit", args=[below.pk]), {"under": team.code})

    assert answer.status_code == 403


@pytest.mark.parametrize("name", ["unit", "person", "erase", "rename_unit"])
def test_a_number_that_is_nobodys_is_not_found(admin, name):
    assert admin.get(reverse(f"people:{name}", args=[999_999])).status_code == 404


def test_members_see_their_own_details(member):
    assert member.get(reverse("people:mine")).status_code == 200


def test_details_are_for_who_is_signed_in():
    assert Client().get(reverse("people:mine")).status_code == 302


def queries(client, path):
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)


def test_the_page_of_a_unit_asks_as_much_for_one_as_for_three(admin, root):
    path = reverse("people:unit", args=[root.pk])
    a_person(a_unit("Team", root))
    a_person(root)
    one = queries(admin, path)
    for _ in range(2):
        a_unit("Team", root)
        a_person(root)

    assert queries(admin, path) == one


def test_the_list_of_people_asks_as_much_for_one_as_for_three(admin, team):
    path = reverse("people:people")
    a_person(team)
    one = queries(admin, path)
    for _ in range(2):
        a_person(team)

    assert queries(admin, path) == one


def test_the_log_asks_as_much_for_one_line_as_for_three(admin, root):
    path = reverse("people:log")
    log("1", "close_wave", unit=root, now=NOW)
    one = queries(admin, path)
    for who in ("2", "3"):
        log(who, "close_wave", unit=a_unit("Team", root), now=NOW)

    assert queries(admin, path) == one
