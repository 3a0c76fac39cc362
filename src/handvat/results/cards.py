"""What results offer the start page, and the page of a wave."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.measure.models import Wave
from handvat.people import guard
from handvat.people.models import Unit
from handvat.results.queries.publication import Plan, plan
from handvat.results.queries.soon import opening_soon
from handvat.web.cards import Card


def opens_soon(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return on which day the picture of `unit` opens for everyone in it at once."""
    if not guard.may(request, Permission.SEE_RESULTS, unit):
        return None
    wave = opening_soon(unit, now)
    if wave is None:
        return None
    day = _day(wave.results_open_at)
    why = (wave.results_postponed_because,) if wave.results_postponed_because else ()
    return Card(
        kicker=wave.title,
        title=_("Your picture opens on %(day)s") % {"day": day},
        order=15,
        lines=(_("Everyone in your unit sees it at the same moment."), *why),
    )


def what_became_of_wave(_request: HttpRequest, key: str) -> Card | None:
    """Return whether the results of a wave were published, or are being made; None before that."""
    found = plan(Wave.objects.get(pk=key), now=clock.now())
    title, *lines = _became(found)
    if not title:
        return None
    link = reverse("results:publication", args=[found.wave.pk])
    where = _("To the results") if found.published_at else _("See how it stands")
    return Card(title, order=1, lines=tuple(lines), link=link, link_text=where)


def _became(found: Plan) -> tuple[str, ...]:
    if found.published_at:
        opened = _("Everyone in a unit can see its results now.")
        later = _("Everyone in a unit sees its results at the same moment: on %(day)s.")
        later %= {"day": _day(found.wave.results_open_at)}
        return _("The results are published"), opened if found.opened else later
    if found.trouble:
        return _("Publishing waits") if found.waiting else _("Nothing is published"), found.trouble
    if found.waiting:
        proof = _("First we prove that nobody can be found in them. That takes some minutes.")
        return _("The results are being made"), proof
    return ("",)


def _day(moment: datetime) -> str:
    return date_format(campus_day(moment, settings.TIME_ZONE), "DATE_FORMAT")
