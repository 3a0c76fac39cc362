"""Parquet files, read by DuckDB."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import duckdb

from handvat.cli.analyse.source import Cells, Source, Wanted, labels_of, numbers_of, objects_of
from handvat.measure.rules.tables import TableRefused


def read_parquet(path: Path) -> Source:
    """Return a Parquet file as a source.

    Raises:
        TableRefused: it is not a Parquet file; so may reading the rows.
    """
    try:
        with duckdb.connect(":memory:") as engine:
            found = engine.execute(
                "SELECT * FROM read_parquet($path) LIMIT 0", {"path": str(path)}
            )
            columns = tuple(str(column[0]) for column in found.description or ())
    except duckdb.Error as trouble:
        raise TableRefused("broken_parquet") from trouble
    return Source(columns, partial(_read, path, columns))


def _read(path: Path, columns: Sequence[str], wanted: Sequence[tuple[int, Wanted]]) -> list[Cells]:
    names = [_quoted(columns[place]) for place, _ in wanted]
    try:
        with duckdb.connect(":memory:") as engine:
            query = f"SELECT {', '.join(names)} FROM read_parquet($path)"  # noqa: S608 -- quoted names of columns that exist
            found = engine.execute(query, {"path": str(path)}).fetchnumpy()
    except duckdb.Error as trouble:
        raise TableRefused("broken_parquet") from trouble
    return [
        labels_of(objects_of(cells)) if want.is_label else numbers_of(cells, want.name)
        for cells, (_, want) in zip(found.values(), wanted, strict=True)
    ]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
