"""The engine that counts: DuckDB inside this process, or Apache Spark where that is set.

Both are asked in DuckDB's SQL, and answer in one way, as a connection of DuckDB does.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import duckdb

DUCKDB = ""  # no cluster
MEMORY = "256MB"  # what DuckDB may use; it spills to disk beyond that


class Answer(Protocol):
    """What came of a question."""

    @property
    def description(self) -> Sequence[Sequence[Any]]:
        """Return something for each column, its name first."""
        ...

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return the rows."""
        ...

    def fetchnumpy(self) -> Mapping[str, Any]:
        """Return the columns by name, masked where something is missing."""
        ...


class Engine(Protocol):
    """What can be asked, in DuckDB's SQL, of a file that it knows as `answers`."""

    def execute(self, sql: str, /) -> Answer:
        """Return what comes of a question, or of making a view."""
        ...


@contextmanager
def opened(path: Path, spark: str) -> Iterator[Engine]:
    """Yield the engine that reads the Parquet file `path`: the cluster at `spark`, or DuckDB.

    Raises:
        SparkNotInstalled: a cluster is named, and what speaks with it is not installed.
        ClusterAway: it cannot be reached; asking it may raise the same.
    """
    if spark:
        from handvat.results.engines.spark import on_spark  # noqa: PLC0415 -- an extra, and slow

        with on_spark(path, spark) as cluster:
            yield cluster
        return
    with duckdb.connect(config={"memory_limit": MEMORY}) as engine:
        where = str(path).replace("'", "''")
        engine.execute(f"CREATE VIEW answers AS FROM read_parquet('{where}')")
        yield engine
