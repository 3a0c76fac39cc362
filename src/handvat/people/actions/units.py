"""Change the tree of units; the paths are kept here and nowhere else."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction
from django.db.models import Value
from django.db.models.functions import Concat, Substr

from handvat.people.models import Membership, Unit
from handvat.people.rules.tree import check_move, path_of, paths

BATCH = 500  # rows in one statement


class CodeTaken(Exception):
    """Another unit has this code."""


class RootIsThere(Exception):
    """There is one unit at the top, and it is there already; or it would be moved or closed."""


class UnitInUse(Exception):
    """People or open units still belong to the unit."""


@transaction.atomic
def add_unit(code: str, name: str, *, parent: Unit | None) -> Unit:
    """Add a unit under `parent`; without a parent, the root.

    Raises:
        CodeTaken: another unit has the code.
        RootIsThere: there is a root already.
        TooDeep: the tree would grow too deep.
    """
    if Unit.objects.filter(code=code).exists():
        raise CodeTaken(code)
    if parent is None and Unit.objects.filter(parent__isnull=True).exists():
        raise RootIsThere
    above = Unit.objects.select_for_update().get(pk=parent.pk).path if parent else ""
    unit = Unit.objects.create(code=code, name=name, parent=parent, path=_no_path_yet(code))
    unit.path = path_of(unit.pk, above)
    unit.save(update_fields=["path"])
    return unit


@transaction.atomic
def add_units(codes: Sequence[str], *, parent: Unit) -> list[Unit]:
    """Add many units right under `parent`, each named after its code; return them in that order.

    Raises:
        CodeTaken: a unit has one of the codes.
        TooDeep: the tree would grow too deep.
    """
    above = Unit.objects.select_for_update().get(pk=parent.pk).path
    for start in range(0, len(codes), BATCH):
        taken = Unit.objects.filter(code__in=codes[start : start + BATCH]).order_by("code").first()
        if taken:
            raise CodeTaken(taken.code)
    units = Unit.objects.bulk_create(
        [Unit(code=code, name=code, parent=parent, path=_no_path_yet(code)) for code in codes],
        batch_size=BATCH,
    )
    for unit in units:
        unit.path = path_of(unit.pk, above)
    Unit.objects.bulk_update(units, ["path"], batch_size=BATCH)
    return units


def _no_path_yet(code: str) -> str:
    """Return a path that no unit has, for as long as its key is not known."""
    return f"?{code}"


@transaction.atomic
def rename_unit(unit: Unit, *, name: str, code: str = "") -> Unit:
    """Give a unit another name, and another code when one is given.

    Raises:
        CodeTaken: another unit has the code.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    if code and Unit.objects.filter(code=code).exclude(pk=unit.pk).exists():
        raise CodeTaken(code)
    unit.name, unit.code = name, code or unit.code
    unit.save(update_fields=["name", "code"])
    return unit


@transaction.atomic
def move_unit(unit: Unit, *, under: Unit) -> Unit:
    """Move a unit, with everything below it, under another one.

    Raises:
        MakesLoop: the other one is the unit itself, or lies below it.
        RootIsThere: the unit is the root.
        TooDeep: the tree would grow too deep.
    """
    list(Unit.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    unit, under = Unit.objects.get(pk=unit.pk), Unit.objects.get(pk=under.pk)
    if unit.parent_id is None:
        raise RootIsThere
    check_move(unit.path, under.path)
    old, new = unit.path, path_of(unit.pk, under.path)
    deepest = max(below.depth for below in Unit.objects.filter(path__startswith=old))
    path_of(unit.pk, under.path + "0/" * (deepest - unit.depth))
    Unit.objects.filter(path__startswith=old).update(
        path=Concat(Value(new), Substr("path", len(old) + 1))
    )
    Unit.objects.filter(pk=unit.pk).update(parent=under)
    unit.refresh_from_db()
    return unit


@transaction.atomic
def close_unit(unit: Unit, *, on: date) -> Unit:
    """Close a unit; what happened in it stays.

    Raises:
        RootIsThere: the unit is the root.
        UnitInUse: people or open units still belong to it.
    """
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    if unit.parent_id is None:
        raise RootIsThere
    members = Membership.objects.filter(unit=unit, ended_on__isnull=True)
    if members.exists() or Unit.objects.filter(parent=unit, closed_on__isnull=True).exists():
        raise UnitInUse(unit.pk)
    unit.closed_on = on
    unit.save(update_fields=["closed_on"])
    return unit


@transaction.atomic
def rebuild_paths() -> int:
    """Make every path anew from the parents; return how many were not right.

    Raises:
        MakesLoop: some unit is its own ancestor.
    """
    units = list(Unit.objects.select_for_update().order_by("pk"))
    right = paths({unit.pk: unit.parent_id for unit in units})
    wrong = [unit for unit in units if unit.path != right[unit.pk]]
    for free in (True, False):  # two rounds: a path may still be another unit's
        for unit in wrong:
            unit.path = f"?{unit.pk}" if free else right[unit.pk]
        Unit.objects.bulk_update(wrong, ["path"], batch_size=500)
    return len(wrong)
