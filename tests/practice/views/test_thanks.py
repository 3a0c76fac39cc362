"""Tests of thanking: who may, who reads it, and who never learns what."""

import json
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from handvat.access import Role
from handvat.people.actions import erase_person
from handvat.people.models import Account, Person, RoleHeld, Unit
from handvat.practice.actions.thanks import forget_held
from handvat.practice.models import Block, Thanks
from handvat.practice.queries.thanks import of_person, of_unit
from tests.factories import NOW, a_person, a_unit

pytestmark = pytest.mark.django_db
SAID = {"gedrag": "b00", "zag": "Je vroeg door.", "deed": "Ik durfde verder te vertellen."}


@pytest.fixture
def root() -> Unit:
    return a_unit()


@pytest.fixture
def team(root: Unit) -> Unit:
    return a_unit("Studieadvies", root)


def someone(unit: Unit | None, name: str) -> Person:
    person = a_person(unit, name=name)
    Account.objects.create_user(person.email, person=person)
    return person


def signed_in(person: Person) -> Client:
    client = Client()
    client.force_login(Account.objects.get(person=person))
    return client


def thank(giver: Person, receiver: Person, **words: str):
    url = reverse("practice:thanks_give", args=[of_person(receiver).address])
    return signed_in(giver).post(url, SAID | words, follow=True)


def thank_team(giver: Person, unit: Unit, **words: str):
    url = reverse("practice:thanks_give", args=[of_unit(unit).address])
    return signed_in(giver).post(url, SAID | words, follow=True)


def mine(person: Person) -> str:
    return signed_in(person).get("/mijn/waardering/").text


def wall(person: Person, unit: Unit) -> str:
    return signed_in(person).get(f"/team/{unit.pk}/").text


def test_thanks_are_read_by_the_receiver_and_nobody_else(root, team):
    giver, receiver = someone(team, "Noor Haddad"), someone(team, "Jan Smit")
    lead = someone(None, "Els Bos")
    for role in Role:
        if role is not Role.MEMBER:
            RoleHeld.objects.create(person=lead, unit=root, role=role, since=date(2020, 1, 1))

    thank(giver, receiver)

    assert "Je vroeg door." in mine(receiver)
    assert "Noor Haddad" in mine(receiver)
    assert "Je vroeg door." in signed_in(receiver).get("/").text
    assert "Je vroeg door." not in wall(giver, team) + mine(lead) + signed_in(lead).get("/").text


def test_who_has_no_place_here_gives_no_thanks(team):
    stranger, receiver = someone(None, "Vreemd"), someone(team, "Jan Smit")

    answer = thank(stranger, receiver)

    assert answer.status_code == 200
    assert not Thanks.objects.exists()


def test_nobody_thanks_themselves_or_who_left(team):
    giver, gone = someone(team, "Noor Haddad"), someone(team, "Weg Gegaan")
    gone.left_on = date(2020, 1, 1)
    gone.save()

    thank(giver, giver)
    thank(giver, gone)

    assert not Thanks.objects.exists()


def test_an_address_that_we_did_not_give_out_names_nobody(team):
    giver, receiver = someone(team, "Noor Haddad"), someone(team, "Jan Smit")

    answer = signed_in(giver).get(f"/waardering/aan/p{receiver.pk}:nep/")

    assert "Jan Smit" not in answer.text


def test_sent_twice_is_given_once(team):
    giver, receiver = someone(team, "Noor Haddad"), someone(team, "Jan Smit")

    thank(giver, receiver)
    thank(giver, receiver)

    assert Thanks.objects.count() == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ({"zag": ""}, "required"),
        ({"zag": "x" * 501}, "max_length"),
        ({"deed": "Wat een klootzak."}, "hurts"),
        ({"gedrag": "bestaat-niet"}, "invalid_choice"),
    ],
)
def test_what_will_not_do_gets_a_kind_answer(team, words, code):
    giver, receiver = someone(team, "Noor Haddad"), someone(team, "Jan Smit")

    form = thank(giver, receiver, **words).context["form"]

    (field,) = words
    assert [error.code for error in form.errors.as_data()[field]] == [code]
    assert not Thanks.objects.exists()


def test_thanks_to_a_team_stand_on_its_wall_and_name_nobody(root, team):
    giver, member = someone(a_unit("Elders", root), "Noor Haddad"), someone(team, "Jan Smit")

    refused = thank_team(giver, team, zag="Wat Jan deed, hielp.")
    thank_team(giver, team)

    assert [e.code for e in refused.context["form"].errors.as_data()["zag"]] == ["name"]
    assert "Je vroeg door." in wall(member, team)
    assert "Noor Haddad" not in wall(member, team)


def test_the_receiver_chooses_the_wall_and_the_name(team):
    giver, receiver, other = (someone(team, name) for name in ("Noor", "Jan Smit", "Els Bos"))
    thank(giver, receiver)
    url = reverse("practice:thanks_wall", args=[Thanks.objects.get().pk])

    signed_in(receiver).post(url, {"muur": team.pk})
    assert "Je vroeg door." in wall(other, team)
    assert "Jan Smit" not in wall(other, team)

    signed_in(receiver).post(url, {"muur": team.pk, "naam": "on"})
    assert "Jan Smit" in wall(other, team)

    signed_in(receiver).post(url, {"af": "1"})
    assert "Je vroeg door." not in wall(other, team)


