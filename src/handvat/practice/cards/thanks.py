"""The newest thanks that somebody received, on their own start page."""

from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.queries.thanks import received
from handvat.web.cards import Card

NEW_FOR = timedelta(days=14)


def thanks_for_you(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the newest thanks of the last two weeks."""
    del unit
    person = guard.account(request).person
    if person is None:
        return None
    since = campus_day(now, settings.TIME_ZONE) - NEW_FOR
    newest = next((one for one in received(person)[:1] if one.row.given_on >= since), None)
    if newest is None:
        return None
    return Card(
        title=_("Somebody saw what you did"),
        order=12,
        tone="warm",
        link=reverse("practice:my_thanks"),
        link_text=_("Read it, or show it to your team"),
        template="practice/thanks/card.html",
        context={"one": newest},
    )
