"""Reads of what was told back to those who answered."""

from django.db.models import QuerySet

from handvat.measure.models import HeardBack
from handvat.people.models import Unit


def told_in(unit: Unit) -> QuerySet[HeardBack]:
    """Return what was told in `unit`, or in a unit above it, the last first."""
    words = HeardBack.objects.filter(unit_id__in=unit.ancestor_pks)
    return words.select_related("wave", "unit").order_by("-told_on", "-unit__path", "-pk")
