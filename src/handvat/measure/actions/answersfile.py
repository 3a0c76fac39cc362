"""Write the answers of a closed wave as one Parquet file, in the order of their content."""

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from django.conf import settings
from numpy.typing import NDArray

from handvat.measure.rules.sheet import BACKGROUND, Sheet

MISSING = -128  # where no answer was given; NULL in the file
_COMPRESSED = "(FORMAT parquet, COMPRESSION zstd)"


@dataclass(frozen=True, slots=True)
class Batch:
    """Some answers, by column: where they count, points and options; empty where not given."""

    units: Sequence[int]
    points: Mapping[
        str, Sequence[int] | NDArray[np.int8]
    ]  # item key → points, `MISSING` where not answered
    options: Mapping[str, Sequence[str | None]]  # question id → option keys

    def columns(self) -> dict[str, NDArray[Any]]:
        """Return the columns under names that need no quoting, in the order of the sheet."""
        points = [np.asarray(column, dtype=np.int8) for column in self.points.values()]
        options = [np.array(column, dtype=object) for column in self.options.values()]
        return {
            "u": np.asarray(self.units, dtype=np.int64),
            **{f"p{number}": column for number, column in enumerate(points)},
            **{f"o{number}": column for number, column in enumerate(options)},
        }


@dataclass(frozen=True, slots=True)
class Written:
    """A file that is there for good: its place under HANDVAT_HOME, its hash and its length."""

    path: str
    sha256: str
    rows: int


def write_answers(wave_pk: int, sheet: Sheet, batches: Iterable[Batch]) -> Written:
    """Return the durable file with all answers; the same answers always give the same file.

    Nothing but the final, sorted file touches the disk: the order in which answers came is
    forgotten with the memory of this process.
    """
    folder = settings.HANDVAT_HOME / "answers"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    begun = folder / f"wave-{wave_pk}.part"  # one name, so that nothing stays of a killed one
    try:
        rows = _copy(begun, sheet, batches)
        digest = _durable(begun)
        final = folder / f"wave-{wave_pk}-{digest[:12]}.parquet"
        begun.replace(final)
    finally:
        begun.unlink(missing_ok=True)
    _sync(folder)
    return Written(f"answers/{final.name}", digest, rows)


def _copy(target: Path, sheet: Sheet, batches: Iterable[Batch]) -> int:
    with duckdb.connect(":memory:") as engine:
        engine.execute("SET threads = 1")
        engine.execute("SET temp_directory = ''")
        engine.execute(f"CREATE TABLE answers ({_shape(sheet)})")
        for batch in batches:
            engine.register("batch", batch.columns())
            engine.execute(f"INSERT INTO answers SELECT {_values(sheet)} FROM batch")  # noqa: S608 -- column numbers only
            engine.unregister("batch")
        where = str(target).replace("'", "''")
        copy = f"COPY (SELECT * FROM answers ORDER BY ALL) TO '{where}' {_COMPRESSED}"  # noqa: S608 -- a path of our own, quoted
        engine.execute(copy)
        return int(engine.execute("SELECT count(*) FROM answers").fetchall()[0][0])


def _shape(sheet: Sheet) -> str:
    points = [f"{_quoted(key)} TINYINT" for key in sheet.keys]
    options = [f"{_quoted(BACKGROUND + one.id)} VARCHAR" for one in sheet.background]
    return ", ".join(["unit BIGINT", *points, *options])


def _values(sheet: Sheet) -> str:
    points = [f"nullif(p{number}, {MISSING})" for number in range(len(sheet.items))]
    options = [f"o{number}" for number in range(len(sheet.background))]
    return ", ".join(["u", *points, *options])


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _durable(path: Path) -> str:
    """Return the hash of a file once all of it is on the disk."""
    _sync(path)
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
