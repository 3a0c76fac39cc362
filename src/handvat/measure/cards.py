"""What waves offer the start page."""

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.measure.queries.told import told_in
from handvat.people import guard
from handvat.people.models import Unit
from handvat.web.cards import Card

SHOWN = 160  # characters of each part; the page says the rest


def heard_back(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return what was last told back in `unit`: heard, doing, not doing and why."""
    del now
    if not guard.may(request, Permission.SEE_RESULTS, unit):
        return None
    word = told_in(unit).first()
    if word is None:
        return None
    parts = (word.heard, word.doing, word.not_doing)
    return Card(
        kicker=word.wave.title,
        title=_("What was heard and done with your answers"),
        order=35,
        tone="warm",
        lines=tuple(Truncator(part).chars(SHOWN) for part in parts),
        link=reverse("measure:told", args=[unit.pk]),
        link_text=_("Read it all"),
    )
