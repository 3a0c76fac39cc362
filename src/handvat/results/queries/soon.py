"""Reads of what is asked and answered, and not open yet."""

from datetime import datetime

from django.db.models import Q

from handvat.measure.models import Origin, Wave
from handvat.people.models import Unit


def opening_soon(unit: Unit, now: datetime) -> Wave | None:
    """Return the wave of `unit` that is closed and whose results open next, if there is one."""
    closed = Q(closed_at__lte=now) | Q(closes_at__lte=now)
    asked = Wave.objects.exclude(origin=Origin.CHECK_IN)
    waves = asked.filter(closed, units__unit=unit, results_open_at__gt=now)
    return waves.defer("sheet", "key").order_by("results_open_at", "pk").first()
