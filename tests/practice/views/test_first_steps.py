from datetime import date, timedelta

import pytest
from django.urls import reverse

from handvat import clock
from handvat.access import Role
from handvat.content.loader import ready_behaviours
from handvat.practice.actions.first_steps import Choice, choose_first_step
from handvat.practice.models import FirstStep
from handvat.practice.queries import current_step
from tests.factories import NOW, a_unit, an_account

pytestmark = pytest.mark.django_db
TODAY = clock.today("Europe/Amsterdam")
SOON = (TODAY + timedelta(days=14)).isoformat()
FILLED = {"zin": "Hoe zie jij dat?", "dag": SOON}
SAY = "/eerste-stap/b00/"


@pytest.fixture
def unit():
    return a_unit()


def a_step(unit):
    choice = Choice("b00", "Hoe zie jij dit?", TODAY + timedelta(days=28))
    return choose_first_step(unit, choice, who="7", today=TODAY, now=NOW)


def test_six_behaviours_are_there_for_everyone(client):
    page = client.get("/eerste-stap/").text

    links = [reverse("practice:say", args=[one.behaviour.key]) for one in ready_behaviours()]
    assert [link in page for link in links] == [True] * 6


def test_somebody_unknown_makes_a_sheet_and_nothing_is_kept(client):
    answer = client.get(f"{SAY}blad/", FILLED)

    assert answer.status_code == 200
    assert "Hoe zie jij dat?" in answer.text
    assert "terugblik.ics?zin=" in answer.text
    assert not FirstStep.objects.exists()


@pytest.mark.parametrize(
    ("filled", "field", "code"),
    [
        ({"zin": "", "dag": SOON}, "zin", "required"),
        ({"zin": "x" * 301, "dag": SOON}, "zin", "max_length"),
        ({"zin": "Hoe?", "dag": "2020-01-01"}, "dag", "past"),
        ({"zin": "Hoe?", "dag": "9999-01-01"}, "dag", "far"),
        ({"zin": "Hoe?", "dag": "gisteren"}, "dag", "invalid"),
    ],
)
def test_what_will_not_do_is_said_and_kept_in_the_form(client, filled, field, code):
    for page in (f"{SAY}blad/", f"{SAY}terugblik.ics"):
        form = client.get(page, filled).context["form"]

        assert [error.code for error in form.errors[field].as_data()] == [code]
        assert form[field].value() == filled[field]


def test_the_calendar_file_needs_no_account(client):
    answer = client.get(f"{SAY}terugblik.ics", FILLED)

    assert answer.headers["Content-Type"].startswith("text/calendar")
    assert f"DTSTART;VALUE=DATE:{SOON.replace('-', '')}" in answer.text


def test_a_behaviour_that_does_not_exist_is_not_there(client):
    for page in ("", "blad/", "terugblik.ics"):
        assert client.get(f"/eerste-stap/b999/{page}").status_code == 404


def test_a_team_lead_chooses_for_the_team(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))
    assert "csrfmiddlewaretoken" in client.get(SAY).text

    answer = client.post(SAY, FILLED | {"eenheid": unit.pk})

    assert answer.headers["Location"] == f"/oefenen/{unit.pk}/"
    step = current_step(unit)
    assert step is not None
    assert (step.sentence, step.look_back_on) == ("Hoe zie jij dat?", date.fromisoformat(SOON))


def test_a_team_lead_may_not_choose_for_others(client, unit):
    elsewhere = a_unit("Elders")
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    form = client.post(SAY, FILLED | {"eenheid": elsewhere.pk}).context["form"]

    assert [error.code for error in form.errors["eenheid"].as_data()] == ["invalid_choice"]
    assert not FirstStep.objects.exists()


def test_a_member_makes_a_sheet_and_stores_nothing(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    client.post(SAY, FILLED | {"eenheid": unit.pk})

    assert not FirstStep.objects.exists()


def test_somebody_unknown_who_posts_signs_in_first(client, unit):
    answer = client.post(SAY, FILLED | {"eenheid": unit.pk})

    assert answer.status_code == 302
    assert not FirstStep.objects.exists()


def test_members_see_what_their_team_practises(client, unit):
    a_step(unit)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    page = client.get(f"/oefenen/{unit.pk}/").text

    assert "Hoe zie jij dit?" in page
    assert "stap/" not in page.replace("eerste-stap/", "")


def test_others_do_not(client, unit):
    a_step(unit)
    client.force_login(an_account(Role.MEMBER, unit=a_unit("Elders")))

    assert client.get(f"/oefenen/{unit.pk}/").status_code == 403
    assert client.get(f"/oefenen/{unit.pk}/terugblik.ics").status_code == 403


def test_nothing_chosen_yet_has_a_page_too(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    assert client.get(f"/oefenen/{unit.pk}/").status_code == 200
    assert client.get(f"/oefenen/{unit.pk}/terugblik.ics").status_code == 404


def test_a_team_lead_says_where_the_team_is(client, unit):
    a_step(unit)
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    client.post(f"/oefenen/{unit.pk}/stap/", {"stap": "practising"})
    client.post(f"/oefenen/{unit.pk}/stap/", {"stap": "perfect"})

    step = current_step(unit)
    assert step is not None
    assert step.stage == "practising"


def test_a_member_does_not_say_where_the_team_is(client, unit):
    a_step(unit)
    client.force_login(an_account(Role.MEMBER, unit=unit))

    assert client.post(f"/oefenen/{unit.pk}/stap/", {"stap": "aware"}).status_code == 403
