from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from handvat.access import Role
from handvat.content.loader import ready_behaviours
from handvat.people.models import ContactPoint, Membership, Person, RoleHeld, Unit
from handvat.practice.models import Agreement, MailWish
from handvat.practice.rules.agreements import State
from tests.factories import NOW, a_person, a_unit, an_account, an_agreement

pytestmark = pytest.mark.django_db
SENTENCE = "Wij vragen door voor we oordelen."
BEHAVIOUR = ready_behaviours()[0].behaviour
MOST_QUERIES = 28  # of the whole page, the session and the roles included


@pytest.fixture(autouse=True)
def in_march(monkeypatch):
    monkeypatch.setattr("handvat.clock.now", lambda: NOW)


def signed_in(unit: Unit, *roles: Role) -> Client:
    client = Client()
    client.force_login(an_account(*roles, unit=unit))
    return client


def page(client: Client, unit: Unit) -> str:
    return client.get(reverse("practice:team", args=[unit.pk])).content.decode()


def test_one_goes_to_ones_own_team():
    unit = a_unit("Ecologie")

    answer = signed_in(unit, Role.MEMBER).get("/team/")

    assert answer["Location"] == f"/team/{unit.pk}/"


def test_with_more_than_one_team_one_chooses():
    top = a_unit()
    unit, other = a_unit("Ecologie", top), a_unit("Fysica", top)
    account = an_account(Role.MEMBER, unit=unit)
    assert account.person is not None
    Membership.objects.create(person=account.person, unit=other)
    client = Client()
    client.force_login(account)

    said = client.get("/team/").content.decode()

    assert said.index("Ecologie") < said.index("Fysica")


def test_who_has_no_team_is_told_and_does_not_see_the_place():
    client = signed_in(a_unit(), Role.ADMINISTRATOR)

    said = client.get("/team/").content.decode()

    assert "Je zit hier nog niet in een team" in said
    assert 'href="/team/"' not in client.get("/").content.decode()


def test_who_has_a_team_sees_the_place():
    assert 'href="/team/"' in signed_in(a_unit(), Role.MEMBER).get("/").content.decode()


def test_a_team_sees_what_it_practises():
    unit = a_unit("Mens, dier & computer")
    an_agreement(unit, sentence=SENTENCE, first_step="Begin met een rondje")

    said = page(signed_in(unit, Role.MEMBER), unit)

    assert SENTENCE in said
    assert "Begin met een rondje" in said
    assert "Bewust worden" in said
    assert "maandag 30 maart" in said
    assert "Mens, dier &amp; computer" in said


def test_a_team_that_practises_nothing_is_told_why_and_gets_one_step():
    unit = a_unit()

    member, lead = signed_in(unit, Role.MEMBER), signed_in(unit, Role.TEAM_LEAD)

    assert "Jullie oefenen nog niets samen" in page(member, unit)
    assert "Kies een gedrag" in page(lead, unit)
    assert "Kies een gedrag" not in page(member, unit)


def test_who_works_above_a_team_does_not_see_its_page():
    top = a_unit()
    unit = a_unit("Ecologie", top)
    an_agreement(unit)

    for role in Role:
        answer = signed_in(top, role).get(reverse("practice:team", args=[unit.pk]))
        assert answer.status_code == 403, role


def test_a_team_that_stopped_is_spoken_of_kindly():
    unit = a_unit()
    an_agreement(unit, sentence=SENTENCE)
    client = signed_in(unit, Role.MEMBER)
    Unit.objects.filter(pk=unit.pk).update(closed_on=NOW.date())

    said = page(client, unit)

    assert "Dit team stopte op" in said
    assert SENTENCE not in said


def test_a_day_that_has_passed_is_said_without_blame():
    unit = a_unit()
    an_agreement(unit, look_back_on=NOW.date() - timedelta(days=1))

    assert "De dag is voorbij" in page(signed_in(unit, Role.MEMBER), unit)