def test_what_names_others_does_not_go_on_the_wall(team):
    giver, receiver, _els = (someone(team, name) for name in ("Noor", "Jan Smit", "Els Bos"))
    thank(giver, receiver, zag="Jij en Els vroegen door.")

    url = reverse("practice:thanks_wall", args=[Thanks.objects.get().pk])
    signed_in(receiver).post(url, {"muur": team.pk, "naam": "on"})

    assert Thanks.objects.get().wall is None


def test_nobody_puts_thanks_on_a_wall_of_others(root, team):
    giver, receiver = someone(team, "Noor"), someone(team, "Jan Smit")
    thank(giver, receiver)
    url = reverse("practice:thanks_wall", args=[Thanks.objects.get().pk])

    signed_in(receiver).post(url, {"muur": a_unit("Elders", root).pk})
    stranger = signed_in(giver).post(url, {"muur": team.pk})

    assert stranger.status_code == 404
    assert Thanks.objects.get().wall is None


def test_who_is_blocked_sees_no_difference_anywhere(team):
    giver, receiver, other = (someone(team, name) for name in ("Noor", "Jan Smit", "Els Bos"))
    Block.objects.create(receiver=receiver, sender=giver)

    held, open_ = thank(giver, receiver), thank(giver, other)

    assert held.text == open_.text
    assert "Je vroeg door." not in mine(receiver) + signed_in(receiver).get("/").text
    assert mine(giver).count("Je vroeg door.") == 2
    kept = json.loads(signed_in(giver).get("/mijn/bestand/").text)
    assert "practice.block" not in kept
    assert [set(row) for row in kept["practice.thanks"]] == [set(kept["practice.thanks"][0])] * 2
    assert "practice.thanks" not in json.loads(signed_in(receiver).get("/mijn/bestand/").text)
    pk = Thanks.objects.get(person=receiver).pk
    assert signed_in(receiver).post(f"/mijn/waardering/{pk}/muur/").status_code == 404
    assert signed_in(giver).post(f"/mijn/waardering/{pk}/weg/").status_code == 302


def test_the_receiver_blocks_and_allows_again(team):
    giver, receiver = someone(team, "Noor"), someone(team, "Jan Smit")
    thank(giver, receiver)

    signed_in(receiver).post(reverse("practice:thanks_block", args=[Thanks.objects.get().pk]))
    thank(giver, receiver, zag="Nog eens.")
    assert "Nog eens." not in mine(receiver)

    signed_in(receiver).post(reverse("practice:thanks_unblock", args=[Block.objects.get().pk]))
    thank(giver, receiver, zag="En weer.")
    assert "En weer." in mine(receiver)
    assert "Nog eens." not in mine(receiver)


def test_giver_and_receiver_may_both_delete_it_and_others_may_not(team):
    giver, receiver, other = (someone(team, name) for name in ("Noor", "Jan Smit", "Els Bos"))
    for who, status, left in ((other, 404, 1), (giver, 302, 0), (receiver, 302, 0)):
        Thanks.objects.all().delete()
        thank(giver, receiver)
        pk = Thanks.objects.get().pk

        answer = signed_in(who).post(reverse("practice:thanks_delete", args=[pk]))

        assert (answer.status_code, Thanks.objects.count()) == (status, left)


def test_the_lead_clears_the_wall(team):
    giver, receiver, lead = (someone(team, name) for name in ("Noor", "Jan Smit", "Els Bos"))
    RoleHeld.objects.create(person=lead, unit=team, role=Role.TEAM_LEAD, since=date(2020, 1, 1))
    thank_team(giver, team)
    url = reverse("practice:wall_clear", args=[team.pk, Thanks.objects.get().pk])

    assert signed_in(receiver).post(url).status_code == 403
    assert signed_in(lead).post(url).status_code == 302
    assert not Thanks.objects.exists()


def test_who_is_erased_leaves_no_name_behind(team):
    giver, receiver, other = (someone(team, name) for name in ("Noor", "Jan Smit", "Els Bos"))
    Block.objects.create(receiver=other, sender=giver)
    thank(giver, receiver)
    thank(giver, other)

    erase_person(giver, who="1", now=NOW, on=NOW.date())
    forget_held()

    assert "Noor" not in mine(receiver)
    assert "Je vroeg door." in mine(receiver)
    assert Thanks.objects.count() == 1

    erase_person(receiver, who="1", now=NOW, on=NOW.date())
    assert not Thanks.objects.exists()


def test_a_search_finds_few_and_only_near(root, team):
    me = someone(team, "Noor Haddad")
    for name in ("Anna Bakker", "Anna Visser"):
        someone(team, name)
    far = a_unit("Ver weg", a_unit("Andere faculteit", a_unit("Nog verder", root)))
    someone(far, "Annabel Ver")
    client = signed_in(me)

    page = client.get("/waardering/?naam=anna").text
    assert "Anna Bakker" in page
    assert "Annabel" not in page
    assert "Anna Bakker" not in client.get("/waardering/?naam=an").text
    assert "Anna Bakker" not in client.get("/waardering/?naam=akk").text

    for number in range(6):
        someone(team, f"Anna {number}")
    assert "Anna Bakker" not in client.get("/waardering/?naam=anna").text
