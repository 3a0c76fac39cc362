"""Say that the contact points of a team are still right."""

from datetime import datetime

from django.db import transaction

from handvat.people.actions import check_contact_point
from handvat.people.models import ContactPoint, Unit


@transaction.atomic
def confirm_contacts(unit: Unit, *, who: str, now: datetime) -> None:
    """Record that the contact points of `unit` itself are still right."""
    for point in ContactPoint.objects.filter(unit=unit, ended_on__isnull=True).order_by("pk"):
        check_contact_point(point, who=who, now=now)
