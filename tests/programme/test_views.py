from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from handvat import clock
from handvat.access import Role
from handvat.programme.actions import Saying, Where, save_arrangement
from handvat.programme.models import Arrangement
from handvat.programme.queries import arrangement, history
from handvat.programme.rules import FormState
from tests.factories import NOW, a_person, a_unit, an_account

pytestmark = pytest.mark.django_db
TODAY = clock.today("Europe/Amsterdam")
FILLED = {"state": "begun", "statement": "Een gids", "version": "0"}


def said_in(unit, handhold):
    row = arrangement(unit, handhold)
    assert row is not None
    return row


@pytest.fixture
def unit():
    return a_unit()


def edit_of(unit, handhold="cul-ind-1"):
    return reverse("programme:edit", args=[unit.pk, handhold])


def codes(response, field):
    return [error.code for error in response.context["form"].errors[field].as_data()]


def test_nobody_sees_the_programme_before_signing_in(client, unit):
    for page in ("/programma/", f"/programma/{unit.pk}/", edit_of(unit)):
        assert client.get(page).headers["Location"].startswith("/account/"), page


def test_home_leads_to_the_widest_unit(client, unit):
    team = a_unit("Team", unit)
    client.force_login(an_account(Role.MEMBER, unit=team))

    assert client.get("/programma/").headers["Location"] == f"/programma/{team.pk}/"


def test_somebody_without_a_unit_reads_what_to_do(client, unit):
    account = an_account(unit=unit)
    client.force_login(account)

    assert client.get("/programma/").status_code == 200


def test_a_member_sees_the_18_and_no_way_to_change_them(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    page = client.get(f"/programma/{unit.pk}/").text

    assert page.count('class="hv-arr__line"') == 18
    assert edit_of(unit) not in page


def test_a_member_may_not_look_above_their_unit(client, unit):
    team = a_unit("Team", unit)
    client.force_login(an_account(Role.MEMBER, unit=team))

    assert client.get(f"/programma/{unit.pk}/").status_code == 403


def test_a_member_may_not_edit(client, unit):
    client.force_login(an_account(Role.MEMBER, unit=unit))

    assert client.get(edit_of(unit)).status_code == 403
    assert client.post(edit_of(unit), FILLED).status_code == 403


def test_a_team_lead_says_what_is_arranged(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    answer = client.post(edit_of(unit), FILLED)

    assert answer.headers["Location"] == f"/programma/{unit.pk}/#cul-ind-1"
    assert said_in(unit, "cul-ind-1").statement == "Een gids"


@pytest.mark.parametrize("handhold", ["cul-ind-9", "x"])
def test_a_handhold_that_does_not_exist_is_not_there(client, unit, handhold):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    assert client.get(edit_of(unit, handhold)).status_code == 404


def test_arranged_asks_for_its_day_and_line_and_keeps_the_words(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    answer = client.post(edit_of(unit), FILLED | {"state": "arranged"})

    assert codes(answer, "arranged_on") == ["arranged_when"]
    assert codes(answer, "evidence_line") == ["arranged_how_seen"]
    assert "Een gids" in answer.text


def test_days_are_checked(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))
    days = {
        "arranged_on": TODAY + timedelta(days=3),
        "review_on": TODAY - timedelta(days=3),
    }

    answer = client.post(edit_of(unit), FILLED | days)

    assert codes(answer, "arranged_on") == ["future"]
    assert codes(answer, "review_on") == ["past"]


def test_an_old_review_day_may_stay(client, unit):
    old = TODAY - timedelta(days=3)
    saying = Saying(FormState.BEGUN, review_on=old)
    save_arrangement(Where(unit, "cul-ind-1", 0), saying, who="7", now=NOW)
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    client.post(edit_of(unit), FILLED | {"version": "1", "review_on": old})

    assert said_in(unit, "cul-ind-1").version == 2


@pytest.mark.parametrize(
    ("called", "code"), [("Niemand", "nobody"), ("Twee", "several"), ("", "who")]
)
def test_an_owner_is_somebody_on_the_roster(client, unit, called, code):
    a_person(name="Twee")
    a_person(name="Twee")
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    answer = client.post(edit_of(unit), FILLED | {"owner_kind": "person", "owner": called})

    assert codes(answer, "owner") == [code]


def test_an_owner_found_by_address_is_kept_without_a_copy_of_the_name(client, unit):
    noor = a_person(name="Noor", email="noor@example.org")
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    client.post(edit_of(unit), FILLED | {"owner_kind": "person", "owner": "NOOR@example.org"})

    row = said_in(unit, "cul-ind-1")
    assert (row.owner_person, row.owner_text, row.owner) == (noor, "", "Noor")


def test_a_department_may_be_the_owner(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    client.post(edit_of(unit), FILLED | {"owner": "HR"})

    assert said_in(unit, "cul-ind-1").owner == "HR"


def test_two_who_write_at_once_see_both_texts_and_can_save_again(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))
    client.post(edit_of(unit), FILLED | {"statement": "De eerste"})

    answer = client.post(edit_of(unit), FILLED | {"statement": "De tweede"})

    assert answer.status_code == 409
    assert "De eerste" in answer.text
    assert "De tweede" in answer.text
    assert answer.context["form"]["version"].value() == "1"
    client.post(edit_of(unit), FILLED | {"statement": "Samen", "version": "1"})
    said = [row.statement for row in history(unit, "cul-ind-1")]
    assert said == ["Samen", "De eerste"]


def test_a_unit_follows_the_one_above_again(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))
    client.post(edit_of(unit), FILLED)
    follow = reverse("programme:withdraw", args=[unit.pk, "cul-ind-1"])

    client.post(follow, {"version": "1"})

    assert said_in(unit, "cul-ind-1").withdrawn
    page = client.get(reverse("programme:past", args=[unit.pk, "cul-ind-1"])).text
    assert "Een gids" in page


def test_following_again_waits_when_somebody_else_was_first(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))
    client.post(edit_of(unit), FILLED)

    client.post(reverse("programme:withdraw", args=[unit.pk, "cul-ind-1"]), {"version": "zes"})

    assert not said_in(unit, "cul-ind-1").withdrawn


