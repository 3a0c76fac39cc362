"""Read all units and people as plain values, to compare a roster with."""

from collections import defaultdict
from datetime import date

from django.db.models import Q

from handvat.access import Role
from handvat.people.models import Account, Membership, Person, RoleHeld, Unit
from handvat.people.rules.changes import Here, PersonHere, UnitHere


def here(on: date) -> Here:
    """Return everything that a roster may change, in a handful of queries."""
    return Here(
        units=_units(),
        people=_people(),
        addresses={
            email.lower(): number or ""
            for email, number in Account.objects.values_list("email", "person__number")
        },
        administrators=frozenset(
            RoleHeld.objects.filter(
                Q(ended_on__isnull=True) | Q(ended_on__gt=on), role=Role.ADMINISTRATOR
            ).values_list("person__number", flat=True)
        ),
    )


def _units() -> dict[str, UnitHere]:
    rows = Unit.objects.order_by("path").values_list(
        "code", "name", "parent__code", "on_roster", "closed_on"
    )
    return {
        code: UnitHere(code, name, parent or "", on_roster, closed is not None)
        for code, name, parent, on_roster, closed in rows
    }


def _people() -> dict[str, PersonHere]:
    places: dict[int, list[tuple[str, str]]] = defaultdict(list)
    memberships = Membership.objects.filter(ended_on__isnull=True).order_by("pk")
    for person, unit, group in memberships.values_list("person_id", "unit__code", "role_group"):
        places[person].append((unit, group))
    rows = Person.objects.order_by("number").values_list(
        "pk", "number", "name", "email", "on_roster", "left_on"
    )
    return {
        number: PersonHere(
            number=number,
            name=name,
            email=email,
            units=tuple(unit for unit, _group in places[pk]),
            role_group=places[pk][0][1] if places[pk] else "",
            on_roster=on_roster,
            left=left is not None,
        )
        for pk, number, name, email, on_roster, left in rows
    }
