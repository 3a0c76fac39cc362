import pytest

from handvat.access import Role
from handvat.people.models import Account, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def demo(settings):
    settings.DEMO = True


def an_invented_person(role):
    person = Person.objects.create(number=f"demo-{role}", name="Noor")
    return Account.objects.create_user(f"{role}@example.org", person=person)


@pytest.mark.parametrize("role", list(Role))
def test_a_button_signs_in_as_each_role(client, demo, root, role):
    account = an_invented_person(role)

    answer = client.post(f"/demo/{role}/")

    assert (answer.url, client.session["_auth_user_id"]) == ("/", str(account.pk))


def test_the_page_has_a_button_for_each_role(client, demo, root):
    page = client.get("/demo/").content.decode()

    assert all(f'action="/demo/{role}/"' in page for role in Role)


def test_one_changes_from_role_to_role(client, demo, root):
    an_invented_person("member")
    account = an_invented_person("administrator")

    client.post("/demo/member/")
    client.post("/demo/administrator/")

    assert client.session["_auth_user_id"] == str(account.pk)


def test_there_is_no_demo_outside_the_demo(client, root):
    an_invented_person("administrator")

    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/administrator/").status_code == 404


@pytest.mark.parametrize("role", ["member", "koning", "demo-member"])
def test_a_role_that_nobody_has_is_said_kindly(client, demo, root, role):
    assert client.post(f"/demo/{role}/").status_code == 404


def test_looking_at_the_address_does_not_sign_in(client, demo, root):
    an_invented_person("administrator")

    assert client.get("/demo/administrator/").status_code == 405
