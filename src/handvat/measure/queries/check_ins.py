"""Reads of check-ins and of the consent under which they are held."""

from collections.abc import Iterable
from datetime import date, datetime

from django.conf import settings
from django.db.models import Q, QuerySet

from handvat import clock
from handvat.measure.models import Origin, StandingConsent, Wave
from handvat.measure.queries.choosing import within
from handvat.people.models import Unit


def standing_consent(unit: Unit, day: date) -> StandingConsent | None:
    """Return the consent under which `unit` may hold a check-in on `day`; the nearest one."""
    holds = Q(ended_on__isnull=True) | Q(ended_on__gt=day)
    found = StandingConsent.objects.filter(holds, unit_id__in=unit.ancestor_pks, from_day__lte=day)
    return found.select_related("unit").order_by("-unit__path", "-from_day", "-pk").first()


def standing_consents(paths: Iterable[str]) -> QuerySet[StandingConsent]:
    """Return all consents given in units below `paths`, the last first."""
    units = Unit.objects.filter(within(tuple(paths)))
    found = StandingConsent.objects.filter(unit__in=units).select_related("unit")
    return found.order_by("unit__path", "-from_day", "-pk")


def check_ins(unit: Unit) -> QuerySet[Wave]:
    """Return the check-ins of `unit` itself, the last first."""
    held = Wave.objects.filter(origin=Origin.CHECK_IN, units__unit=unit, units__chosen=True)
    return held.order_by("-opens_at", "-pk")


def running(unit: Unit, now: datetime) -> Wave | None:
    """Return the check-in of `unit` that takes answers at `now`."""
    return check_ins(unit).filter(closed_at__isnull=True, closes_at__gt=now).first()


def allowed_today(unit: Unit, now: datetime) -> StandingConsent | None:
    """Return the consent under which `unit` may hold a check-in today."""
    return standing_consent(unit, clock.campus_day(now, settings.TIME_ZONE))
