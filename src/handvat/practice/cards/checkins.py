"""The check-in that is open in a team, for its people."""

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.measure.queries.check_ins import running
from handvat.people import guard
from handvat.people.models import Unit
from handvat.web.cards import Card


def check_in_open(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the way to the check-in; the same for who answered it, as nobody keeps that."""
    if not guard.may(request, Permission.TAKE_PART, unit) or running(unit, now) is None:
        return None
    return Card(
        kicker=_("Check-in"),
        title=_("How is our agreed behaviour going?"),
        order=13,
        lines=(_("Half a minute, without your name. Only your team hears what it suggests."),),
        link=reverse("practice:check_in", args=[unit.pk]),
        link_text=_("See what is asked and take part"),
    )
