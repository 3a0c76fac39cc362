"""CSV files: quickly where they are plain, carefully where they are not."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from handvat.cli.analyse.source import (
    NOTHING,
    Cells,
    NotANumber,
    Source,
    Wanted,
    labels_of,
    numbers_of,
    objects_of,
)
from handvat.measure.rules.tables import Table, open_table

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.ASCII | re.IGNORECASE)
DELIMITERS = ",;\t|"


class NotPlain(Exception):
    """The quick way cannot read this file, or sees something in it that is no number."""


def read_csv(path: Path) -> Source:
    """Return a CSV file as a source; its encoding and delimiter are found by looking.

    Raises:
        TableRefused: the file is empty or no CSV; so may reading the rows.
    """
    table = open_table(path)
    return Source(table.columns, partial(_read, path, table))


def _read(path: Path, table: Table, wanted: Sequence[tuple[int, Wanted]]) -> list[Cells]:
    delimiter = _delimiter(path)
    try:
        return _quickly(path, delimiter, len(table.columns), wanted)
    except (duckdb.Error, NotPlain):
        return _carefully(table, wanted, decimal_comma=delimiter != ",")


def _delimiter(path: Path) -> str:
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        first = file.readline()
    return max(DELIMITERS, key=first.count)


def _quickly(
    path: Path, delimiter: str, width: int, wanted: Sequence[tuple[int, Wanted]]
) -> list[Cells]:
    """Return the columns as DuckDB reads them.

    Raises:
        NotPlain: a column of numbers holds something else.
        duckdb.Error: the file is not plain CSV in UTF-8.
    """
    named = {"path": str(path), "delimiter": delimiter}
    with duckdb.connect(":memory:") as engine:
        found = engine.execute(_query(delimiter, width, wanted), named).fetchnumpy()
    if np.asarray(np.ma.filled(found["odd"], True)).any():  # noqa: FBT003 -- what an unknown is
        raise NotPlain
    return [_plain(found[f"a{place}"], want) for place, (_, want) in enumerate(wanted)]


def _query(delimiter: str, width: int, wanted: Sequence[tuple[int, Wanted]]) -> str:
    """Return what to ask DuckDB: no name from the file stands in it, only places of columns."""
    nothing = ", ".join(f"'{word}'" for word in sorted(NOTHING))
    asked, odd = [], ["false"]
    for place, (column, want) in enumerate(wanted):
        cell = f"c{column}"
        if want.is_label:
            asked.append(f"trim({cell}) AS a{place}")
            continue
        number = cell if delimiter == "," else f"replace({cell}, ',', '.')"
        asked.append(f"TRY_CAST({number} AS DOUBLE) AS a{place}")
        odd.append(
            f"CASE WHEN isfinite(a{place}) THEN false"
            f" ELSE upper(trim(coalesce({cell}, ''))) NOT IN ({nothing}) END"
        )
    columns = {f"c{place}": "VARCHAR" for place in range(width)}
    return (
        f"SELECT {', '.join(asked)}, {' OR '.join(odd)} AS odd"  # noqa: S608 -- as said above
        f" FROM read_csv($path, columns = {columns}, header = true, auto_detect = false,"
        " delim = $delimiter, quote = '\"', escape = '\"')"
    )


def _plain(cells: Any, want: Wanted) -> Cells:
    return labels_of(objects_of(cells)) if want.is_label else numbers_of(cells, want.name)


def _carefully(
    table: Table, wanted: Sequence[tuple[int, Wanted]], *, decimal_comma: bool
) -> list[Cells]:
    """Return the columns as Python reads them, cell by cell.

    Raises:
        NotANumber: a column of numbers holds something else.
        TableRefused: a line is not as the others.
    """
    cells: list[list[object]] = [[] for _ in wanted]
    for line, row in table.rows:
        for into, (place, want) in zip(cells, wanted, strict=True):
            text = row[place].strip()
            into.append(text if want.is_label else _number(text, line, want.name, decimal_comma))
    return [
        labels_of(found) if want.is_label else np.array(found, dtype=np.float64)
        for found, (_, want) in zip(cells, wanted, strict=True)
    ]


def _number(text: str, line: int, column: str, decimal_comma: bool) -> float:  # noqa: FBT001 -- private
    if text.upper() in NOTHING:
        return np.nan
    plain = text.replace(",", ".") if decimal_comma else text
    if not NUMBER.fullmatch(plain):
        raise NotANumber(line, column, text)
    return float(plain)
