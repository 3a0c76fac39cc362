"""Check-ins over time, and what somebody tries who should not: through the same doors."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from handvat import clock
from handvat.access import Role
from handvat.measure.actions.closing import close_due_waves
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Origin, Wave
from handvat.measure.queries.answering import forget_what_is_known
from handvat.practice.actions.checkins import open_by_rhythm
from handvat.practice.queries.checkins import advice
from handvat.practice.rules.stages import Stage
from handvat.results.actions.check_ins import publish_due_check_ins
from handvat.results.models import PublishedStage
from tests.factories import a_unit, an_account, an_agreement
from tests.practice import test_check_ins as walk
from tests.practice.test_check_ins import end_of, lead_of, members, open_one, signed_in, take

pytestmark = pytest.mark.django_db
team = walk.team  # the same fixture


def test_two_check_ins_of_six_have_to_agree(team, monkeypatch):
    agreement = an_agreement(team)
    people = members(team, 9)
    wave = open_one(team)
    for account in people[:6]:
        take(team, account, 5)
    after = end_of(wave)

    assert not advice(agreement, after).given

    later = clock.now() + timedelta(days=28)
    monkeypatch.setattr(clock, "now", lambda: later)
    forget_what_is_known()
    second = open_one(team)
    assert second != wave
    for account in people[3:]:
        take(team, account, 5)
    close_due_waves(later + timedelta(days=8))
    publish_due_check_ins(later + timedelta(days=8))

    assert advice(agreement, later + timedelta(days=8)).stage is Stage.SELF_EVIDENT
    assert not PublishedStage.objects.filter(enough=True).exists()


def test_a_second_check_in_waits_three_weeks(team):
    an_agreement(team)
    people = members(team, 9)
    end_of(open_one(team))
    assert len(people) == 9

    lead_of(team).post(f"/team/{team.pk}/check-in/openen/")

    assert Wave.objects.filter(origin=Origin.CHECK_IN).count() == 1


def test_a_team_that_wants_it_has_one_every_four_weeks(team):
    an_agreement(team)
    members(team, 9)
    lead_of(team).post(f"/team/{team.pk}/check-in/ritme/", {"wanted": "yes"})
    now = clock.now()

    open_by_rhythm(now)
    open_by_rhythm(now + timedelta(days=27))
    assert Wave.objects.filter(origin=Origin.CHECK_IN).count() == 1

    end_of(Wave.objects.get())
    open_by_rhythm(now + timedelta(days=28, minutes=1))
    assert Wave.objects.filter(origin=Origin.CHECK_IN).count() == 2


def test_a_consent_that_ends_stops_who_has_not_begun(team):
    an_agreement(team)
    account = members(team, 9)[0]
    open_one(team)
    above = signed_in(an_account(Role.PROGRAMME_MANAGER, unit=team.parent))

    above.post(f"/metingen/check-ins/{team.parent.pk}/einde/")
    answer = signed_in(account).post(f"/team/{team.pk}/check-in/meedoen/", follow=True)

    assert 'name="credential"' not in answer.text
    assert not SpentCredential.objects.exists()


def test_a_credential_of_another_check_in_is_refused(team):
    an_agreement(team)
    people = members(team, 9)
    open_one(team)
    other = a_unit("Een ander team", team.parent)
    an_agreement(other)
    members(other, 9)
    open_one(other)
    asked = signed_in(people[0]).post(f"/team/{team.pk}/check-in/meedoen/").text
    mine = re.findall(r'name="credential" value="([^"]+)"', asked)[0].split(".")
    theirs = Wave.objects.filter(origin=Origin.CHECK_IN).latest("pk")

    forged = ".".join([str(theirs.pk), str(other.pk), *mine[2:]])
    keys = theirs.asks().keys
    sent = Client().post("/verstuur/check-in/", {"credential": forged} | dict.fromkeys(keys, "1"))

    assert sent.status_code == 400
    assert not Answer.objects.exists()


def test_one_lone_answer_among_nine_does_not_show_in_the_word(team):
    an_agreement(team)
    people = members(team, 9)
    rows = set()
    for last in (1, 5):
        Wave.objects.all().update(opens_at=clock.now() - timedelta(days=40))
        forget_what_is_known()
        wave = open_one(team)
        for account in people[:8]:
            take(team, account, 5)
        take(team, people[8], last)
        end_of(wave)
        row = PublishedStage.objects.latest("pk")
        rows.add((row.leaning, row.enough))

    assert rows == {("self_evident", True)}
