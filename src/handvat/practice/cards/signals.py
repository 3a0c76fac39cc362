"""What teams ask of structure and system, for who answers them."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.queries.signals import signals_for
from handvat.web.cards import Card

SHOWN = 2  # questions on the card; the page has them all


def what_teams_ask(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return what waits longest for an answer, and the way to all that teams asked."""
    del unit
    paths = guard.paths(request, Permission.ANSWER_SIGNALS)
    found = signals_for(paths, campus_day(now, settings.TIME_ZONE)) if paths else ()
    if not found:
        return None
    waiting = [one for one in found if not one.row.answer][:SHOWN]
    return Card(
        kicker=_("What teams ask"),
        title=_("Teams wait for an answer") if waiting else _("Every team has an answer"),
        order=12,
        lines=tuple(f"“{one.row.text}”" for one in waiting),
        tone="warm" if waiting else "",
        link=reverse("practice:signals"),
        link_text=_("Answer the teams") if waiting else _("See what was asked"),
    )
