"""Every card that packages offer to the start page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission, Role
from handvat.clock import campus_day
from handvat.measure import cards as measure
from handvat.overview.queries import matrix
from handvat.overview.queries.look import look
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice import cards as practice
from handvat.programme import cards as programme
from handvat.results import cards as results
from handvat.speakup import cards as speakup
from handvat.web import beside
from handvat.web.cards import Card

BESIDE = 30  # cards from this order on stand beside the others

Offer = Callable[[HttpRequest, Unit, datetime], Card | None]


def what_is_noticed(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the finding on top of the matrix, and the way to it."""
    may_see = guard.may(request, Permission.SEE_RESULTS, unit)
    seen = look(unit, "", may_see=may_see, now=now)
    today = campus_day(now, settings.TIME_ZONE)
    inside = guard.inside(request)
    found = matrix(unit, seen.report, today=today, may_see=may_see, inside=inside)
    return Card(
        kicker=unit.name,
        tone="now" if seen.report and unit.parent_id is None else "",
        title=_("What is arranged, and what do people notice?"),
        order=8 if seen.report and unit.parent_id is None else 20,
        link=reverse("overview:matrix", args=[unit.pk]),
        link_text=_("Look at the matrix"),
        template="overview/card.html",
        context={"findings": found.findings},
    )


def administration(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the way to units, people and settings, for who looks after Handvat."""
    del unit, now
    if Role.ADMINISTRATOR not in guard.roles(request):
        return None
    return Card(
        title=_("Units, people and roles"),
        order=5,
        tone="now",
        lines=(_("You make it possible for others to begin. You see no answers."),),
        link=reverse("people:office"),
        link_text=_("Go to administration"),
    )


IN_THE_TEAM: tuple[Offer, ...] = (
    practice.workshop_on_paper,
    practice.this_month,
    practice.thanks_for_you,
    practice.check_in_open,
    practice.may_it_be_shared,
    practice.it_became_self_evident,
    practice.a_good_example,
    practice.leaders_first,
    results.opens_soon,
    measure.heard_back,
    speakup.whom_to_talk_to,
)
IN_THE_WHOLE: tuple[Offer, ...] = (
    administration,
    what_is_noticed,
    practice.what_teams_ask,
    practice.what_came_of_it,
    programme.look_again,
    speakup.check_again,
    speakup.name_the_first,
)

# Beside the page of a behaviour, which is made lower in the house.
BESIDE_A_BEHAVIOUR: tuple[beside.Offer, ...] = (practice.examples_of_behaviour,)

# On the page of a closed wave: what is made of it higher in the house.
OF_A_WAVE: tuple[beside.Offer, ...] = (results.what_became_of_wave,)


def offered(request: HttpRequest, team: Unit, whole: Unit, now: datetime) -> tuple[Card, ...]:
    """Return the cards for who is asking, what helps now first and most.

    `team` is the smallest unit that they belong to, `whole` the largest in which they have a role.
    """
    found = [offer(request, team, now) for offer in IN_THE_TEAM]
    found += [offer(request, whole, now) for offer in IN_THE_WHOLE]
    first, *others = sorted((card for card in found if card), key=lambda card: card.order)
    return (first, *(replace(card, tone="") if card.tone == "now" else card for card in others))
