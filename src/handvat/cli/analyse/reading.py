"""Columns of a file of answers as arrays; whatever cannot be read is refused in words."""

from collections import Counter
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from handvat.cli.analyse.codes import suspects
from handvat.cli.analyse.csv_file import read_csv
from handvat.cli.analyse.parquet_file import read_parquet
from handvat.cli.analyse.refusals import of_cell, of_table
from handvat.cli.analyse.sav_file import read_sav
from handvat.cli.analyse.source import NotANumber, Source, Wanted
from handvat.cli.analyse.telling import warn
from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.measure.rules.tables import TableRefused

READERS = {
    ".csv": read_csv,
    ".tsv": read_csv,
    ".txt": read_csv,
    ".parquet": read_parquet,
    ".pq": read_parquet,
    ".sav": read_sav,
    ".zsav": read_sav,
}


def read_columns(
    path: Path, names: Sequence[str], *, groups: Sequence[str] = (), missing: Sequence[float] = ()
) -> dict[str, NDArray[Any]]:
    """Return the columns asked for, by name, one cell per row of the file.

    Args:
        path: a CSV, Parquet or SPSS file; its name's ending tells which.
        names: columns of numbers; float64, NaN where nothing was answered.
        groups: columns of labels; texts, None where nothing stands.
        missing: numbers that stand for "not answered" in the columns of numbers.

    Raises:
        Refused: the file or a column cannot be read; says why, where, and what to do.
    """
    wanted = [Wanted(name, is_label=False) for name in names]
    wanted += [Wanted(name, is_label=True) for name in groups]
    try:
        source = _open(path)
        _check(path, source, [column.name for column in wanted])
        found = source.read([(source.columns.index(column.name), column) for column in wanted])
    except TableRefused as refused:
        raise Refused(of_table(path, refused)) from refused
    except NotANumber as cell:
        raise Refused(of_cell(path, cell)) from cell
    except OSError as trouble:
        told = _("%(path)s: %(trouble)s. Give the path of the file.")
        raise Refused(told % {"path": path, "trouble": trouble.strerror}) from trouble
    if not len(found[0]):
        raise Refused(of_table(path, TableRefused("no_rows")))
    columns = {column.name: cells for column, cells in zip(wanted, found, strict=True)}
    kept = _without(columns, names, missing)
    for name in names:
        _look_for_codes(name, suspects(kept[name]))
    return kept


def _look_for_codes(name: str, codes: Sequence[int]) -> None:
    """Say it where numbers stand apart from the answers; they count as answers all the same."""
    if codes:
        told = _(
            "In column “%(column)s” these stand apart from the other numbers: %(codes)s."
            " They count as answers. If they mean “not answered”, name them after --missing."
        )
        warn(told % {"column": name, "codes": ", ".join(map(str, codes))})


def _open(path: Path) -> Source:
    size = path.stat().st_size  # first of all: is it there
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise TableRefused("unknown_kind", about=path.suffix)
    if not size:
        raise TableRefused("empty")
    return reader(path)


def _check(path: Path, source: Source, names: Sequence[str]) -> None:
    times = Counter(source.columns)
    for name in names:
        if not times[name]:
            raise Refused(_unknown(path, name, source.columns))
        if times[name] > 1:
            raise Refused(of_table(path, TableRefused("duplicate_column", about=name)))
        if names.count(name) > 1:
            told = _("Column “%(column)s” is asked for twice. Name it once.")
            raise Refused(told % {"column": name})


def _unknown(path: Path, name: str, columns: Sequence[str]) -> str:
    by_fold = {column.casefold(): column for column in columns}
    close = get_close_matches(name.casefold(), by_fold, n=1, cutoff=0.6)
    named = {"file": path.name, "column": name}
    if close:
        told = _("%(file)s has no column “%(column)s”. Did you mean “%(close)s”?")
        return told % {**named, "close": by_fold[close[0]]}
    told = _("%(file)s has no column “%(column)s”. It has: %(columns)s.")
    shown = ", ".join(columns[:20]) + (", …" if len(columns) > 20 else "")
    return told % {**named, "columns": shown}


def _without(
    columns: Mapping[str, NDArray[Any]], names: Sequence[str], missing: Sequence[float]
) -> dict[str, NDArray[Any]]:
    """Return the columns with the numbers that stand for "not answered" taken out."""
    kept = dict(columns)
    if missing:
        for name in names:
            kept[name] = np.where(np.isin(kept[name], missing), np.nan, kept[name])
    return kept
