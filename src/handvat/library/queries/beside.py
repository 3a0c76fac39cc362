"""Reads of who can stand beside somebody, whoever it is about."""

from datetime import date

from handvat.access import Role
from handvat.people.models import ContactKind, ContactPoint, RoleHeld
from handvat.people.queries import contact_points, root_unit

INDEPENDENT = frozenset(ContactKind) - {ContactKind.TEAM}
LEADING = (Role.TEAM_LEAD.value, Role.BOARD_MEMBER.value)


def independent_points(day: date) -> tuple[ContactPoint, ...]:
    """Return the contact points of the whole organisation that nobody in a team is about.

    Left out are contact points of a team and whoever leads: the situation could be about them,
    whether they stand there by their record or by their name alone.
    """
    root = root_unit()
    if root is None:
        return ()
    leads = RoleHeld.objects.filter(role__in=LEADING, ended_on__isnull=True)
    found = [one for one in contact_points(root, day) if one.kind in INDEPENDENT]
    names = set(
        leads.filter(person__name__in=[one.name for one in found]).values_list(
            "person__name", flat=True
        )
    )
    numbers = set(
        leads.filter(person__in=[one.person_id for one in found if one.person_id]).values_list(
            "person", flat=True
        )
    )
    return tuple(one for one in found if one.name not in names and one.person_id not in numbers)
