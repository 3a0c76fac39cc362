"""What teams ask of structure and system, for who answers it: the handholds, never a team."""

from collections.abc import Collection
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.queries.signals import AskedOf, asked
from handvat.web.cards import Card

SHOWN = 3  # handholds on a card


def what_teams_ask(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return about which handholds teams wait for an answer, and always the way to answer."""
    if not guard.may(request, Permission.ANSWER_SIGNALS, unit):
        return None
    waiting = _waiting(request, unit, now)
    return _card(waiting, order=13 if waiting else 24, tone="warm" if waiting else "")


def what_is_asked_of(
    request: HttpRequest, unit: Unit, handhold: str, now: datetime
) -> Card | None:
    """Return what waits for an answer about one handhold, beside what is arranged for it."""
    if not guard.may(request, Permission.ANSWER_SIGNALS, unit):
        return None
    here = [one for one in _waiting(request, unit, now) if one.handhold.id == handhold]
    return _card(here, order=20) if here else None


def _waiting(request: HttpRequest, unit: Unit, now: datetime) -> list[AskedOf]:
    """Return the handholds about which something waits, what waits longest first."""
    found = asked(unit, campus_day(now, settings.TIME_ZONE), inside=guard.inside(request))
    return sorted((one for one in found if one.open), key=lambda one: one.open[0].row.sent_on)


def _card(waiting: Collection[AskedOf], *, order: int, tone: str = "") -> Card:
    return Card(
        kicker=_("What teams ask"),
        title=_("Teams wait for an answer") if waiting else _("Nothing waits for an answer"),
        order=order,
        tone=tone,
        link=reverse("practice:signals"),
        link_text=_("Answer the teams") if waiting else _("See what was asked"),
        template="practice/signals/card.html",
        context={"waiting": tuple(waiting)[:SHOWN], "more": len(waiting) > SHOWN},
    )
