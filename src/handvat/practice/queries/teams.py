"""Reads of a team's own page."""

from dataclasses import dataclass
from datetime import date

from handvat.people.models import ContactPoint, Unit
from handvat.people.queries import contact_points, open_units
from handvat.practice.rules.contacts import to_check

MOST_POINTS = 5


@dataclass(frozen=True, slots=True)
class Contacts:
    """Whom a team can talk to, and whether it is time to ask if they are still right."""

    points: tuple[ContactPoint, ...]
    own: tuple[ContactPoint, ...]
    ask: bool


def teams(paths: tuple[str, ...]) -> tuple[Unit, ...]:
    """Return the open units with these paths, by name."""
    return tuple(open_units().filter(path__in=paths).order_by("name", "pk"))


def contacts(unit: Unit, today: date) -> Contacts:
    """Return whom the team can talk to, its own contact points first."""
    found = contact_points(unit, today)
    own = tuple(point for point in found if point.unit_id == unit.pk)
    return Contacts(found[:MOST_POINTS], own, to_check((one.checked_on for one in own), today))
