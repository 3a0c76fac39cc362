import json

import pytest
from django.urls import reverse

from handvat.measure.models import Invitation
from handvat.people.models import Account, LogEntry, Person
from tests.factories import a_person, a_wave

pytestmark = pytest.mark.django_db


def person_of(client):
    return Account.objects.get(pk=client.session["_auth_user_id"]).person


def test_the_file_holds_everything_that_points_at_the_person(member, team):
    person = person_of(member)
    Invitation.objects.create(wave=a_wave(), person=person, unit=team)
    a_person(team, name="Iemand anders")

    kept = json.loads(member.get(reverse("people:export")).content)

    assert kept["person"]["name"] == person.name
    assert kept["people.membership"][0]["unit"] == "Fysica"
    assert kept["measure.invitation"][0]["taken_up"] is False
    assert "Iemand anders" not in json.dumps(kept)
    assert "password" not in json.dumps(kept)


def test_the_language_is_kept(member):
    member.post(reverse("people:mine"), {"language": "en"})

    assert person_of(member).language == "en"


def test_another_language_is_refused(member):
    member.post(reverse("people:mine"), {"language": "xx"})

    assert person_of(member).language == "nl"


def test_asking_to_be_erased_reaches_the_administrator(member, admin):
    member.post(reverse("people:ask_erasure"))

    asking = admin.get(reverse("people:office")).context["asking"]
    assert list(asking) == [person_of(member)]
    assert LogEntry.objects.get().action == "ask_erasure"


def test_an_account_without_a_person_has_its_page_too(client, root):
    account = Account.objects.create_user("beheer@example.org")
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert client.get(reverse("people:mine")).status_code == 200
    assert client.get(reverse("people:export")).status_code == 302


def test_who_was_erased_is_signed_out(member, admin):
    person = person_of(member)

    admin.post(reverse("people:erase", args=[person.pk]))

    assert not Person.objects.filter(pk=person.pk).exists()
    assert member.get(reverse("people:mine")).status_code == 302
