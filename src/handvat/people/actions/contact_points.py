"""Keep up whom people can talk to."""

from collections.abc import Mapping
from datetime import datetime

from django.conf import settings
from django.db import transaction

from handvat.clock import campus_day
from handvat.people.actions.logbook import log
from handvat.people.models import ContactPoint, Unit


@transaction.atomic
def add_contact_point(
    unit: Unit, facts: Mapping[str, object], *, who: str, now: datetime
) -> ContactPoint:
    """Add somebody whom people in `unit`, and below it, can talk to; checked today.

    Sent twice it is added once.
    """
    Unit.objects.select_for_update().get(pk=unit.pk)  # one at a time in a unit
    same = ContactPoint.objects.filter(unit=unit, ended_on=None, **facts).first()
    if same is not None:
        return same
    point = ContactPoint(unit=unit, checked_on=campus_day(now, settings.TIME_ZONE))
    _fill(point, facts)
    point.save()
    log(who, "add_contact_point", unit=unit, about=f"{point.pk} {point.kind}", now=now)
    return point


@transaction.atomic
def change_contact_point(
    point: ContactPoint, facts: Mapping[str, object], *, who: str, now: datetime
) -> ContactPoint:
    """Change what is said of a contact point; whoever changes it has checked it."""
    _fill(point, facts)
    point.checked_on = campus_day(now, settings.TIME_ZONE)
    point.save(update_fields=[*facts, "checked_on"])
    log(who, "change_contact_point", unit=point.unit, about=f"{point.pk} {point.kind}", now=now)
    return point


@transaction.atomic
def check_contact_point(point: ContactPoint, *, who: str, now: datetime) -> ContactPoint:
    """Record that what is said of a contact point is still right."""
    point.checked_on = campus_day(now, settings.TIME_ZONE)
    point.save(update_fields=["checked_on"])
    log(who, "check_contact_point", unit=point.unit, about=f"{point.pk} {point.kind}", now=now)
    return point


@transaction.atomic
def end_contact_point(point: ContactPoint, *, who: str, now: datetime) -> ContactPoint:
    """Show a contact point no longer from today."""
    point.ended_on = campus_day(now, settings.TIME_ZONE)
    point.save(update_fields=["ended_on"])
    log(who, "end_contact_point", unit=point.unit, about=f"{point.pk} {point.kind}", now=now)
    return point


def _fill(point: ContactPoint, facts: Mapping[str, object]) -> None:
    for name, value in facts.items():
        setattr(point, name, value)
