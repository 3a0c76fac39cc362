"""What an analysis found, as JSON in full precision or as a table to read."""

import argparse
import csv
import json
import math
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from handvat.cli.words import gettext as _


def add_file(parser: argparse.ArgumentParser) -> None:
    """Add what every analysis takes: the file, what stands for missing in it, and `--json`."""
    parser.add_argument("file", type=Path, help="a .csv, .parquet or .sav file")
    parser.add_argument(
        "--missing",
        type=numbers,
        default=(),
        metavar="9,99",
        help="numbers that stand for: not answered (empty cells always do)",
    )
    parser.add_argument("--json", action="store_true", help="print JSON, in full precision")


def names(text: str) -> list[str]:
    """Return the names in a list with commas; a name with a comma stands in quotation marks."""
    found = [name.strip() for name in next(csv.reader([text], skipinitialspace=True), [])]
    return [name for name in found if name]


def numbers(text: str) -> tuple[float, ...]:
    """Return the numbers in a list with commas.

    Raises:
        ValueError: something else stands in it; argparse says so.
    """
    return tuple(float(number) for number in text.split(","))


def print_json(found: Mapping[str, object] | Sequence[object]) -> None:
    """Print what was found; what cannot be computed is null."""
    print(json.dumps(_plain(found), ensure_ascii=False, indent=2, allow_nan=False))


def left_out(rows: int) -> str:
    """Return a remark on the rows that were not complete; empty where all are."""
    return _("%(rows)s rows are left out: not complete.") % {"rows": rows} if rows else ""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return rows under their heads, names to the left and figures to the right."""
    lines = [[str(cell) for cell in head]] + [[figure(cell) for cell in row] for row in rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.ljust(width) if place == 0 else cell.rjust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def figure(cell: object) -> str:
    """Return a figure to read: three decimals where it has them."""
    if isinstance(cell, float):
        return f"{cell:.3f}" if math.isfinite(cell) else "-"
    return "-" if cell is None else str(cell)


def warn(sentence: str) -> None:
    """Say on standard error what is to be minded; the analysis goes on."""
    print(sentence, file=sys.stderr)


def _plain(found: object) -> object:
    if isinstance(found, Mapping):
        return {key: _plain(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [_plain(value) for value in found]
    if isinstance(found, float):
        return found if math.isfinite(found) else None
    return found
