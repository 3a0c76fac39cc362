"""What the programme offers the start page."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.programme.queries import due_in
from handvat.web.cards import Card

SHOWN = 3  # arrangements on a card


def look_again(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return what is due for another look, for who may change it."""
    if not guard.may(request, Permission.EDIT_ARRANGEMENTS, unit):
        return None
    due = due_in(unit, campus_day(now, settings.TIME_ZONE), most=SHOWN)
    if not due:
        return None
    return Card(
        title=_("Would you look at this again?"),
        order=40,
        tone="warm",
        link=reverse("programme:arrangements", args=[unit.pk]),
        link_text=_("What has been arranged"),
        template="programme/card.html",
        context={"due": due},
    )
