"""Reads of whom people can talk to."""

from datetime import date

from django.db.models import Q, QuerySet

from handvat.people.models import ContactKind, ContactPoint, Unit


def contact_points(unit: Unit, day: date) -> tuple[ContactPoint, ...]:
    """Return the contact points of `unit` and of the units above it, the nearest first."""
    found = standing_points(day).filter(unit__in=unit.ancestor_pks).select_related("unit")
    kinds = ContactKind.values
    return tuple(sorted(found, key=lambda one: (-one.unit.depth, kinds.index(one.kind), one.name)))


def contact_points_within(paths: tuple[str, ...], day: date) -> QuerySet[ContactPoint]:
    """Return the contact points of the units in `paths`, the longest unchecked first."""
    within = Q(pk__in=())
    for path in paths:
        within |= Q(unit__path__startswith=path)
    return standing_points(day).filter(within).select_related("unit").order_by("checked_on", "pk")


def standing_points(day: date) -> QuerySet[ContactPoint]:
    """Return the contact points that have not ended on `day`."""
    return ContactPoint.objects.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day))
