"""A check-in from its opening to its word, through the doors that people use."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from handvat import clock
from handvat.access import Role
from handvat.measure.actions.closing import close_due_waves
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, Origin, StandingConsent, Wave
from handvat.measure.queries.answering import forget_what_is_known
from handvat.practice.queries.checkins import advice
from handvat.results.actions.check_ins import publish_due_check_ins
from handvat.results.models import PublishedStage
from tests.factories import a_unit, an_account, an_agreement

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(settings, tmp_path):
    settings.HANDVAT_HOME = tmp_path
    forget_what_is_known()
    faculty = a_unit("Faculteit")
    unit = a_unit("Het team", faculty)
    today = clock.today(settings.TIME_ZONE)
    StandingConsent.objects.create(
        unit=faculty, consent="council", by="De raad", agreed_on=today, from_day=today
    )
    return unit


def members(unit, count):
    return [an_account(Role.MEMBER, unit=unit) for _ in range(count)]


def signed_in(account):
    client = Client()
    client.force_login(account)
    return client


def lead_of(unit):
    return signed_in(an_account(Role.TEAM_LEAD, unit=unit))


def take(unit, account, point):
    """Let somebody answer `point` to every question; return what they read at the end."""
    asked = signed_in(account).post(f"/team/{unit.pk}/check-in/meedoen/", follow=True).text
    credential = re.search(r'name="credential" value="([^"]+)"', asked)
    if credential is None:
        return asked
    keys = set(re.findall(r'type="radio" name="([^"]+)"', asked))
    assert len(keys) == 3
    stranger = Client()  # no session, no cookie
    sent = stranger.post(
        "/verstuur/check-in/",
        {"credential": credential[1].replace("&#x27;", "'")} | dict.fromkeys(keys, str(point)),
    )
    assert sent.status_code in {302, 303}
    assert not sent.cookies
    return stranger.get(sent.headers["Location"]).text


def end_of(wave):
    after = clock.now() + timedelta(days=8)
    close_due_waves(after)
    publish_due_check_ins(after)
    wave.refresh_from_db()
    return after


def open_one(unit):
    answer = lead_of(unit).post(f"/team/{unit.pk}/check-in/openen/")
    assert answer.status_code == 302
    return Wave.objects.filter(origin=Origin.CHECK_IN).order_by("-pk").first()


def test_nine_people_answer_and_the_team_reads_a_word(team, monkeypatch):
    agreement = an_agreement(team)
    people = members(team, 9)
    wave = open_one(team)

    for account in people:
        take(team, account, 5)
    after = end_of(wave)

    told = advice(agreement, after)
    assert told.given
    monkeypatch.setattr(clock, "now", lambda: after)
    assert str(told.says) in signed_in(people[0]).get(f"/team/stappen/{agreement.pk}/").text
    assert not Answer.objects.exists()
    assert not wave.answers_file
    assert not Invitation.objects.exists()
    assert PublishedStage.objects.get().unit == team
    assert "9" not in f"{told.says} {told.how_sure}"


def test_four_answers_say_nothing(team):
    agreement = an_agreement(team)
    people = members(team, 9)
    wave = open_one(team)

    for account in people[:4]:
        take(team, account, 5)
    after = end_of(wave)

    assert not advice(agreement, after).given
    assert not PublishedStage.objects.exists()


def test_somebody_answers_once(team):
    an_agreement(team)
    account = members(team, 9)[0]
    open_one(team)

    take(team, account, 2)
    take(team, account, 5)

    assert Answer.objects.count() == SpentCredential.objects.count() == 1
    assert set(Answer.objects.get().values.values()) == {2}


def test_without_consent_none_opens(team):
    an_agreement(team)
    members(team, 9)
    StandingConsent.objects.all().delete()

    assert open_one(team) is None


def test_a_small_team_talks_in_the_look_back(team):
    an_agreement(team)
    members(team, 7)

    answer = lead_of(team).post(f"/team/{team.pk}/check-in/openen/", follow=True)

    assert "Praat erover in de terugblik" in answer.text
    assert not Wave.objects.exists()


def test_nobody_outside_the_team_sees_or_opens_it(team):
    an_agreement(team)
    members(team, 9)
    wave = open_one(team)
    above = signed_in(an_account(Role.PROGRAMME_MANAGER, unit=team.parent))

    assert above.get(f"/team/{team.pk}/check-in/").status_code == 403
    assert above.post(f"/team/{team.pk}/check-in/openen/").status_code == 403
    assert wave.title not in above.get("/metingen/").text
    assert above.get(f"/metingen/{wave.pk}/").status_code in {403, 404}
    assert above.get(f"/resultaten/{wave.pk}/").status_code in {403, 404}


def test_nothing_is_kept_of_who_asked_for_the_page(team):
    an_agreement(team)
    account = members(team, 9)[0]
    open_one(team)

    signed_in(account).post(f"/team/{team.pk}/check-in/meedoen/")

    assert not SpentCredential.objects.exists()
    assert not Invitation.objects.exists()


def test_the_start_page_leads_to_the_check_in_for_as_long_as_it_is_open(team, monkeypatch):
    an_agreement(team)
    account = members(team, 9)[0]
    address = f'href="/team/{team.pk}/check-in/"'
    assert address not in signed_in(account).get("/").text
    wave = open_one(team)
    before = signed_in(account).get("/").text

    take(team, account, 5)

    assert address in before
    assert address in signed_in(account).get("/").text  # nobody keeps who took part
    above = an_account(Role.PROGRAMME_MANAGER, unit=team.parent)
    assert address not in signed_in(above).get("/").text
    monkeypatch.setattr(clock, "now", lambda: wave.closes_at)
    assert address not in signed_in(account).get("/").text
