"""Telling back: a plan that waits for it, and words that come too early."""

from datetime import timedelta

import pytest
from django.urls import reverse

from handvat.access import Role
from handvat.measure.actions.planning import record_consent
from handvat.measure.models import HeardBack, Wave
from handvat.measure.rules.consent import Agreement
from tests.factories import a_person, a_unit
from tests.measure.views.test_managing import (
    NOW,
    TODAY,
    a_filled_plan,
    opened,
    planned,
    signed_in,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def faculty():
    faculty = a_unit("Faculteit Recht", a_unit())
    for _ in range(12):
        a_person(faculty)
    return faculty


@pytest.fixture
def manager(faculty):
    return signed_in(Role.PROGRAMME_MANAGER, faculty)


def test_a_plan_that_waits_for_an_open_wave_leads_to_that_wave(manager, faculty):
    first = opened(planned(manager, faculty))
    shift = {"opens": 120, "closes": 140, "remind": 130, "results": 160}
    days = {name: TODAY + timedelta(days=number) for name, number in shift.items()}
    address = reverse("measure:wave_plan") + f"?unit={faculty.pk}"
    manager.post(address, a_filled_plan(**days, title="Najaar"))
    second = Wave.objects.get(title="Najaar")
    record_consent(second, Agreement("council", "Raad", TODAY), who="1", now=NOW)

    page = manager.get(reverse("measure:wave", args=[second.pk])).text

    assert "moet “Voorjaar” nog sluiten" in page
    assert f'href="{reverse("measure:wave", args=[first.pk])}"' in page
    assert "/terugkoppelen/" not in page


def test_what_is_told_too_early_stays_in_its_fields(manager, faculty):
    wave = opened(planned(manager, faculty))
    word = {"heard": "Dit hoorden we.", "doing": "Dit doen we.", "not_doing": "Dit niet."}

    page = manager.post(reverse("measure:wave_heard_back", args=[wave.pk, faculty.pk]), word)

    assert "Er komen nog antwoorden binnen." in page.text
    assert page.context["form"]["heard"].value() == "Dit hoorden we."
    assert not HeardBack.objects.exists()
