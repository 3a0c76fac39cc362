"""The whole database, before and after somebody speaks: nothing else of it stays anywhere."""

import logging
import re
from collections import defaultdict

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client

from handvat import clock
from handvat.access import Role
from handvat.measure.models import StandingConsent
from handvat.measure.queries.answering import forget_what_is_known
from handvat.practice.actions.checkins import open_for
from handvat.practice.actions.lookbacks import Beginning, begin_look_back
from handvat.practice.actions.rounds import open_round
from handvat.practice.models import Purpose
from handvat.practice.rules.agreements import State
from tests.factories import a_person, a_unit, an_account, an_agreement

pytestmark = pytest.mark.django_db
SAID = "Kievitgeheim"
NOTE = {"went_well": SAID}
STANCE = {"keuze": "not_yet", "want": SAID}


@pytest.fixture
def team(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    forget_what_is_known()
    unit = a_unit("Het team", a_unit())
    for _ in range(9):
        a_person(unit)
    return unit


def kept() -> dict[str, list[str]]:
    """Return every row of every table, as text, without an order."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        rows = {}
        for name in names:
            cursor.execute(f'SELECT * FROM "{name}"')  # noqa: S608 -- a name the database gave
            rows[name] = sorted(map(repr, cursor.fetchall()))
    return rows


def changed(before: dict[str, list[str]]) -> dict[str, int]:
    """Return in which tables there is something else now, and how many rows more."""
    after = kept()
    found: dict[str, int] = defaultdict(int)
    for name in {*before, *after}:
        if before.get(name) != after.get(name):
            found[name] = len(after[name]) - len(before[name])
    return dict(found)


def member(unit):
    client = Client()
    client.force_login(an_account(Role.MEMBER, unit=unit))
    client.get(f"/team/{unit.pk}/")
    return client


def a_look_back(unit):
    now = clock.now()
    return begin_look_back(unit, Beginning(), who="1", today=now.date(), now=now)


def on_the_table(unit):
    return an_agreement(unit, state=State.TALKED, round=open_round(unit, Purpose.STANCES))


def files(folder):
    return sorted(str(one) for one in folder.rglob("*"))


def test_of_writing_in_a_look_back_stay_a_note_and_a_mark(team, tmp_path, caplog):
    url = f"/terugblik/{a_look_back(team).pk}/schrijven/"
    client = member(team)
    before, there = kept(), files(tmp_path)

    assert client.post(url, NOTE).status_code == 302

    assert changed(before) == {"practice_contribution": 1, "practice_spoken": 1}
    assert files(tmp_path) == there
    assert caplog.records == []


def test_of_a_stance_stay_a_stance_and_a_mark(team, tmp_path, caplog):
    url = f"/afspraak/{on_the_table(team).pk}/standpunt/"
    client = member(team)
    before, there = kept(), files(tmp_path)

    assert client.post(url, STANCE).status_code == 302

    assert changed(before) == {"practice_stance": 1, "practice_spoken": 1}
    assert files(tmp_path) == there
    assert caplog.records == []


def test_of_asking_to_talk_first_stays_that_it_was_asked(team, caplog):
    agreement = on_the_table(team)
    client = member(team)
    before = kept()

    client.post(f"/afspraak/{agreement.pk}/eerst-praten/")
    first = kept()
    member_too = client.post(f"/afspraak/{agreement.pk}/eerst-praten/")

    assert member_too.status_code == 302
    assert changed(before) == {"practice_agreement": 0}
    assert changed(first) == {}
    agreement.refresh_from_db()
    assert (agreement.asked_to_park, agreement.revision) == (True, 0)
    assert caplog.records == []


def test_of_confirming_what_a_team_found_stays_nothing_of_who_did(team, caplog):
    agreement = on_the_table(team)
    agreement.heard, agreement.noted_by = "everyone", "7"
    agreement.save()
    client = member(team)
    before = kept()

    assert client.post(f"/afspraak/{agreement.pk}/klopt/", {"gezien": "0"}).status_code == 302

    assert changed(before) == {"practice_agreement": 0}
    agreement.refresh_from_db()
    assert (agreement.noted_by, agreement.revision) == ("", 1)
    assert caplog.records == []


def test_of_a_check_in_stay_an_answer_and_a_mark_and_nothing_of_who_asked(team, caplog):
    today = clock.today("Europe/Amsterdam")
    StandingConsent.objects.create(
        unit=team, consent="council", by="De raad", agreed_on=today, from_day=today
    )
    an_agreement(team)
    open_for(team, now=clock.now())
    client = member(team)
    before = kept()

    page = client.post(f"/team/{team.pk}/check-in/meedoen/").text

    assert changed(before) == {}
    credential = re.findall(r'name="credential" value="([^"]+)"', page)[0].replace("&#x27;", "'")
    keys = set(re.findall(r'type="radio" name="([^"]+)"', page))
    sent = client.post(
        "/verstuur/check-in/", {"credential": credential} | dict.fromkeys(keys, "4")
    )
    assert sent.status_code == 303
    assert changed(before) == {"measure_answer": 1, "measure_spentcredential": 1}
    assert caplog.records == []


@pytest.mark.parametrize(
    ("made", "path", "form"),
    [
        (a_look_back, "/terugblik/{}/schrijven/", NOTE),
        (on_the_table, "/afspraak/{}/standpunt/", STANCE),
        (on_the_table, "/afspraak/{}/eerst-praten/", {}),
        (lambda team: team, "/team/{}/check-in/meedoen/", {}),
    ],
)
def test_of_who_is_no_longer_signed_in_nothing_waits_beside_their_name(
    team, made, path, form, caplog
):
    url = path.format(made(team).pk)
    caplog.set_level(logging.DEBUG)
    before = kept()
    client = Client()

    answer = client.post(url, form)

    assert answer.status_code in {302, 401}
    assert changed(before) == {}
    assert not Session.objects.exists()
    assert not form or SAID in answer.text  # they still have their own words
    assert not [one for one in caplog.records if url in one.getMessage()]


def test_a_stranger_learns_no_name_from_what_they_wrote(team):
    url = f"/terugblik/{a_look_back(team).pk}/schrijven/"
    a_person(team, name="Wilhelmina Zonderling")

    answer = Client().post(url, {"went_well": "Wilhelmina hielp mij"})

    assert answer.status_code == 401
    assert "error" not in answer.text


def test_who_writes_reads_the_same_whether_they_are_the_first_or_the_sixth(team):
    row = a_look_back(team)
    stances = on_the_table(team)
    told = []

    for _ in range(6):
        client = member(team)
        pages = [
            client.post(f"/terugblik/{row.pk}/schrijven/", NOTE, follow=True),
            client.post(f"/afspraak/{stances.pk}/standpunt/", STANCE, follow=True),
        ]
        told.append([re.sub(r"[A-Za-z0-9]{64}", "", page.text) for page in pages])

    assert told == [told[0]] * 6


@pytest.mark.parametrize("wrote", [1, 3, 6])
def test_the_page_of_the_others_is_the_same_however_many_wrote(team, wrote):
    row = a_look_back(team)
    reader = member(team)
    urls = [f"/terugblik/{row.pk}/", f"/terugblik/{row.pk}/scherm/", f"/team/{team.pk}/"]
    urls += [f"/terugblik/{row.pk}/stand/"]
    before = [seen(reader, url) for url in urls]

    for _ in range(wrote):
        member(team).post(f"/terugblik/{row.pk}/schrijven/", NOTE)

    assert [seen(reader, url) for url in urls] == before


@pytest.mark.parametrize("spoke", [1, 3, 6])
def test_the_page_of_an_agreement_is_the_same_however_many_spoke(team, spoke):
    agreement = on_the_table(team)
    reader = member(team)
    lead = Client()
    lead.force_login(an_account(Role.TEAM_LEAD, unit=team))
    urls = [f"/afspraak/{agreement.pk}/", f"/afspraken/{team.pk}/", f"/team/{team.pk}/"]
    before = [seen(who, url) for who in (reader, lead) for url in urls]

    for _ in range(spoke):
        member(team).post(f"/afspraak/{agreement.pk}/standpunt/", STANCE)

    assert [seen(who, url) for who in (reader, lead) for url in urls] == before


def seen(client, url):
    answer = client.get(url)
    headers = {name: value for name, value in answer.headers.items() if name != "Expires"}
    return answer.status_code, headers, re.sub(r"[A-Za-z0-9]{64}", "", answer.text)
