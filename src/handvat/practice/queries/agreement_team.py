"""Read who is in a team: whom its agreements are for, and whose names they do not hold."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from handvat.access import Permission, Role, roles_with
from handvat.people.models import Person, RoleHeld, Unit
from handvat.people.queries import members


@dataclass(frozen=True, slots=True)
class Inside:
    """The people of a unit itself, by name, and who of them lead it."""

    people: tuple[Person, ...]
    leads: tuple[Person, ...]
    members: frozenset[int]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names that no agreement holds."""
        return tuple(person.name for person in self.people)

    @property
    def lead_pks(self) -> tuple[int, ...]:
        """Return the keys of who lead."""
        return tuple(person.pk for person in self.leads)

    @property
    def alone(self) -> bool:
        """Return whether there is nobody to agree with."""
        return len(self.people) < 2  # it takes two


def inside(unit: Unit, day: date) -> Inside:
    """Return who belongs to `unit` itself or leads it on `day`, in two queries."""
    here = [held.person for held in members(unit)]
    held = (
        RoleHeld.objects.filter(Q(ended_on__isnull=True) | Q(ended_on__gt=day), unit=unit)
        .filter(since__lte=day, role__in=roles_with(Permission.LEAD_TEAM))
        .select_related("person")
        .order_by("person__name", "pk")
    )
    team_leads = [one.person for one in held if one.role == Role.TEAM_LEAD]
    leads = dict.fromkeys(team_leads or [one.person for one in held])
    people = {person.pk: person for person in (*leads, *here) if person.left_on is None}
    return Inside(
        tuple(sorted(people.values(), key=lambda person: (person.name, person.pk))),
        tuple(person for person in leads if person.pk in people),
        frozenset(person.pk for person in here),
    )
