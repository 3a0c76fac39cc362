"""The only reader of raw answers: opens the file of a closed wave and hands on counts."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb
import numpy as np

from handvat.measure.rules.sheet import BACKGROUND, Scale, Sheet
from handvat.results.rules.scores import Score
from handvat.results.rules.sheets import NOT_SAID, Sheets
from handvat.results.rules.table import EVERYONE, Group, GroupCounts
from handvat.results.rules.tree import Tree

MEMORY = "256MB"  # what the engine may use; it spills to disk beyond that


class AnswersMissing(Exception):
    """The file with the answers is not where the wave says; put it back from a backup."""


class AnswersDamaged(Exception):
    """The file with the answers is not the one that was written at closing."""


class AnswersDoNotFit(Exception):
    """The file holds answers that the wave cannot have: another unit, item or point."""


def counts(
    path: Path, sha256: str, sheet: Sheet, scores: Iterable[Score], tree: Tree
) -> Iterator[tuple[Group, GroupCounts]]:
    """Yield counts of every score, per unit where answers count, for everyone and each group.

    The groups are everyone, and per background question each answer given and none ("").

    Raises:
        AnswersMissing: there is no such file.
        AnswersDamaged: its contents differ from what was written at closing.
        AnswersDoNotFit: it names a unit outside `tree`, lacks an item, or leaves the scale.
    """
    _verify(path, sha256)
    with duckdb.connect(config={"memory_limit": MEMORY}) as engine:
        where = str(path).replace("'", "''")
        engine.execute(f"CREATE VIEW answers AS FROM read_parquet('{where}')")
        columns = [column[0] for column in engine.execute("FROM answers LIMIT 0").description]
        filters = [name for name in columns if name.startswith(BACKGROUND)]
        _check(engine, columns, sheet, tree)
        asked = tuple(scores)
        engine.execute(f"CREATE VIEW scored AS {_scored(sheet, asked, filters)}")
        everyone = engine.execute(_aggregate(len(asked), "''")).fetchnumpy()
        yield EVERYONE, _group(everyone, tree, None)
        del everyone
        for name in filters:
            value = f"coalesce({_quoted(name)}, '')"
            yield from _by_value(engine.execute(_aggregate(len(asked), value)), name, tree)


def sheets(path: Path, sha256: str, sheet: Sheet, tree: Tree) -> Sheets:
    """Return the answers as numbers, for what decides on publication alone.

    Raises:
        AnswersMissing, AnswersDamaged, AnswersDoNotFit: as in `counts`.
    """
    _verify(path, sha256)
    with duckdb.connect(config={"memory_limit": MEMORY}) as engine:
        where = str(path).replace("'", "''")
        engine.execute(f"CREATE VIEW answers AS FROM read_parquet('{where}')")
        columns = [column[0] for column in engine.execute("FROM answers LIMIT 0").description]
        _check(engine, columns, sheet, tree)
        filters = [name for name in columns if name.startswith(BACKGROUND)]
        points = [f"{_turned(key, sheet)}::DOUBLE AS i{at}" for at, key in enumerate(sheet.keys)]
        told = [
            f"coalesce({_quoted(name)}, '{NOT_SAID}') AS b{at}" for at, name in enumerate(filters)
        ]
        chosen = ", ".join(["unit", *told, *points])
        rows = engine.execute(f"SELECT {chosen} FROM answers").fetchnumpy()  # noqa: S608 -- names are quoted
    given = [np.ma.filled(rows[f"i{at}"], np.nan) for at in range(len(sheet.keys))]
    values = [np.asarray(rows[f"b{at}"], dtype=object).tolist() for at in range(len(filters))]
    units = np.asarray(rows["unit"]).tolist()
    return Sheets(
        np.array([tree.places[unit] for unit in units], dtype=np.int64),
        tuple(name.removeprefix(BACKGROUND) for name in filters),
        tuple(zip(*values, strict=True)) if values else ((),) * len(units),
        tuple(sheet.keys),
        np.array(given, dtype=np.float64).reshape(len(given), len(units)).T,
    )


def patterns(
    path: Path, sha256: str, keys: Sequence[str]
) -> tuple[tuple[tuple[int | None, ...], int], ...]:
    """Return how many people gave each combination of answers to `keys` in a check-in.

    Raises:
        AnswersMissing, AnswersDamaged: as in `counts`.
        AnswersDoNotFit: the file lacks one of the items.
    """
    _verify(path, sha256)
    with duckdb.connect(config={"memory_limit": MEMORY}) as engine:
        where = str(path).replace("'", "''")
        engine.execute(f"CREATE VIEW answers AS FROM read_parquet('{where}')")
        there = {column[0] for column in engine.execute("FROM answers LIMIT 0").description}
        if absent := set(keys) - there:
            raise AnswersDoNotFit(sorted(absent))
        names = ", ".join(map(_quoted, keys))
        rows = engine.execute(
            f"SELECT {names}, count(*) FROM answers GROUP BY ALL ORDER BY ALL"  # noqa: S608 -- names are quoted
        ).fetchall()
    return tuple((tuple(row[:-1]), int(row[-1])) for row in rows)


def _verify(path: Path, sha256: str) -> None:
    if not path.is_file():
        raise AnswersMissing(path)
    with path.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
            raise AnswersDamaged(path)


def _check(engine: Any, columns: Collection[str], sheet: Sheet, tree: Tree) -> None:
    absent = set(sheet.keys) - set(columns)
    if absent:
        raise AnswersDoNotFit(sorted(absent))
    strangers = {
        unit for (unit,) in engine.execute("SELECT DISTINCT unit FROM answers").fetchall()
    }
    if not strangers <= set(tree.units):
        raise AnswersDoNotFit(sorted(strangers - set(tree.units)))
    inside = f"BETWEEN {sheet.scale.low} AND {sheet.scale.high}"
    off = ", ".join(f"count(*) FILTER (NOT {_quoted(key)} {inside})" for key in sheet.keys)
    times = engine.execute(f"SELECT {off} FROM answers").fetchall()[0]  # noqa: S608 -- names are quoted, numbers are ours
    beside = [key for key, wrong in zip(sheet.keys, times, strict=True) if wrong]
    if beside:
        raise AnswersDoNotFit(beside)


def _scored(sheet: Sheet, scores: tuple[Score, ...], filters: list[str]) -> str:
    """Return the SQL of, per answer sheet, s0, s1, … and f0, f1, …: a score and its favour."""
    place_of = {key: place for place, key in enumerate(sheet.keys)}
    kept = ["unit", *map(_quoted, filters)]
    points = [f"{_turned(key, sheet)} AS i{place}" for key, place in place_of.items()]
    sums = [_summed(at, [place_of[k] for k in score.items]) for at, score in enumerate(scores)]
    means = [_mean(at, len(score.items), sheet.scale) for at, score in enumerate(scores)]
    sql = "answers"
    for step in (points, sums, means):
        sql = f"(SELECT {', '.join([*kept, *step])} FROM {sql})"  # noqa: S608 -- names are quoted, numbers are ours
    return f"FROM {sql}"


def _turned(key: str, sheet: Sheet) -> str:
    point = f"{_quoted(key)}::INTEGER"
    turn = sheet.scale.low + sheet.scale.high
    return f"({turn} - {point})" if sheet.item(key).reverse else point


def _summed(at: int, places: list[int]) -> str:
    total = " + ".join(f"coalesce(i{place}, 0)" for place in places)
    given = " + ".join(f"(i{place} IS NOT NULL)::INTEGER" for place in places)
    return f"{total} AS t{at}, {given} AS g{at}"


def _mean(at: int, items: int, scale: Scale) -> str:
    enough = f"g{at} > 0 AND 2 * g{at} >= {items}"
    mean = f"CASE WHEN {enough} THEN t{at}::DOUBLE / g{at} END AS s{at}"
    return f"{mean}, ({enough} AND t{at} >= {scale.favourable_from} * g{at}) AS f{at}"


def _aggregate(scores: int, value: str) -> str:
    counted = [
        f"count(s{at}) AS n{at}, coalesce(sum(s{at}), 0) AS t{at},"
        f" coalesce(sum(s{at} * s{at}), 0) AS q{at}, count(*) FILTER (f{at}) AS f{at}"
        for at in range(scores)
    ]
    chosen = ", ".join(["unit", f"{value} AS value", "count(*) AS sheets", *counted])
    return f"SELECT {chosen} FROM scored GROUP BY ALL ORDER BY unit, value"  # noqa: S608 -- names are quoted, numbers are ours


def _by_value(answer: Any, column: str, tree: Tree) -> Iterator[tuple[Group, GroupCounts]]:
    columns = answer.fetchnumpy()
    name = column.removeprefix(BACKGROUND)
    values = np.asarray(columns["value"], dtype=object)
    for value in sorted(set(values.tolist())):
        yield Group(name, value), _group(columns, tree, values == value)


def _group(columns: Mapping[str, Any], tree: Tree, chosen: Any) -> GroupCounts:
    rows = slice(None) if chosen is None else chosen
    units = np.asarray(columns["unit"])[rows].tolist()
    scores = (len(columns) - 3) // 4
    stats = np.empty((len(units), scores, 4))
    for at in range(scores):
        for what, letter in enumerate("ntqf"):
            stats[:, at, what] = np.asarray(columns[f"{letter}{at}"], dtype=np.float64)[rows]
    places = np.array([tree.places[unit] for unit in units], dtype=np.int64)
    return GroupCounts(places, np.asarray(columns["sheets"], dtype=np.int64)[rows], stats)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
