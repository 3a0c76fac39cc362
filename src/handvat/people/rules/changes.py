"""What a roster would change: the difference between what is here and what the file says."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

from handvat.people.rules.roster import PersonRow, UnitRow
from handvat.people.rules.tables import Fault
from handvat.people.rules.tree import DEEPEST, loops

SHARE_LEAVING = 0.2  # above this a tick is asked for: it may be half a file


@dataclass(frozen=True, slots=True)
class UnitHere:
    """A unit as it is here; `parent_code` is empty for the root."""

    code: str
    name: str
    parent_code: str
    on_roster: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class PersonHere:
    """A person as they are here, with the codes of the units they are a member of."""

    number: str
    name: str
    email: str
    units: tuple[str, ...]
    role_group: str
    on_roster: bool
    left: bool


@dataclass(frozen=True, slots=True)
class Here:
    """All that is here, by code and by number."""

    units: Mapping[str, UnitHere]
    people: Mapping[str, PersonHere]
    addresses: Mapping[str, str] = field(default_factory=dict)  # of accounts: whose; "" nobody's
    administrators: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one unit or person that becomes another."""

    key: str
    label: str
    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that an import would do, in the order of the files."""

    new_units: tuple[UnitRow, ...] = ()
    unit_changes: tuple[Change, ...] = ()
    closing_units: tuple[UnitHere, ...] = ()
    new_people: tuple[PersonRow, ...] = ()
    people_changes: tuple[Change, ...] = ()
    returning: tuple[PersonRow, ...] = ()
    leaving: tuple[PersonHere, ...] = ()
    letters: tuple[str, ...] = ()  # numbers of people without an address of their own
    unchanged_units: int = 0
    unchanged_people: int = 0
    share_leaving: float = 0.0

    @property
    def empty(self) -> bool:
        """Return whether nothing would change."""
        return not (
            self.new_units
            or self.unit_changes
            or self.closing_units
            or self.new_people
            or self.people_changes
            or self.returning
            or self.leaving
        )

    @property
    def asks_tick(self) -> bool:
        """Return whether so many would leave that somebody has to say it is right."""
        return self.share_leaving > SHARE_LEAVING

    @property
    def fingerprint(self) -> str:
        """Return a mark that another plan does not have."""
        return sha256(repr(self).encode()).hexdigest()


def plan_units(
    rows: tuple[UnitRow, ...], here: Here
) -> tuple[Plan, tuple[UnitRow, ...], tuple[Fault, ...]]:
    """Return what becomes of the units, the rows as placed in the tree, and what is wrong."""
    rows, adopted = _placed(rows, here)
    known = {**{code: unit for code, unit in here.units.items() if code != adopted[0]}}
    if adopted[0]:
        known[adopted[1]] = replace(here.units[adopted[0]], code=adopted[1])
    codes = {row.code for row in rows}
    usable = codes | {code for code, unit in known.items() if not unit.closed}
    faults = [
        Fault("units", "unknown_parent", row.line, row.parent_code)
        for row in rows
        if row.parent_code and row.parent_code not in usable
    ]
    faults += _tree_faults(rows, known)
    changes = list(_adopted_change(adopted, here))
    for row in rows:
        if row.code in known:
            changes += _unit_changes(row, known[row.code])
    changed = {change.key for change in changes}
    plan = Plan(
        new_units=_parents_first([row for row in rows if row.code not in known]),
        unit_changes=tuple(changes),
        closing_units=tuple(
            unit
            for code, unit in known.items()
            if unit.on_roster and not unit.closed and code not in codes and unit.parent_code
        ),
        unchanged_units=len(
            [row for row in rows if row.code in known and row.code not in changed]
        ),
    )
    return plan, rows, tuple(faults)


def _placed(rows: tuple[UnitRow, ...], here: Here) -> tuple[tuple[UnitRow, ...], tuple[str, str]]:
    """Hang rows without a parent under the root; on a fresh install one such row is the root."""
    root = next((unit.code for unit in here.units.values() if not unit.parent_code), "")
    tops = [row.code for row in rows if not row.parent_code]
    if not root or root in tops:
        root_code, adopted = root or next(iter(tops), ""), ("", "")
    elif len(tops) == 1 and len(here.units) == 1 and all(row.code != root for row in rows):
        root_code, adopted = tops[0], (root, tops[0])
    else:
        root_code, adopted = root, ("", "")
    placed = tuple(
        row if row.parent_code or row.code == root_code else replace(row, parent_code=root_code)
        for row in rows
    )
    return placed, adopted


def _adopted_change(adopted: tuple[str, str], here: Here) -> Iterable[Change]:
    old, new = adopted
    if old:
        yield Change(new, here.units[old].name, "code", old, new)


def _unit_changes(row: UnitRow, unit: UnitHere) -> Iterable[Change]:
    if unit.name != row.name:
        yield Change(row.code, row.name, "name", unit.name, row.name)
    if unit.parent_code != row.parent_code:
        yield Change(row.code, row.name, "parent", unit.parent_code, row.parent_code)
    if unit.closed:
        yield Change(row.code, row.name, "reopened", "", "")


def _tree_faults(rows: tuple[UnitRow, ...], known: Mapping[str, UnitHere]) -> Iterable[Fault]:
    parents: dict[str, str | None] = {
        code: unit.parent_code or None for code, unit in known.items()
    }
    parents.update({row.code: row.parent_code or None for row in rows})
    looping = loops(parents)
    for row in rows:
        if row.code in looping:
            yield Fault("units", "loop", row.line, row.code)
        elif not looping and _depth(row.code, parents) > DEEPEST:
            yield Fault("units", "too_deep", row.line, row.code)


def _depth(code: str, parents: Mapping[str, str | None]) -> int:
    depth, step = 0, parents.get(code)
    while step is not None:
        depth, step = depth + 1, parents.get(step)
    return depth


def _parents_first(rows: list[UnitRow]) -> tuple[UnitRow, ...]:
    waiting = {row.code: row for row in rows}
    placed: dict[str, UnitRow] = {}
    for row in rows:
        way: list[UnitRow] = []
        step: UnitRow | None = row
        while step is not None and step.code not in placed and step not in way:
            way.append(step)
            step = waiting.get(step.parent_code)
        placed.update({above.code: above for above in reversed(way)})
    return tuple(placed.values())


def plan_people(
    rows: tuple[PersonRow, ...], here: Here, open_codes: frozenset[str]
) -> tuple[Plan, tuple[Fault, ...]]:
    """Return what becomes of the people, given the codes of the units that will be open."""
    faults = [
        Fault("people", "unknown_unit", row.line, row.unit_code)
        for row in rows
        if row.unit_code and row.unit_code not in open_codes
    ]
    numbers = {row.number for row in rows}
    on_roster = [person for person in here.people.values() if person.on_roster and not person.left]
    leaving = tuple(person for person in on_roster if person.number not in numbers)
    gone = {person.number for person in leaving}
    if here.administrators and here.administrators <= gone:
        faults.append(Fault("people", "last_administrator"))
    known = [row for row in rows if row.number in here.people]
    staying = [row for row in known if not here.people[row.number].left]
    changes = [change for row in staying for change in _person_changes(row, here)]
    changed = {change.key for change in changes}
    plan = Plan(
        new_people=tuple(row for row in rows if row.number not in here.people),
        people_changes=tuple(changes),
        returning=tuple(row for row in known if here.people[row.number].left),
        leaving=leaving,
        letters=_letters(rows, here, gone),
        unchanged_people=len([row for row in staying if row.number not in changed]),
        share_leaving=len(leaving) / len(on_roster) if on_roster else 0.0,
    )
    return plan, tuple(faults)


def _person_changes(row: PersonRow, here: Here) -> Iterable[Change]:
    person = here.people[row.number]
    pairs = (
        ("name", person.name, row.name),
        ("email", person.email, row.email),
        ("unit", ", ".join(person.units), row.unit_code),
        ("role_group", person.role_group, row.role_group),
    )
    for name, old, new in pairs:
        if new is not None and old != new:
            yield Change(row.number, row.name, name, old, new)
    if not person.on_roster:
        yield Change(row.number, row.name, "on_roster", "", "")


def _letters(rows: tuple[PersonRow, ...], here: Here, gone: set[str]) -> tuple[str, ...]:
    """Return who has no address, or shares it with somebody else who is here."""
    addresses = {row.number: _address(row, here) for row in rows}
    counts = Counter(addresses.values())
    for person in here.people.values():
        if not person.left and person.number not in gone and person.number not in addresses:
            counts[person.email.lower()] += 1
    others = {
        address
        for address, owner in here.addresses.items()
        if owner not in addresses and owner not in gone
    }
    return tuple(
        number
        for number, address in addresses.items()
        if not address or counts[address] > 1 or address in others
    )


def _address(row: PersonRow, here: Here) -> str:
    if row.email is not None:
        return row.email
    return here.people[row.number].email.lower() if row.number in here.people else ""


def together(units: Plan, people: Plan) -> Plan:
    """Return one plan of both."""
    return replace(
        people,
        new_units=units.new_units,
        unit_changes=units.unit_changes,
        closing_units=units.closing_units,
        unchanged_units=units.unchanged_units,
    )


def still_used(plan: Plan, rows: tuple[PersonRow, ...], here: Here) -> tuple[Fault, ...]:
    """Return the units that would close while people or open units stay in them."""
    handled = {row.number for row in rows} | {person.number for person in plan.leaving}
    used = {
        code
        for person in here.people.values()
        if not person.left and person.number not in handled
        for code in person.units
    }
    closing = {unit.code for unit in plan.closing_units}
    moved = {change.key for change in plan.unit_changes if change.field == "parent"}
    used |= {
        unit.parent_code
        for unit in here.units.values()
        if not unit.closed and unit.code not in closing and unit.code not in moved
    }
    return tuple(
        Fault("units", "closing_in_use", 0, unit.code)
        for unit in plan.closing_units
        if unit.code in used
    )
