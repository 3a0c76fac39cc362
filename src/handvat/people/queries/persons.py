"""Reads of people: the search, one person, what is kept of somebody."""

from dataclasses import dataclass
from typing import Any

from django.db.models import ForeignObjectRel, Model, Q, QuerySet

from handvat.people.models import Account, LogEntry, Membership, Person, RoleHeld, Unit
from handvat.people.queries.log_words import OF_A_TEAM
from handvat.people.queries.units import root_unit


def people_called(words: str, paths: tuple[str, ...]) -> QuerySet[Person]:
    """Return people below `paths` callerse name, address or number holds `words`, by name."""
    words = words.replace("\x00", "")  # PostgreSQL refuses it
    found = Person.objects.filter(
        Q(name__icontains=words) | Q(email__icontains=words) | Q(number__iexact=words)
    )
    root = root_unit()
    if root is None or root.path not in paths:
        within = Q(pk__in=())
        for path in paths:
            within |= Q(unit__path__startswith=path)
        found = found.filter(pk__in=Membership.objects.filter(within).values("person"))
    return found.select_related("account").order_by("name", "pk")


def members(unit: Unit) -> QuerySet[Membership]:
    """Return who belongs to a unit itself today, by name."""
    return (
        Membership.objects.filter(unit=unit, ended_on__isnull=True)
        .select_related("person")
        .order_by("person__name", "pk")
    )


def roles_in(unit: Unit) -> QuerySet[RoleHeld]:
    """Return the roles held in a unit itself that have not ended."""
    return (
        RoleHeld.objects.filter(unit=unit, ended_on__isnull=True)
        .select_related("person")
        .order_by("role", "person__name", "pk")
    )


def memberships_of(person: Person) -> QuerySet[Membership]:
    """Return where somebody belongs or belonged, newest first."""
    return person.memberships.select_related("unit").order_by("-pk")


def roles_of(person: Person) -> QuerySet[RoleHeld]:
    """Return the roles that somebody holds or held, newest first."""
    return person.roles_held.select_related("unit").order_by("-since", "-pk")


def unit_of(person: Person) -> Unit | None:
    """Return the unit through which somebody is looked after: theirs, else the root."""
    held = memberships_of(person).filter(ended_on__isnull=True).first()
    return held.unit if held else root_unit()


def waiting_for_erasure() -> QuerySet[Person]:
    """Return who asked to be erased, longest ago first."""
    return Person.objects.filter(erasure_asked_on__isnull=False).order_by("erasure_asked_on", "pk")


def log_lines(action: str = "") -> QuerySet[LogEntry]:
    """Return the lines of the log, newest first; of one action when it is named.

    Those of what a team does among itself are left out: who reads the log stands outside it.
    """
    lines = LogEntry.objects.exclude(action__in=OF_A_TEAM).select_related("unit").order_by("-pk")
    action = action.replace("\x00", "")  # PostgreSQL refuses it
    return lines.filter(action=action) if action else lines


def logged_actions() -> tuple[str, ...]:
    """Return the actions that stand in the log, in order of the alphabet."""
    lines = LogEntry.objects.exclude(action__in=OF_A_TEAM).order_by("action")
    return tuple(lines.values_list("action", flat=True).distinct())


def named(callers: set[str]) -> dict[str, str]:
    """Return the names of those accounts that are still there, by what the log calls them."""
    keys = [who for who in callers if who.isdecimal()]
    accounts = Account.objects.filter(pk__in=keys).select_related("person")
    return {str(account.pk): str(account) for account in accounts}


def personal_export(person: Person) -> dict[str, Any]:
    """Return everything that points at somebody, as plain data.

    It follows every table that refers to a person, also those of other packages. A table with
    rows about two people says with `told_to` what each of them reads.
    """
    kept: dict[str, Any] = {"person": _plain(person)}
    for relation in Person._meta.get_fields(include_hidden=True):  # noqa: SLF001 -- Django's way
        if isinstance(relation, ForeignObjectRel):
            table = relation.related_model
            rows = table._base_manager.filter(**{relation.field.name: person}).order_by("pk")  # noqa: SLF001 -- as above
            told = (_told(row, relation.field.name) for row in rows)
            if found := [facts for facts in told if facts is not None]:
                kept[table._meta.label_lower] = found  # noqa: SLF001 -- as above
    account = Account.objects.filter(person=person).first()
    if account is not None:
        lines = LogEntry.objects.filter(who=str(account.pk)).order_by("pk")
        kept["log"] = [_plain(line) for line in lines]
    return kept


def _told(row: Model, field: str) -> dict[str, Any] | None:
    """Return what the person in `field` may read of `row`; a table may say so itself."""
    told_to = getattr(row, "told_to", None)
    return told_to(field) if told_to else _plain(row)


def _plain(row: Model) -> dict[str, Any]:
    facts = {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields  # noqa: SLF001 -- as above
        if field.name != "password"
    }
    unit = getattr(row, "unit", None)
    return facts | ({"unit": str(unit)} if unit else {})


@dataclass(frozen=True, slots=True)
class Glance:
    """How much there is to look after."""

    units: int
    people: int
    by_letter: int  # people here without an account: they get a letter
    added_by_hand: int


def at_a_glance() -> Glance:
    """Return how many units and people there are."""
    here = Person.objects.filter(left_on__isnull=True)
    return Glance(
        units=Unit.objects.filter(closed_on__isnull=True).count(),
        people=here.count(),
        by_letter=here.exclude(account__is_active=True).count(),
        added_by_hand=here.filter(on_roster=False).count(),
    )


def demo_account(role: str) -> Account | None:
    """Return the account of the invented person who holds a role in the demo."""
    return Account.objects.filter(person__number=f"demo-{role}", is_active=True).first()