def a_point(unit: Unit, days: int, name: str = "Sam") -> ContactPoint:
    checked = NOW.date() - timedelta(days=days)
    return ContactPoint.objects.create(unit=unit, kind="team", name=name, checked_on=checked)


def test_once_a_quarter_the_lead_is_asked_whether_contact_points_are_right():
    unit = a_unit()
    point = a_point(unit, 91)
    lead, member = signed_in(unit, Role.TEAM_LEAD), signed_in(unit, Role.MEMBER)
    assert "Kloppen deze nog?" in page(lead, unit)
    assert "Kloppen deze nog?" not in page(member, unit)

    lead.post(reverse("practice:contacts_checked", args=[unit.pk]))

    point.refresh_from_db()
    assert point.checked_on == NOW.date()
    assert "Kloppen deze nog?" not in page(lead, unit)


def test_contact_points_of_above_are_shown_and_not_asked_about():
    top = a_unit()
    unit = a_unit("Ecologie", top)
    above = a_point(top, 500, "Robin")
    lead = signed_in(unit, Role.TEAM_LEAD)
    assert "Robin" in page(lead, unit)
    assert "Kloppen deze nog?" not in page(lead, unit)

    lead.post(reverse("practice:contacts_checked", args=[unit.pk]))

    above.refresh_from_db()
    assert above.checked_on == NOW.date() - timedelta(days=500)


def test_the_weekly_mail_goes_off_and_on_again():
    unit = a_unit()
    client = signed_in(unit, Role.MEMBER)
    assert "Ik wil deze mail niet" in page(client, unit)

    client.post(reverse("practice:choose_mail"), {"wil": "nee"})
    assert MailWish.objects.get().off
    assert "Je krijgt geen weekbericht" in page(client, unit)

    client.post(reverse("practice:choose_mail"), {"wil": "ja"})
    assert not MailWish.objects.get().off


def test_the_page_takes_as_many_queries_with_three_agreements_as_with_one():
    counts = []
    for number in (1, 3):
        unit = a_unit()
        for _ in range(number):
            an_agreement(unit, behaviour_key=BEHAVIOUR.key)
            an_agreement(unit, state=State.CELEBRATED)
            a_point(unit, 100)
        client = signed_in(unit, Role.TEAM_LEAD, Role.MEMBER)
        page(client, unit)
        with CaptureQueriesContext(connection) as seen:
            page(client, unit)
        counts.append(len(seen))

    assert counts[0] == counts[1] <= MOST_QUERIES


def test_the_page_holds_no_name_but_those_of_contact_points():
    unit = a_unit()
    an_agreement(unit)
    a_person(unit, name="Noor de Wit")

    assert "Noor" not in page(signed_in(unit, Role.TEAM_LEAD), unit)
    assert Person.objects.filter(name="Noor de Wit").exists()


def test_a_facilitator_sees_the_page_and_leads_the_looking_back():
    unit = a_unit()
    agreement = an_agreement(unit, first_step="Een rondje")

    said = page(signed_in(unit, Role.FACILITATOR), unit)

    assert reverse("practice:begin_step", args=[agreement.pk]) in said
    assert reverse("practice:new_calendar", args=[unit.pk]) not in said
    assert Agreement.objects.count() == RoleHeld.objects.count() == 1


def test_a_proposal_on_the_table_is_one_step_away():
    unit = a_unit()
    agreement = an_agreement(unit, state=State.PROPOSED)

    said = page(signed_in(unit, Role.MEMBER), unit)

    assert "Er ligt een voorstel om over te praten" in said
    assert reverse("practice:agreement", args=[agreement.pk]) in said


def test_the_parts_of_the_page_come_in_a_fixed_order():
    unit = a_unit()
    an_agreement(unit)

    said = page(signed_in(unit, Role.TEAM_LEAD, Role.MEMBER), unit)

    parts = ("Wat we nu oefenen", "waardering", "terugblik-team", "afspraken", "verhalen")
    places = [said.index(part) for part in (*parts, "aanspreekpunten", 'id="agenda"')]
    assert places == sorted(places)
