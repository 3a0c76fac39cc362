"""Check published figures from themselves alone: is every small group they could give too large?

Whoever reads them knows which cells have people, and the numbers that are shown. All classes that
could be there are taken as there. A class that the numbers leave empty gives nobody away.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from handvat.disclosure.conceive import MOST_KINDS, Known, Named, Within, homes_of, kinds_of
from handvat.disclosure.question import first_question
from handvat.disclosure.rests import Cell, Place, Told, small_rests
from handvat.disclosure.scene import Scene
from handvat.disclosure.surely import surely
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy


@dataclass(frozen=True, slots=True)
class Derived:
    """Shown cells that together give a group under the minimum: (table, cell).

    sure: whoever is there, there is such a group. Otherwise there is one if certain people are
        there, of whom the figures do not tell whether they are.
    """

    cells: frozenset[tuple[int, Cell]]
    sure: bool


def derived(
    tree: Tree, tables: Sequence[Told], within: Iterable[Within], known: Known, policy: Policy
) -> list[Derived]:
    """Return what gives a group under the minimum of `policy` away; none is what we want.

    Raises:
        DoesNotAddUp: the shown numbers contradict each other.
    """
    within = frozenset(within)
    rests = small_rests(tree, tables, within, policy.minimum)
    found = dict.fromkeys(rests, True)
    for part, inner in _parts(len(tables), within):
        named = Named.of([tables[at] for at in part])
        scene = Scene(tree, named, homes_of(tree, named, inner, known))
        for cells, sure in _derived(scene, policy):
            found.setdefault(frozenset((part[at], cell) for at, cell in cells), sure)
    return [Derived(cells, sure=sure) for cells, sure in found.items()]


def _parts(
    number: int, within: frozenset[Within]
) -> Iterator[tuple[tuple[int, ...], frozenset[Within]]]:
    """Yield tables to be looked at together, and what is within what there."""
    for part in _connected(number, within):
        place = {table: at for at, table in enumerate(part)}
        inner = frozenset((place[a], place[b]) for a, b in within if a in place and b in place)
        if len(part) == 1 or len(kinds_of(len(part), inner)) <= MOST_KINDS:
            yield part, inner
        else:
            yield from ((pair, frozenset([(0, 1)])) for pair in within if pair[0] in place)


def _connected(number: int, within: frozenset[Within]) -> list[tuple[int, ...]]:
    part = list(range(number))
    for one, other in sorted(within):
        low, high = sorted((part[one], part[other]))
        part = [low if here == high else here for here in part]
    return [tuple(at for at in range(number) if part[at] == name) for name in sorted(set(part))]


def _derived(scene: Scene, policy: Policy) -> Iterator[tuple[frozenset[Place], bool]]:
    """Yield every leak, and whether it is sure; what tells one is left out, so others show."""
    question = first_question(scene, policy)
    while cuts := question.cuts(policy):
        for cells in map(question.places, cuts):
            yield cells, surely(scene, cells, policy.minimum)
        question = question.without(cuts)
