"""Choose the cheapest figures to hide, so that of every set of figures at least one is hidden."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from handvat.disclosure.solver import price, solver_of

Cut = frozenset[int]  # figures that may not all be shown
Costs = NDArray[np.float64]
NODES = 500  # of the search tree of one piece; bounded by nodes, so that the answer is repeatable
GAP = 2e-3  # of the cost of one piece
TANGLED, ROUGH = 12, 2e-2  # from so many cuts per figure, this gap: proving more takes minutes
LARGE, ROUGHER = 7_000, 8e-2  # and this one where so many figures stand in tangled cuts


class Chooser:
    """Chooses again and again as cuts are added; pieces that did not change are kept."""

    def __init__(self, costs: Costs) -> None:
        self._costs = costs
        self._known: dict[frozenset[Cut], list[int]] = {}

    def choose(self, cuts: Iterable[Cut]) -> list[int]:
        """Return figures to hide: at least one of each cut, at a low total cost."""
        chosen: list[int] = []
        for piece in _pieces(_irreducible(cuts)):
            key = frozenset(piece)
            if key not in self._known:
                self._known[key] = _solve(piece, self._costs)
            chosen += self._known[key]
        return chosen


def _irreducible(cuts: Iterable[Cut]) -> list[Cut]:
    """Return the cuts that no smaller cut implies, in a fixed order."""
    kept: list[Cut] = []
    inside: dict[int, list[Cut]] = {}
    for cut in sorted(set(cuts), key=lambda cut: (len(cut), sorted(cut))):
        if not any(other <= cut for figure in cut for other in inside.get(figure, ())):
            kept.append(cut)
            inside.setdefault(min(cut), []).append(cut)
    return kept


def _pieces(cuts: Sequence[Cut]) -> list[list[Cut]]:
    """Return the cuts in pieces that have no figure in common."""
    if not cuts:
        return []
    matrix, _figures = _matrix(cuts)
    count, label = connected_components(matrix @ matrix.T, directed=False)
    pieces: list[list[Cut]] = [[] for _ in range(count)]
    for cut, piece in zip(cuts, label, strict=True):
        pieces[piece].append(cut)
    return pieces


def _matrix(cuts: Sequence[Cut]) -> "tuple[sparse.csr_array, list[int]]":
    figures = sorted(frozenset().union(*cuts))
    column = {figure: number for number, figure in enumerate(figures)}
    columns = [column[figure] for cut in cuts for figure in sorted(cut)]
    starts = np.concatenate([[0], np.cumsum([len(cut) for cut in cuts])])
    shape = (len(cuts), len(figures))
    return sparse.csr_array((np.ones(len(columns)), columns, starts), shape=shape), figures


def _solve(cuts: Sequence[Cut], costs: Costs) -> list[int]:
    """Return the cheapest cover that the search finds, or the greedy one where it finds none."""
    if len(cuts) > 1:
        matrix, figures = _matrix(cuts)
        found = _search(matrix, costs[figures])
        chosen = [] if found is None else [figures[n] for n in np.flatnonzero(found > 0.5)]
        if all(not cut.isdisjoint(chosen) for cut in cuts):
            return chosen
    return greedy(cuts, costs)


def _search(matrix: "sparse.csr_array", costs: Costs) -> Costs | None:
    solver = solver_of(matrix, (1, np.inf), (0, 1), whole=True)
    tangled = matrix.nnz > TANGLED * matrix.shape[1]
    gap = (ROUGHER if matrix.nnz > LARGE else ROUGH) if tangled else GAP
    bounds = {"mip_rel_gap": gap, "mip_max_nodes": NODES, "mip_allow_restart": False}
    for name, value in bounds.items():
        solver.setOptionValue(name, value)
    price(solver, costs)
    solver.run()
    values = np.array(solver.getSolution().col_value)
    return values if len(values) == len(costs) else None


def greedy(cuts: Sequence[Cut], costs: Costs) -> list[int]:
    """Return a cover by the figure that settles most cuts for its cost, again and again."""
    left, chosen = list(cuts), list[int]()
    while left:
        count: dict[int, int] = {}
        for cut in left:
            for figure in cut:
                count[figure] = count.get(figure, 0) + 1
        best = max(count, key=lambda figure: (count[figure] / costs[figure], -figure))
        chosen.append(best)
        left = [cut for cut in left if best not in cut]
    return without_needless(chosen, cuts, costs)


def without_needless(chosen: Iterable[int], cuts: Sequence[Cut], costs: Costs) -> list[int]:
    """Return those of a cover that must stay to cover all cuts; the dearest go first."""
    kept = set(chosen)
    within: dict[int, list[int]] = {figure: [] for figure in kept}
    times = [0] * len(cuts)
    for number, cut in enumerate(cuts):
        for figure in cut & kept:
            within[figure].append(number)
            times[number] += 1
    for figure in sorted(within, key=lambda figure: (-costs[figure], figure)):
        touched = within[figure]
        if all(times[number] > 1 for number in touched):
            kept.remove(figure)
            for number in touched:
                times[number] -= 1
    return sorted(kept)
