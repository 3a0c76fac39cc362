"""What every kind of file is turned into: the names of its columns, and a way to read some."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

NOTHING = frozenset({"", "NA", "N/A", "#N/A", "NAN", "NULL", "#NULL!", "NONE", "."})
Cells = NDArray[Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A column that was asked for: of numbers, or of labels."""

    name: str
    is_label: bool


@dataclass(frozen=True, slots=True)
class Source:
    """The names of the columns, and how columns are read, given their places."""

    columns: tuple[str, ...]
    read: Callable[[Sequence[tuple[int, Wanted]]], list[Cells]]


class NotANumber(ValueError):
    """A cell in a column of numbers holds something else."""

    def __init__(self, row: int, column: str, value: str) -> None:
        super().__init__(row, column, value)
        self.row = row
        self.column = column
        self.value = value


def objects_of(cells: Any) -> Cells:
    """Return cells that DuckDB gave as an array of objects, None where nothing stands."""
    masked = np.ma.asarray(cells)
    objects = np.array(masked.data, dtype=object)
    objects[np.ma.getmaskarray(masked)] = None
    return objects


def numbers_of(cells: Any, column: str) -> Cells:
    """Return the cells of a typed file as numbers; texts that are numbers are taken as such.

    Raises:
        NotANumber: a cell holds something else.
    """
    masked = np.ma.asarray(cells)
    if masked.dtype.kind in "biuf":
        return np.asarray(np.ma.filled(masked.astype(np.float64), np.nan))
    objects = objects_of(cells)
    return np.array([_number(cell, row, column) for row, cell in enumerate(objects, start=1)])


def _number(cell: object, row: int, column: str) -> float:
    if cell is None or str(cell).strip().upper() in NOTHING:
        return np.nan
    try:
        return float(str(cell))
    except ValueError as trouble:
        raise NotANumber(row, column, str(cell)) from trouble


def label_of(cell: object) -> str | None:
    """Return a cell as a label: 4.0 is 4; None where nothing stands, which R writes as NA."""
    if cell is None or cell != cell:  # noqa: PLR0124 -- not a number is not itself
        return None
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell).strip()
    return None if text in {"", "NA"} else text


def labels_of(cells: Sequence[object] | Cells) -> Cells:
    """Return cells as an array of labels."""
    return np.array([label_of(cell) for cell in cells], dtype=object)
