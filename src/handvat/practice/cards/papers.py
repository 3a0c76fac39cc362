"""The workshop on paper, for who leads conversations."""

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Role
from handvat.people import guard
from handvat.people.models import Unit
from handvat.web.cards import Card


def workshop_on_paper(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the way to the sheets of the workshop, first of all for a facilitator."""
    del unit, now
    if Role.FACILITATOR not in guard.roles(request):
        return None
    return Card(
        kicker=_("In conversation"),
        title=_("A conversation in ninety minutes"),
        order=9,
        tone="now",
        lines=(_("Print the sheets, and you can begin. Nobody needs a screen."),),
        link=reverse("practice:paper"),
        link_text=_("To the sheets"),
    )
