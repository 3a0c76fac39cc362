import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext
from icalendar import Calendar

from handvat.access import Role
from handvat.content import loader
from tests.factories import a_unit
from tests.people.conftest import signed_in

pytestmark = pytest.mark.django_db
HERE = "/er-is-iets-gebeurd/"
PAGES = [HERE, *(f"{HERE}{one.id}/" for one in loader.standpoints())]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_kept_of_who_opens_these_pages(page, language):
    client = signed_in(Role.MEMBER, a_unit())
    sessions = Session.objects.count()

    with CaptureQueriesContext(
        connection,
    ) as asked:
        answer = client.get(page, headers={"accept-language": language})

    written = [q["sql"] for q in asked if not q["sql"].lstrip("( ").upper().startswith("SELECT")]
    assert answer.status_code == 200
    assert written == []
    assert "session" not in " ".join(q["sql"] for q in asked)
    assert Session.objects.count() == sessions
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies
    assert "/hulp/" in answer.content.decode()


def test_a_sheet_shows_the_sentence_and_keeps_nothing(client):
    answer = client.get(f"{HERE}bystander/blad/", {"zin": "Hoe was dit?", "dag": "2099-01-01"})

    assert answer.context["form"].errors.as_data()["dag"][0].code == "other_day"
    assert "Hoe was dit?" in answer.content.decode()


def test_the_calendar_says_nothing_of_what_it_is_about(client):
    page = client.get(f"{HERE}phd-candidate/")
    day = page.context["form"].initial["dag"]

    answer = client.get(f"{HERE}phd-candidate/agenda.ics", {"dag": day.isoformat()})

    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    assert event.decoded("dtstart") == day
    assert str(event["summary"]) in {"Terugkijken", "Looking back"}
    assert "description" not in event


def test_an_unknown_standpoint_is_not_there(client):
    assert client.get(f"{HERE}nobody/").status_code == 404


def test_a_sheet_to_print_leads_to_the_calendar(client):
    day = client.get(f"{HERE}bystander/").context["form"].initial["dag"].isoformat()

    answer = client.get(f"{HERE}bystander/blad/", {"zin": "Hoe was dit?", "dag": day})

    assert "form" in answer.context
    assert f"agenda.ics?dag={day}" in answer.content.decode()
    assert "Hoe was dit?" in answer.content.decode()
