"""Read the roles that somebody holds, and where."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Value

from handvat.access import IN_THE_UNIT_ITSELF, Permission, Role, allows
from handvat.people.models import Account, Membership, RoleHeld, Unit


@dataclass(frozen=True, slots=True)
class Standing:
    """A role and the path of the unit where it is held."""

    role: Role
    path: str

    def allows(self, permission: Permission, unit: Unit) -> bool:
        """Return whether this standing lets somebody do `permission` in `unit`."""
        if not allows(self.role, permission):
            return False
        if permission in IN_THE_UNIT_ITSELF:
            return unit.path == self.path
        return unit.path.startswith(self.path)


def standings(account: Account, day: date) -> tuple[Standing, ...]:
    """Return the roles that `account` holds on `day`; a membership makes a member."""
    if account.person_id is None:
        return ()
    held = RoleHeld.objects.filter(
        Q(ended_on__isnull=True) | Q(ended_on__gt=day), person_id=account.person_id, since__lte=day
    )
    member = Membership.objects.filter(person_id=account.person_id, ended_on__isnull=True)
    as_member = member.values_list(Value(Role.MEMBER.value), "unit__path")
    both = held.values_list("role", "unit__path").union(as_member, all=True)
    return tuple(Standing(Role(role), path) for role, path in both)
