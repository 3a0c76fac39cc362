"""Numbers in a file that look as if they stand for: not answered."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

# What surveys commonly write where nobody answered.
_WIDE: Final = frozenset(
    sign * code for code in (77, 88, 97, 98, 99, 777, 888, 997, 998, 999, 9999) for sign in (1, -1)
)
_NARROW: Final = frozenset((8, 9, -1, -7, -8, -9))
_APART: Final = 3  # a wide code is so many times as large as any answer
_MOST: Final = 7  # the highest point of a scale beside which 8 or 9 is no answer


def suspects(cells: NDArray[np.float64]) -> tuple[int, ...]:
    """Return the codes in a column that stand apart from its other numbers, in order.

    Args:
        cells: a column of numbers, NaN where nothing was answered.
    """
    given = cells[~np.isnan(cells)]
    if not len(given) or (given.min() >= 0 and given.max() not in _WIDE | _NARROW):
        return ()
    values = {float(value) for value in np.unique(given)}
    answers = values - _WIDE - _NARROW
    if not answers:
        return ()
    low, high = min(answers), max(answers)
    return tuple(int(code) for code in sorted(values - answers) if _is_apart(code, low, high))


def _is_apart(code: float, low: float, high: float) -> bool:
    if code < 0:
        return low >= 0 and -code * high > 1  # a scale may run from -1 to 1
    return code > _APART * max(high, -low) if code in _WIDE else high <= min(_MOST, code - 2)
