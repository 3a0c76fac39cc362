"""Apache Spark, asked in DuckDB's SQL and answering as DuckDB does."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from handvat.results.rules import ClusterAway, SparkNotInstalled

untranslated: ImportError | None = None
unreached: ImportError | None = None
try:
    import sqlglot
except ImportError as trouble:
    untranslated = trouble
try:
    from py4j.protocol import Py4JError
    from pyspark import SparkConf, SparkContext
    from pyspark.sql import DataFrame, SparkSession
    from pyspark.sql.types import DoubleType, IntegralType
except ImportError as trouble:
    unreached = trouble

# A sum that does not fit is an error there too, never a figure that is wrong or left out.
STRICT = {"spark.sql.ansi.enabled": "true"}
PART = {"spark.sql.files.maxPartitionBytes": "4m"}  # a wave of millions is tens of tasks


class OnSpark:
    """A session on a cluster, asked as a connection of DuckDB is."""

    def __init__(self, session: "SparkSession") -> None:
        self._session = session

    def execute(self, sql: str, /) -> "SparkAnswer":
        """Return what comes of a question in DuckDB's SQL, worked out once it is fetched."""
        return SparkAnswer(self._session.sql(translated(sql)))


class SparkAnswer:
    """What came of a question, as DuckDB would hand it over."""

    def __init__(self, frame: "DataFrame") -> None:
        self._frame = frame

    @property
    def description(self) -> list[tuple[str]]:
        """Return the names of the columns, each by itself in a tuple."""
        return [(name,) for name in self._frame.columns]

    def fetchall(self) -> list[tuple[Any, ...]]:
        """Return the rows."""
        return [tuple(row) for row in self._frame.collect()]

    def fetchnumpy(self) -> Mapping[str, Any]:
        """Return the columns by name, masked where something is missing."""
        rows = self._frame.collect()
        fields = self._frame.schema.fields
        return {
            field.name: _column([row[at] for row in rows], field.dataType)
            for at, field in enumerate(fields)
        }


def translated(sql: str) -> str:
    """Return DuckDB's SQL in that of Spark.

    Raises:
        SparkNotInstalled: the translator is not there.
        sqlglot.errors.SqlglotError: Spark has no words for it.
    """
    _need(untranslated)
    (said,) = sqlglot.transpile(
        sql, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    return said


@contextmanager
def on_spark(path: Path, master: str) -> Iterator[OnSpark]:
    """Yield the cluster at `master`, where every machine finds the file at the same `path`.

    Raises:
        SparkNotInstalled: Spark is not there.
        ClusterAway: the cluster cannot be reached, or stops on the way.
    """
    _need(unreached)
    asked = (
        SparkConf()
        .setMaster(master)
        .setAppName("handvat")
        .setAll([*PART.items(), *STRICT.items()])
    )
    try:
        context = SparkContext(conf=asked)
        try:  # stopped in any case: after one that could not be reached, the next begins anew
            session = SparkSession(context)
            session.read.parquet(f"file://{path.absolute()}").createOrReplaceTempView("answers")
            yield OnSpark(session)
        finally:
            context.stop()
    except Py4JError as trouble:
        raise ClusterAway(master) from trouble


def _need(missing: ImportError | None) -> None:
    if missing is not None:
        raise SparkNotInstalled(missing.name) from missing


def _column(values: list[Any], kind: Any) -> Any:
    if not isinstance(kind, (IntegralType, DoubleType)):
        return np.array(values, dtype=object)
    dtype = np.float64 if isinstance(kind, DoubleType) else np.int64
    absent = np.array([value is None for value in values], dtype=np.bool_)
    filled = np.array([0 if value is None else value for value in values], dtype=dtype)
    return np.ma.masked_array(filled, absent) if absent.any() else filled
