"""Carry out what a preview of a roster showed, whole or not at all."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import Q

from handvat.people.actions.accounts import close_accounts, open_accounts
from handvat.people.actions.logbook import log
from handvat.people.actions.preview import Preview, preview_import
from handvat.people.actions.units import move_unit
from handvat.people.models import Account, Membership, Person, RoleHeld, Unit
from handvat.people.rules.changes import Plan
from handvat.people.rules.roster import PersonRow, UnitRow
from handvat.people.rules.tree import path_of

BATCH = 400


class HasFaults(Exception):
    """The files have faults, so nothing was imported; carries the preview."""

    def __init__(self, preview: Preview) -> None:
        super().__init__(len(preview.faults))
        self.preview = preview


class DataChanged(Exception):
    """Something changed since the preview, so that the import would do something else."""


class ManyWouldLeave(Exception):
    """So many people would leave that somebody has to say that it is right."""


@transaction.atomic
def apply_import(  # noqa: PLR0913 -- two files, what was agreed to, and by whom
    units: bytes | None,
    people: bytes | None,
    *,
    who: str,
    now: datetime,
    on: date,
    previewed: str = "",
    many_may_leave: bool = False,
) -> Preview:
    """Import units and people; `previewed` is the fingerprint of what somebody agreed to.

    Raises:
        HasFaults: some row is wrong; nothing is changed.
        DataChanged: it would now do something else than was previewed; nothing is changed.
        ManyWouldLeave: over a fifth would leave and nobody said that it is right.
    """
    list(Unit.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    preview = preview_import(units, people, on=on)
    _check(preview, previewed=previewed, many_may_leave=many_may_leave)
    _bring_units(preview, on)
    _bring_people(preview.plan, preview.person_rows, on)
    log(who, "import_people", unit=None, about=_in_figures(preview.plan), now=now)
    return preview


def _check(preview: Preview, *, previewed: str, many_may_leave: bool) -> None:
    if preview.faults:
        raise HasFaults(preview)
    if previewed and previewed != preview.fingerprint:
        raise DataChanged
    if preview.plan.asks_tick and not many_may_leave:
        raise ManyWouldLeave(len(preview.plan.leaving))


def _in_figures(plan: Plan) -> str:
    return (
        f"units +{len(plan.new_units)} ~{len(plan.unit_changes)} -{len(plan.closing_units)}; "
        f"people +{len(plan.new_people)} ~{len(plan.people_changes)} "
        f"<{len(plan.returning)} -{len(plan.leaving)}"
    )


def _bring_units(preview: Preview, on: date) -> None:
    plan = preview.plan
    for change in plan.unit_changes:
        if change.field == "code":
            Unit.objects.filter(code=change.old).update(code=change.new)
    _add_units(plan.new_units)
    for change in plan.unit_changes:
        if change.field == "name":
            Unit.objects.filter(code=change.key).update(name=change.new)
        elif change.field == "reopened":
            Unit.objects.filter(code=change.key).update(closed_on=None)
    _move_units({c.key: c.new for c in plan.unit_changes if c.field == "parent"})
    _by_code([unit.code for unit in plan.closing_units], closed_on=on)
    _by_code([row.code for row in preview.unit_rows], on_roster=True)


def _by_code(codes: list[str], **facts: object) -> None:
    for start in range(0, len(codes), BATCH):
        Unit.objects.filter(code__in=codes[start : start + BATCH]).update(**facts)


def _add_units(rows: tuple[UnitRow, ...]) -> None:
    known = {unit.code: unit for unit in Unit.objects.all()} if rows else {}
    waiting = list(rows)
    while waiting:
        ready = [row for row in waiting if not row.parent_code or row.parent_code in known]
        _add_level(ready, known)
        placed = {row.code for row in ready}
        waiting = [row for row in waiting if row.code not in placed]


def _add_level(rows: list[UnitRow], known: dict[str, Unit]) -> None:
    """Add units whose parents are there; the paths follow once the keys are known."""
    made = Unit.objects.bulk_create(
        [
            Unit(
                code=row.code,
                name=row.name,
                parent=known.get(row.parent_code),
                path=f"?{row.code}",
                on_roster=True,
            )
            for row in rows
        ],
        batch_size=BATCH,
    )
    for unit in made:
        unit.path = path_of(unit.pk, unit.parent.path if unit.parent else "")
        known[unit.code] = unit
    Unit.objects.bulk_update(made, ["path"], batch_size=BATCH)


def _move_units(parents: dict[str, str]) -> None:
    """Move units one by one, those first whose new place lies outside of them."""
    waiting = dict(parents)
    while waiting:
        for code, parent_code in list(waiting.items()):
            unit, parent = Unit.objects.get(code=code), Unit.objects.get(code=parent_code)
            if not parent.path.startswith(unit.path):
                move_unit(unit, under=parent)
                del waiting[code]


def _bring_people(plan: Plan, rows: tuple[PersonRow, ...], on: date) -> None:
    by_number = {row.number: row for row in rows}
    _let_leave([person.number for person in plan.leaving], on)
    made = Person.objects.bulk_create(
        [
            Person(
                number=row.number,
                name=row.name,
                email=row.email or "",
                language=row.language or "nl",
                on_roster=True,
            )
            for row in plan.new_people
        ],
        batch_size=BATCH,
    )
    changing = {change.key for change in plan.people_changes} | {r.number for r in plan.returning}
    changed = [person for person in Person.objects.all() if person.number in changing]
    for person in changed:
        row = by_number[person.number]
        person.name, person.on_roster, person.left_on = row.name, True, None
        person.email = person.email if row.email is None else row.email
    Person.objects.bulk_update(
        changed, ["name", "email", "on_roster", "left_on"], batch_size=BATCH
    )
    _place([*made, *changed], by_number, on)
    here = [person for person in Person.objects.all() if person.number in by_number]
    _settle_accounts(here, set(plan.letters))


def _let_leave(numbers: list[str], on: date) -> None:
    for start in range(0, len(numbers), BATCH):
        people = list(Person.objects.filter(number__in=numbers[start : start + BATCH]))
        Membership.objects.filter(person__in=people, ended_on__isnull=True).update(ended_on=on)
        RoleHeld.objects.filter(
            Q(ended_on__isnull=True) | Q(ended_on__gt=on), person__in=people
        ).update(ended_on=on)
        close_accounts(people)
        Person.objects.filter(pk__in=[person.pk for person in people]).update(left_on=on)


def _place(people: list[Person], rows: dict[str, PersonRow], on: date) -> None:
    """Make each person a member of the unit that their row names, and of no other."""
    units = dict(Unit.objects.filter(closed_on__isnull=True).values_list("code", "pk"))
    wanted = {person.pk: rows[person.number] for person in people}
    there: set[int] = set()
    groups: dict[int, str] = {}
    changed, ended = [], []
    for held in Membership.objects.filter(ended_on__isnull=True):
        row = wanted.get(held.person_id)
        if row is None:
            continue
        if units[row.unit_code] != held.unit_id:
            ended.append(held.pk)
            groups[held.person_id] = held.role_group
            continue
        there.add(held.person_id)
        if row.role_group is not None and held.role_group != row.role_group:
            held.role_group = row.role_group
            changed.append(held)
    _end(ended, on)
    Membership.objects.bulk_update(changed, ["role_group"], batch_size=BATCH)
    Membership.objects.bulk_create(
        [
            Membership(
                person_id=pk,
                unit_id=units[row.unit_code],
                role_group=groups.get(pk, "") if row.role_group is None else row.role_group,
                starts_on=on,
            )
            for pk, row in wanted.items()
            if pk not in there
        ],
        batch_size=BATCH,
    )


def _end(keys: list[int], on: date) -> None:
    for start in range(0, len(keys), BATCH):
        Membership.objects.filter(pk__in=keys[start : start + BATCH]).update(ended_on=on)


def _settle_accounts(people: list[Person], letters: set[str]) -> None:
    """Open accounts on addresses of one's own; an account whose address is lost is closed."""
    held = dict(Account.objects.filter(is_active=True).values_list("person_id", "email"))
    sharing = [one for one in people if one.number in letters]
    close_accounts([one for one in sharing if held.get(one.pk, "") != one.email.lower()])
    open_accounts([one for one in people if one.number not in letters])
