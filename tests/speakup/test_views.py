from datetime import date

import pytest

from handvat.access import Role
from handvat.people.models import ContactPoint, LogEntry
from tests.factories import a_person, a_unit, an_account
from tests.speakup.conftest import a_point

pytestmark = pytest.mark.django_db
DUTCH = {"accept-language": "nl"}
FILLED = {"kind": "ombuds", "name": "Jan", "email": "jan@example.org", "languages": ["nl", "en"]}
KEPT = ["/hulp/beheer/", "/hulp/beheer/{unit}/", "/hulp/beheer/{unit}/nieuw/"]
KEPT += ["/hulp/beheer/punt/{point}/"]


def sign_in(client, role, unit):
    client.force_login(
        an_account(role, unit=unit), backend="allauth.account.auth_backends.AuthenticationBackend"
    )


def test_help_is_there_without_signing_in_and_in_an_empty_house(client):
    answer = client.get("/hulp/", headers=DUTCH)

    assert answer.status_code == 200
    assert "Fijn dat je hier bent" in answer.content.decode()
    assert "Hier is nog niemand genoemd" in answer.content.decode()


@pytest.mark.parametrize("page", ["/hulp/", "/hulp/wegen/"])
def test_help_is_never_kept_anywhere(client, root, page):
    answer = client.get(page)

    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not answer.cookies


def test_nobody_is_noted_for_looking(client, root):
    client.get("/hulp/")

    assert not LogEntry.objects.exists()


def test_who_is_not_signed_in_sees_the_whole_organisations_points(client, root, team):
    a_point(root, "Everyone's")
    a_point(team, "The team's")

    said = client.get("/hulp/").content.decode()

    assert "Everyone&#x27;s" in said
    assert "The team&#x27;s" not in said


def test_a_chosen_unit_shows_its_own_and_those_from_above(client, root, team):
    a_point(root, "Above")
    a_point(team, "Near", checked_on=date(2020, 1, 1))

    said = client.get(f"/hulp/?eenheid={team.pk}", headers=DUTCH).content.decode()

    assert said.index("Near") < said.index("Above")
    assert "Voor iedereen in Zandmeer" in said
    assert "1 januari 2020" in said
    assert "langer dan een jaar geleden" in said


