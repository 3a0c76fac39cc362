"""Every card that packages offer to the start page, to start with."""

from collections.abc import Callable
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.overview.queries import matrix
from handvat.overview.queries.look import look
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice import cards as practice
from handvat.programme import cards as programme
from handvat.speakup import cards as speakup
from handvat.web.cards import Card

Offer = Callable[[HttpRequest, Unit, datetime], Card | None]


def what_is_noticed(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the finding on top of the matrix, and the way to it."""
    may_see = guard.may(request, Permission.SEE_RESULTS, unit)
    seen = look(unit, "", may_see=may_see, now=now)
    today = campus_day(now, settings.TIME_ZONE)
    return Card(
        kicker=unit.name,
        title=_("What is arranged, and what do people notice?"),
        order=20,
        link=reverse("overview:matrix", args=[unit.pk]),
        link_text=_("Look at the matrix"),
        template="overview/card.html",
        context={"findings": matrix(unit, seen.report, today=today).findings},
    )


IN_THE_TEAM: tuple[Offer, ...] = (practice.this_month, speakup.whom_to_talk_to)
IN_THE_WHOLE: tuple[Offer, ...] = (
    what_is_noticed,
    programme.look_again,
    speakup.check_again,
)


def offered(request: HttpRequest, team: Unit, whole: Unit, now: datetime) -> tuple[Card, ...]:
    """Return the cards for who is asking, what helps now first.

    `team` is the smallest unit that they belong to, `whole` the largest in which they have a role.
    """
    found = [offer(request, team, now) for offer in IN_THE_TEAM]
    found += [offer(request, whole, now) for offer in IN_THE_WHOLE]
    return tuple(sorted((card for card in found if card), key=lambda card: card.order))
