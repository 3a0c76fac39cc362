"""Find out what a roster would change, without changing anything."""

from dataclasses import dataclass
from datetime import date

from handvat.people.queries.roster import here
from handvat.people.rules.changes import Here, Plan, plan_people, plan_units, still_used, together
from handvat.people.rules.roster import (
    PEOPLE,
    UNITS,
    PersonRow,
    UnitRow,
    person_rows,
    unit_rows,
)
from handvat.people.rules.tables import Fault, FileRefused, Layout, Table, read_table


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do, what is the matter with the files, and how they were read."""

    plan: Plan
    faults: tuple[Fault, ...] = ()
    tables: tuple[Table, ...] = ()
    unit_rows: tuple[UnitRow, ...] = ()
    person_rows: tuple[PersonRow, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Return a mark of what would change; another plan has another."""
        return self.plan.fingerprint


def preview_import(units: bytes | None, people: bytes | None, *, on: date) -> Preview:
    """Return what importing the two files would do on a day; either file may be left out."""
    tables, faults = _read((units, UNITS), (people, PEOPLE))
    if faults or not tables:
        return Preview(Plan(), faults or (Fault("units", "no_file"),), tables)
    found = here(on)
    by_file = {table.file: table for table in tables}
    return _compare(by_file.get("units"), by_file.get("people"), found, tables)


def _read(
    *files: tuple[bytes | None, Layout],
) -> tuple[tuple[Table, ...], tuple[Fault, ...]]:
    tables: list[Table] = []
    faults: list[Fault] = []
    for content, layout in files:
        if content is not None:
            try:
                tables.append(read_table(content, layout))
            except FileRefused as refused:
                faults.append(refused.fault)
    return tuple(tables), tuple(faults)


def _compare(
    units: Table | None, people: Table | None, found: Here, tables: tuple[Table, ...]
) -> Preview:
    faults: tuple[Fault, ...] = ()
    placed: tuple[UnitRow, ...] = ()
    listed: tuple[PersonRow, ...] = ()
    unit_plan = Plan(unchanged_units=len(found.units))
    if units is not None:
        rows, faults = unit_rows(units)
        unit_plan, placed, more = plan_units(rows, found)
        faults = tuple(dict.fromkeys(faults + more))
    people_plan = Plan(unchanged_people=len(found.people))
    if people is not None:
        listed, more = person_rows(people)
        people_plan, unknown = plan_people(listed, found, _open_after(unit_plan, found))
        faults += more + unknown
    plan = together(unit_plan, people_plan)
    faults += still_used(plan, listed, found)
    in_order = tuple(sorted(faults, key=lambda fault: (-ord(fault.file[0]), fault.line)))
    return Preview(plan, in_order, tables, placed, listed)


def _open_after(plan: Plan, found: Here) -> frozenset[str]:
    """Return the codes of the units that will be open once the units are in."""
    closing = {unit.code for unit in plan.closing_units}
    renamed = {change.old for change in plan.unit_changes if change.field == "code"}
    kept = {code for code, unit in found.units.items() if not unit.closed}
    return frozenset(
        (kept - closing - renamed)
        | {row.code for row in plan.new_units}
        | {change.key for change in plan.unit_changes}
    )
