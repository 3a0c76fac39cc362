"""What is practised this month, for the start page."""

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission, Role
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.queries.agreements import ShownAgreement, on_team
from handvat.practice.queries.ladders import Ladder, ladders
from handvat.web.cards import Card

QUOTES = "“”„\"'"


def this_month(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return what the unit practises, or the way to begin for who may choose."""
    del now
    if guard.may(request, Permission.SEE_TEAM, unit):
        for ladder in ladders(unit)[:1]:
            return _practising(ladder)
        for one in on_team(unit).on_the_table[:1]:
            return _on_the_table(one)
    if guard.may(request, Permission.LEAD_TEAM, unit):
        return _begin(reverse("practice:choose") + f"?eenheid={unit.pk}")
    if Role.MEMBER in guard.roles(request):
        return Card(
            title=_("Your team has not chosen a behaviour yet"),
            order=30,
            lines=(_("That is fine. You can have a look at what others begin with."),),
            link=reverse("practice:choose"),
            link_text=_("See six behaviours"),
        )
    return _begin(reverse("practice:choose"), order=25)


def _practising(ladder: Ladder) -> Card:
    """Return what the team practises, its small step and its day."""
    sentence = ladder.words.sentence if ladder.words else ""
    return Card(
        kicker=_("This month we practise"),
        title=f"“{sentence.strip(QUOTES)}”",
        order=10,
        tone="now",
        link=reverse("practice:ladder", args=[ladder.agreement.pk]),
        link_text=_("See your small steps"),
        template="practice/card.html",
        context={"ladder": ladder},
    )


def _on_the_table(shown: ShownAgreement) -> Card:
    """Return what the team has to talk through."""
    return Card(
        kicker=shown.state_words,
        title=f"“{shown.words.sentence.strip(QUOTES)}”",
        order=10,
        tone="now",
        link=reverse("practice:agreement", args=[shown.row.pk]),
        link_text=_("Look at it together"),
    )


def _begin(link: str, *, order: int = 10) -> Card:
    return Card(
        kicker=_("Begin small"),
        title=_("One behaviour, one sentence and one day to look back"),
        order=order,
        lines=(_("It takes five minutes. No survey comes first."),),
        tone="now",
        link=link,
        link_text=_("Choose a behaviour"),
    )
