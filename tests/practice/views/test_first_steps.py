from datetime import timedelta

import pytest
from django.urls import reverse

from handvat import clock
from handvat.access import Role
from handvat.content.loader import ready_behaviours
from handvat.people.models import Unit
from handvat.practice.models import Agreement
from tests.factories import a_person, a_unit, an_account
from tests.measure.databases import in_earnest, while_it_is_held

pytestmark = pytest.mark.django_db
TODAY = clock.today("Europe/Amsterdam")
SOON = (TODAY + timedelta(days=14)).isoformat()
FILLED = {"zin": "Hoe zie jij dat?", "dag": SOON}
PROPOSED = {
    "zin": "Wij vragen rond voordat we besluiten.",
    "aanleiding": "Als er een plan op tafel ligt",
    "dan": "dan vragen we: hoe zie jij dat?",
    "dag": SOON,
}
SAY = "/eerste-stap/b00/"


@pytest.fixture
def unit():
    return a_unit()


def test_six_behaviours_are_there_for_everyone(client):
    page = client.get("/eerste-stap/").text

    links = [reverse("practice:say", args=[one.behaviour.key]) for one in ready_behaviours()]
    assert [link in page for link in links] == [True] * 6


def test_somebody_unknown_makes_a_sheet_and_nothing_is_kept(client):
    answer = client.get(f"{SAY}blad/", FILLED)

    assert answer.status_code == 200
    assert "Hoe zie jij dat?" in answer.text
    assert "terugblik.ics?zin=" in answer.text
    assert not Agreement.objects.exists()


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


def test_a_team_lead_makes_a_proposal_for_the_team(client, unit):
    account = an_account(Role.TEAM_LEAD, unit=unit)
    client.force_login(account)
    assert "csrfmiddlewaretoken" in client.get(SAY).text

    answer = client.post(SAY, PROPOSED | {"eenheid": unit.pk})

    made = Agreement.objects.get()
    assert answer.headers["Location"] == f"/afspraak/{made.pk}/"
    assert (made.unit, made.state, made.behaviour_key) == (unit, "proposed", "b00")
    words = made.words.get()
    assert (words.cue, words.then) == ("er een plan op tafel ligt", "vragen we: hoe zie jij dat?")
    assert words.role_model_id == account.person_id
    assert made.rungs.count() >= 3


def test_sent_twice_it_is_proposed_once(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    for _ in range(2):
        client.post(SAY, PROPOSED | {"eenheid": unit.pk})

    assert Agreement.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [
        ("zin", "Iedereen vraagt rond.", "us"),
        ("aanleiding", "", "required"),
        ("dan", " ", "required"),
        ("aanleiding", "als …", "required"),
        ("dan", "dan …", "required"),
        ("zin", "Wij laten de hoogleraar uitpraten.", "role"),
        ("zin", "Wij luisteren naar Roosmarijn.", "name"),
        ("aanleiding", "Veldkamp iets voorstelt", "name"),
        ("dan", "zeggen we: wat een idioot idee", "insult"),
    ],
)
def test_a_proposal_speaks_of_us_and_of_one_moment(client, unit, name, value, code):
    a_person(unit, name="Roosmarijn Veldkamp")
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    form = client.post(SAY, PROPOSED | {"eenheid": unit.pk, name: value}).context["form"]

    assert [error.code for error in form.errors[name].as_data()] == [code]
    assert form[name].value() == value
    assert not Agreement.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_in_a_team_that_is_closed_at_that_moment_ones_words_stay_in_sight(client, tmp_path):
    with in_earnest(tmp_path) as enter:
        unit = a_unit()
        client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

        _first, answer = while_it_is_held(
            enter,
            lambda: Unit.objects.filter(pk=unit.pk).update(closed_on=TODAY),
            lambda: client.post(SAY, PROPOSED | {"eenheid": unit.pk}),
        )

        assert answer.status_code == 409
        assert "Dit team is opgeheven" in answer.text
        assert PROPOSED["zin"] in answer.text
        assert not Agreement.objects.exists()


def test_a_team_lead_may_not_propose_for_others_nor_for_a_team_below(client, unit):
    below = a_unit("Onder", unit)
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    for other in (a_unit("Elders"), below):
        form = client.post(SAY, PROPOSED | {"eenheid": other.pk}).context["form"]

        assert [error.code for error in form.errors["eenheid"].as_data()] == ["invalid_choice"]
    assert not Agreement.objects.exists()


def test_a_member_makes_a_sheet_and_stores_nothing(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    client.post(SAY, PROPOSED | {"eenheid": unit.pk})

    assert not Agreement.objects.exists()


def test_somebody_unknown_who_posts_signs_in_first(client, unit):
    answer = client.post(SAY, PROPOSED | {"eenheid": unit.pk})

    assert answer.status_code == 302
    assert not Agreement.objects.exists()
