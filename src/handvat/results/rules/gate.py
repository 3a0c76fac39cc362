"""The one gate: which figures of a wave may be shown, where."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from handvat.disclosure.equations import Equations, Flags
from handvat.disclosure.protect import Wishes, protect
from handvat.results.rules.scores import Family
from handvat.results.rules.table import N, Table
from handvat.results.rules.tree import Indices

DEEPEST_FOR_ORGANISATION = 1  # the organisation and its faculties; below, it judges one person


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown: per cell of the table, and per cell and score."""

    response: Flags
    figures: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class _Scope:
    """The cells for which a family is reported, and what adds up among them."""

    cells: Indices
    equations: Equations
    silent: Flags


def decide(table: Table, families: Sequence[Family], *, minimum: int) -> Shown:
    """Return what may be shown of `table` when no group under `minimum` may be found.

    Scores of one family share one pattern, as they have nearly the same respondents; a family
    is hidden wherever one that it takes together is, and protected again after that.
    """
    everywhere = _scope(table, np.ones(len(table.places), dtype=np.bool_))
    depths = table.tree.depths[table.places]
    # What a unit at the deepest level itself answered has no sum there: its parts lie below.
    high = _scope(table, depths + table.silent <= DEEPEST_FOR_ORGANISATION)
    respondents = table.stats[:, :, N].astype(np.int64)
    figures = np.zeros(respondents.shape, dtype=np.bool_)
    patterns: list[Flags] = []
    seen: dict[bytes, Flags] = {}
    for family in families:
        scope = high if family.about_organisation else everywhere
        counts = respondents[np.ix_(scope.cells, np.array(family.scores))]
        hidden = _hidden_inside(scope, [patterns[held] for held in family.holds])
        pattern = np.zeros(len(table.places), dtype=np.bool_)
        pattern[scope.cells] = _pattern(scope, counts, hidden, minimum, seen)
        patterns.append(pattern | (respondents[:, family.scores].max(axis=1) == 0))
        figures[:, family.scores] = pattern[:, None]
    nothing = np.zeros(len(everywhere.cells), dtype=np.bool_)
    response = _pattern(everywhere, table.sheets[:, None], nothing, minimum, seen)
    return Shown(response, figures & (respondents > 0))


def _scope(table: Table, chosen: Flags) -> _Scope:
    cells, equations = table.equations(chosen)
    return _Scope(cells, equations, table.silent[cells])


def _hidden_inside(scope: _Scope, patterns: Sequence[Flags]) -> Flags:
    hidden = np.zeros(len(scope.cells), dtype=np.bool_)
    for pattern in patterns:
        hidden |= ~pattern[scope.cells]
    return hidden & ~scope.silent


def _pattern(
    scope: _Scope, counts: Indices, hidden: Flags, minimum: int, seen: dict[bytes, Flags]
) -> Flags:
    """Return which cells may be shown; families with the same respondents are decided once."""
    columns = np.array(list({column.tobytes(): column for column in counts.T}.values())).T
    key = b"".join([columns.tobytes(), hidden.tobytes(), str(columns.shape).encode()])
    if key not in seen:
        wishes = Wishes(hidden=hidden, silent=scope.silent)
        seen[key] = protect(columns, scope.equations, minimum=minimum, wishes=wishes)
    return seen[key]
