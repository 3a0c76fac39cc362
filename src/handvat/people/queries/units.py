"""Reads of the tree of units."""

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from handvat.people.models import Unit


def open_units() -> QuerySet[Unit]:
    """Return the units that exist today, parents before children."""
    return Unit.objects.filter(closed_on__isnull=True).order_by("path")


def root_unit() -> Unit | None:
    """Return the unit at the top of the tree, if it is there yet."""
    return Unit.objects.filter(parent__isnull=True).order_by("pk").first()


def below(unit: Unit) -> QuerySet[Unit]:
    """Return `unit` and every open unit under it, parents before children."""
    return open_units().filter(path__startswith=unit.path)


@dataclass(frozen=True, slots=True)
class Around:
    """A unit's place in the tree, as far as somebody may look."""

    unit: Unit
    above: tuple[Unit, ...]  # from the top down
    below: tuple[Unit, ...]  # right under it
    more_below: bool  # there are more than are listed


def around(unit: Unit, paths: tuple[str, ...], *, most: int = 40) -> Around:
    """Return the units above and right under `unit` that lie in `paths`, in two queries."""
    above = Unit.objects.filter(pk__in=unit.ancestor_pks[:-1]).order_by("path")
    below = tuple(open_units().filter(parent=unit).order_by("name", "pk")[: most + 1])
    return Around(
        unit=unit,
        above=tuple(one for one in above if one.path.startswith(paths)),
        below=below[:most],
        more_below=len(below) > most,
    )


def units_called(words: str, paths: tuple[str, ...], *, most: int = 40) -> tuple[Unit, ...]:
    """Return open units in `paths` whose name holds `words`, or whose code they are."""
    within = Q(pk__in=())
    for path in paths:
        within |= Q(path__startswith=path)
    words = words.replace("\x00", "")  # PostgreSQL refuses it
    called = Q(name__icontains=words) | Q(code__iexact=words)
    return tuple(open_units().filter(within, called).order_by("name", "pk")[:most])


def widest(paths: tuple[str, ...]) -> Unit | None:
    """Return the open unit highest in the tree among `paths`, if there is one."""
    return min(
        open_units().filter(path__in=paths), key=lambda one: (one.depth, one.path), default=None
    )