def file_of(unit):
    return reverse("programme:evidence", args=[unit.pk, "cul-ind-1"])


def test_a_file_comes_back_as_an_attachment_to_who_may_see_it(client, unit):
    team, stranger = a_unit("Team", unit), a_unit("Elders")
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))
    gids = SimpleUploadedFile("../../gids é.pdf", b"%PDF-1.7", content_type="text/html")
    client.post(edit_of(unit), FILLED | {"evidence_file": gids})
    row = said_in(unit, "cul-ind-1")
    assert row.evidence_file.name.startswith("evidence/")
    assert "gids" not in row.evidence_file.name

    client.force_login(an_account(Role.MEMBER, unit=team))
    answer = client.get(file_of(team))
    assert b"".join(answer.streaming_content) == b"%PDF-1.7"
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Content-Type"] == "application/octet-stream"

    client.force_login(an_account(Role.MEMBER, unit=stranger))
    assert client.get(file_of(team)).status_code == 403
    assert client.get(file_of(stranger)).status_code == 404


def test_a_file_stays_until_it_is_taken_away(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))
    client.post(edit_of(unit), FILLED | {"evidence_file": SimpleUploadedFile("a.pdf", b"x")})

    client.post(edit_of(unit), FILLED | {"version": "1"})
    assert said_in(unit, "cul-ind-1").evidence_name == "a.pdf"

    client.post(edit_of(unit), FILLED | {"version": "2", "remove_file": "on"})
    assert said_in(unit, "cul-ind-1").evidence_name == ""


def test_a_page_is_refused_as_evidence(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    page = SimpleUploadedFile("a.html", b"<script>")
    answer = client.post(edit_of(unit), FILLED | {"evidence_file": page})

    assert codes(answer, "evidence_file") == ["file_kind"]
    assert not Arrangement.objects.exists()


def test_a_link_that_runs_script_is_refused(client, unit):
    client.force_login(an_account(Role.TEAM_LEAD, unit=unit))

    answer = client.post(edit_of(unit), FILLED | {"evidence_url": "javascript:alert(1)"})

    assert codes(answer, "evidence_url") == ["invalid"]


def test_search_finds_only_units_that_one_may_see(client, unit):
    a_unit("Fysica Oost", unit)
    a_unit("Fysica West")
    client.force_login(an_account(Role.MEMBER, unit=unit))

    page = client.get("/programma/?zoek=fysica").text

    assert "Fysica Oost" in page
    assert "Fysica West" not in page


@pytest.mark.parametrize("units", [1, 3, 50])
def test_the_number_of_queries_does_not_grow_with_units(
    client, unit, units, django_assert_num_queries
):
    for number in range(units):
        save_arrangement(
            Where(a_unit(f"Team {number}", unit), "cul-ind-1", 0),
            Saying(FormState.BEGUN, review_on=NOW.date()),
            who="7",
            now=NOW,
        )
    client.force_login(an_account(Role.PROGRAMME_MANAGER, unit=unit))

    with django_assert_num_queries(7):
        client.get(f"/programma/{unit.pk}/")