def test_who_is_signed_in_sees_their_own_unit_first(client, root, team):
    a_point(team, "Near")
    person = a_person(team)
    account = an_account(unit=team)
    account.person = person
    account.save()
    client.force_login(account, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert "Near" in client.get("/hulp/").content.decode()


@pytest.mark.parametrize("unit", ["0", "999999", "abc", "-1", "1 OR 1=1", "٣", "9" * 40])
def test_an_unknown_unit_is_not_there(client, root, unit):
    assert client.get("/hulp/", {"eenheid": unit}).status_code == 404


def test_a_closed_unit_is_not_there(client, root):
    closed = a_unit("Dicht", root)
    closed.closed_on = date(2020, 1, 1)
    closed.save()

    assert client.get(f"/hulp/?eenheid={closed.pk}").status_code == 404


def test_search_finds_units_by_part_of_their_name(client, team):
    said = client.get("/hulp/?zoek=quant").content.decode()

    assert f"eenheid={team.pk}" in said


def test_a_search_without_result_says_what_to_try(client, root):
    said = client.get("/hulp/?zoek=<b>zz", headers=DUTCH).content.decode()

    assert "Probeer een korter woord" in said
    assert "<b>zz" not in said


@pytest.mark.parametrize("words", ["%00", "%25", "%27;--", "a" * 3000, "%F0%9F%8C%B1"])
def test_a_crafted_search_is_answered(client, root, words):
    assert client.get(f"/hulp/?zoek={words}").status_code == 200


def test_the_routes_say_terms_with_their_source(client):
    said = client.get("/hulp/wegen/", headers=DUTCH).content.decode()

    assert "binnen 7 dagen" in said.lower()
    assert "3 maanden" in said
    assert "2019/1937" in said


def test_nothing_pretends_that_one_can_report_here(client, root):
    for page in ("/hulp/", "/hulp/wegen/"):
        said = client.get(page).content.decode()
        assert 'type="file"' not in said
        assert "<textarea" not in said


def test_the_quick_way_out_tells_nothing(client, root):
    assert (
        'href="https://nl.wikipedia.org/" rel="noreferrer"'
        in client.get("/hulp/").content.decode()
    )


@pytest.mark.parametrize("page", KEPT)
def test_keeping_up_asks_to_sign_in(client, team, page):
    point = a_point(team)

    answer = client.get(page.format(unit=team.pk, point=point.pk))

    assert answer.status_code == 302


@pytest.mark.parametrize("page", KEPT)
@pytest.mark.parametrize("role", [Role.MEMBER, Role.TEAM_LEAD, Role.BOARD_MEMBER, Role.RESEARCHER])
def test_roles_that_may_not_keep_up_are_refused(client, team, page, role):
    point = a_point(team)
    sign_in(client, role, team)

    answer = client.get(page.format(unit=team.pk, point=point.pk))

    assert answer.status_code == 403


@pytest.mark.parametrize("page", KEPT)
@pytest.mark.parametrize("role", [Role.CONFIDENTIAL_ADVISER, Role.PROGRAMME_MANAGER])
def test_roles_that_may_keep_up_are_let_in(client, team, page, role):
    point = a_point(team)
    sign_in(client, role, team)

    answer = client.get(page.format(unit=team.pk, point=point.pk))

    assert answer.status_code == 200
    assert "Cache-Control" in answer.headers


def test_a_role_elsewhere_opens_nothing_here(client, root, team):
    point = a_point(team)
    sign_in(client, Role.CONFIDENTIAL_ADVISER, a_unit("Letteren", root))

    assert client.get(f"/hulp/beheer/{team.pk}/").status_code == 403
    assert client.post(f"/hulp/beheer/{team.pk}/nieuw/", FILLED).status_code == 403
    for step in ("", "klopt/", "stopt/"):
        assert client.post(f"/hulp/beheer/punt/{point.pk}/{step}", FILLED).status_code == 403
    point.refresh_from_db()
    assert (point.name, point.ended_on) == ("Fatima el Amrani", None)


def test_adding_shows_the_point_and_is_logged(client, team):
    sign_in(client, Role.ADMINISTRATOR, team)

    client.post(f"/hulp/beheer/{team.pk}/nieuw/", FILLED)

    point = ContactPoint.objects.get()
    assert (point.unit, point.name, point.languages) == (team, "Jan", "nl,en")
    assert LogEntry.objects.get().action == "add_contact_point"
    assert "Jan" in client.get(f"/hulp/?eenheid={team.pk}").content.decode()


def test_changing_saves_checks_and_is_logged(client, team):
    point = a_point(team, checked_on=date(2020, 1, 1))
    sign_in(client, Role.ADMINISTRATOR, team)

    client.post(f"/hulp/beheer/punt/{point.pk}/", FILLED)

    point.refresh_from_db()
    assert (point.name, point.kind) == ("Jan", "ombuds")
    assert point.checked_on > date(2020, 1, 1)
    assert LogEntry.objects.get().action == "change_contact_point"


def test_still_right_sets_the_day_and_is_logged(client, team):
    point = a_point(team, checked_on=date(2020, 1, 1))
    sign_in(client, Role.ADMINISTRATOR, team)

    answer = client.post(f"/hulp/beheer/punt/{point.pk}/klopt/", {"terug": "lijst"})

    point.refresh_from_db()
    assert answer.url == "/hulp/beheer/"
    assert point.checked_on > date(2020, 1, 1)
    assert LogEntry.objects.get().action == "check_contact_point"


def test_ending_hides_the_point_and_keeps_it(client, team):
    point = a_point(team)
    sign_in(client, Role.ADMINISTRATOR, team)

    client.post(f"/hulp/beheer/punt/{point.pk}/stopt/", follow=True)

    assert "Fatima" not in client.get(f"/hulp/?eenheid={team.pk}").content.decode()
    assert ContactPoint.objects.filter(pk=point.pk).exists()
    assert client.get(f"/hulp/beheer/punt/{point.pk}/").status_code == 404
    assert LogEntry.objects.get().action == "end_contact_point"


def test_looking_never_changes_anything(client, team):
    point = a_point(team)
    sign_in(client, Role.ADMINISTRATOR, team)

    for step in ("klopt/", "stopt/"):
        assert client.get(f"/hulp/beheer/punt/{point.pk}/{step}").status_code == 405


def test_what_was_filled_in_is_kept_when_something_is_missing(client, team):
    sign_in(client, Role.ADMINISTRATOR, team)

    answer = client.post(f"/hulp/beheer/{team.pk}/nieuw/", FILLED | {"email": ""})

    assert answer.status_code == 200
    assert not ContactPoint.objects.exists()
    assert 'value="Jan"' in answer.content.decode()


def test_what_somebody_wrote_is_never_taken_as_markup(client, root):
    a_point(root, "<script>alert(1)</script>", where="<img src=x>")

    said = client.get("/hulp/").content.decode()

    assert "<script>alert" not in said
    assert "<img src=x" not in said
