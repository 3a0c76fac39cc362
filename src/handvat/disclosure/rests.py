"""Groups that one subtraction after another gives: what is left of a total without its parts."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from handvat.disclosure.tree import NOBODY, Tree

Cell = tuple[str, str, str]  # unit, filter, value
Place = tuple[int, Cell]  # a cell of a table
Told = Mapping[Cell, int | None]  # every cell that has people, None where hidden
Family = tuple[Place, tuple[Place, ...]]  # a total, and parts of it that do not overlap


class DoesNotAddUp(ValueError):
    """No people in the world could give these numbers."""


def small_rests(
    tree: Tree, tables: Sequence[Told], within: Collection[tuple[int, int]], minimum: int
) -> set[frozenset[Place]]:
    """Return the shown cells of each total that leaves a group under `minimum`.

    Whoever is there, there is such a group: what is left is no fraction of anybody.

    Raises:
        DoesNotAddUp: parts are more than their total.
    """
    number = {
        (at, cell): told
        for at, table in enumerate(tables)
        for cell, told in table.items()
        if told is not None
    }
    found = set()
    for total, parts in _families(tree, tables, within):
        shown = [part for part in parts if part in number]
        if total not in number:
            continue
        rest = number[total] - sum(number[part] for part in shown)
        if rest < 0:
            raise DoesNotAddUp
        if 0 < rest < minimum:
            found.add(frozenset([total, *shown]))
    return found


def _families(
    tree: Tree, tables: Sequence[Told], within: Collection[tuple[int, int]]
) -> Iterator[Family]:
    over = {
        name: "" if above == NOBODY else tree.names[above]
        for name, above in zip(tree.names, tree.parents.tolist(), strict=True)
    }
    for at, table in enumerate(tables):
        parts: dict[tuple[Cell, str], list[Place]] = defaultdict(list)
        for unit, which, value in table:
            cell = at, (unit, which, value)
            if over[unit]:
                parts[(over[unit], which, value), "units"].append(cell)
            if which:
                parts[(unit, "", ""), which].append(cell)
        for (total, _kind), some in parts.items():
            yield (at, total), tuple(some)
    for few, many in within:
        yield from (((many, cell), ((few, cell),)) for cell in tables[many])
