"""What results offer the start page."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.results.queries.soon import opening_soon
from handvat.web.cards import Card


def opens_soon(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return on which day the picture of `unit` opens for everyone in it at once."""
    if not guard.may(request, Permission.SEE_RESULTS, unit):
        return None
    wave = opening_soon(unit, now)
    if wave is None:
        return None
    day = date_format(campus_day(wave.results_open_at, settings.TIME_ZONE), "DATE_FORMAT")
    why = (wave.results_postponed_because,) if wave.results_postponed_because else ()
    return Card(
        kicker=wave.title,
        title=_("Your picture opens on %(day)s") % {"day": day},
        order=15,
        lines=(_("Everyone in your unit sees it at the same moment."), *why),
    )
