"""Reads of who is invited, and in which units."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from handvat.people.models import Membership, Unit
from handvat.people.queries import open_units


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is invited: where, and what is needed to reach them."""

    person_id: int
    unit_id: int
    role_group: str
    email: str


def whole_units(chosen: Iterable[Unit]) -> QuerySet[Unit]:
    """Return the chosen units and everything below them, parents before children."""
    below = Q(pk__in=())
    for unit in tops(chosen):
        below |= Q(path__startswith=unit.path)
    return open_units().filter(below)


def tops(chosen: Iterable[Unit]) -> tuple[Unit, ...]:
    """Return the chosen units that lie below no other chosen one."""
    found: list[Unit] = []
    for unit in sorted(chosen, key=lambda unit: unit.path):
        if not found or not found[-1].holds(unit):
            found.append(unit)
    return tuple(found)


def members(units: Sequence[Unit], day: date) -> tuple[Member, ...]:
    """Return everyone in `units` on `day`, each once: in the place they came to first."""
    rows = (
        Membership.objects.filter(
            Q(starts_on__isnull=True) | Q(starts_on__lte=day),
            Q(person__left_on__isnull=True) | Q(person__left_on__gt=day),
            unit__in=[unit.pk for unit in units],
            ended_on__isnull=True,
        )
        .order_by("pk")
        .values_list("person_id", "unit_id", "role_group", "person__email")
    )
    first: dict[int, Member] = {}
    for person_id, unit_id, role_group, email in rows.iterator(chunk_size=2000):
        first.setdefault(person_id, Member(person_id, unit_id, role_group, email))
    return tuple(first.values())
