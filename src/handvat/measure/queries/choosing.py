"""Reads of the units to choose from when a wave is planned."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from handvat.people.models import Unit
from handvat.people.queries import open_units

MOST = 60


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """A unit that can be ticked, how deep it stands, and whether it is."""

    unit: Unit
    depth: int
    above: str
    ticked: bool


def within(paths: Sequence[str]) -> Q:
    """Return the condition that a unit lies below one of `paths`."""
    inside = Q(pk__in=())
    for path in paths:
        inside |= Q(path__startswith=path)
    return inside


def unit_choices(
    paths: Sequence[str], ticked: Sequence[Unit], *, words: str
) -> tuple[UnitChoice, ...]:
    """Return what can be ticked: what is ticked, and what `words` find or the highest units."""
    units = open_units().filter(within(paths)).select_related("parent")
    found: Iterable[Unit]
    if words:
        found = units.filter(Q(name__icontains=words) | Q(code__iexact=words))[:MOST]
    else:
        top = min((path.count("/") for path in paths), default=2)
        found = [one for one in units[: MOST * 10] if one.path.count("/") <= top + 1][:MOST]
    shown = {unit.pk: unit for unit in (*ticked, *found)}
    lowest = min((unit.depth for unit in shown.values()), default=0)
    chosen = {unit.pk for unit in ticked}
    return tuple(
        UnitChoice(
            unit, unit.depth - lowest, unit.parent.name if unit.parent else "", unit.pk in chosen
        )
        for unit in sorted(shown.values(), key=lambda unit: unit.path)
    )


def chosen_within(paths: Sequence[str], keys: Sequence[str]) -> tuple[Unit, ...]:
    """Return the units among `keys` that lie below `paths`; others are passed over."""
    numbers = [int(key) for key in keys if key.isascii() and key.isdigit() and len(key) < 18]
    units = open_units().filter(within(paths), pk__in=numbers)
    return tuple(units.select_related("parent"))
