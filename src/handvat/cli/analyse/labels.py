"""Labels in the order in which people count, and the number of each row's label."""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray


def numbered(labels: NDArray[Any]) -> tuple[list[str], NDArray[np.intp]]:
    """Return the names there are, in order, and for each row the place of its name.

    A row without a label (None) gets -1.
    """
    names = in_order({label for label in labels if label is not None})
    place = {name: at for at, name in enumerate(names)}
    return names, np.fromiter((place.get(label, -1) for label in labels), np.intp, len(labels))


def in_order(names: Iterable[str]) -> list[str]:
    """Return names sorted: as numbers where all of them are, else as texts."""
    found = list(names)
    return sorted(found, key=float) if _are_numbers(found) else sorted(found)


def _are_numbers(names: Sequence[str]) -> bool:
    try:
        return all(np.isfinite(float(name)) for name in names)
    except ValueError:
        return False
