"""The only reader of raw answers: opens the file of a closed wave and hands on counts."""

import hashlib
import math
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings

from handvat.measure.rules.sheet import BACKGROUND, Scale, Sheet
from handvat.results.engines import DUCKDB, Engine, opened
from handvat.results.rules.scores import Score
from handvat.results.rules.sheets import NOT_SAID, Sheets
from handvat.results.rules.table import EVERYONE, FAVOURABLE, SQUARES, TOTAL, Group, GroupCounts, N
from handvat.results.rules.tree import Tree

FITS = 3 * 10**5  # squared and summed over 10**8 people, it stays under 2**63


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
    with opened(path, settings.SPARK) as engine:
        yield from counted(engine, sheet, tuple(scores), tree)


def counted(
    engine: Engine, sheet: Sheet, scores: Sequence[Score], tree: Tree
) -> Iterator[tuple[Group, GroupCounts]]:
    """Yield the same as `counts`, of the `answers` that an engine holds, whichever it is."""
    columns = [column[0] for column in engine.execute("FROM answers LIMIT 0").description]
    filters = [name for name in columns if name.startswith(BACKGROUND)]
    _check(engine, columns, sheet, tree)
    engine.execute(f"CREATE TEMPORARY VIEW scored AS {_scored(sheet, scores, filters)}")
    parts = [_parts(len(score.items), sheet.scale) for score in scores]
    everyone = engine.execute(_aggregate(parts, "''")).fetchnumpy()
    yield EVERYONE, _group(everyone, tree, parts, None)
    del everyone
    for name in filters:
        value = f"coalesce({_quoted(name)}, '')"
        found = engine.execute(_aggregate(parts, value)).fetchnumpy()
        yield from _by_value(found, name, tree, parts)


def sheets(path: Path, sha256: str, sheet: Sheet, tree: Tree) -> Sheets:
    """Return the answers as numbers, for what decides on publication alone.

    Raises:
        AnswersMissing, AnswersDamaged, AnswersDoNotFit: as in `counts`.
    """
    _verify(path, sha256)
    with opened(path, DUCKDB) as engine:
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
    with opened(path, DUCKDB) as engine:
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


def _check(engine: Engine, columns: Collection[str], sheet: Sheet, tree: Tree) -> None:
    absent = set(sheet.keys) - set(columns)
    if absent:
        raise AnswersDoNotFit(sorted(absent))
    strangers = {
        unit for (unit,) in engine.execute("SELECT DISTINCT unit FROM answers").fetchall()
    }
    if not strangers <= set(tree.units):
        raise AnswersDoNotFit(sorted(strangers - set(tree.units)))
    ends = ", ".join(f"min({_quoted(key)}), max({_quoted(key)})" for key in sheet.keys)
    found = iter(engine.execute(f"SELECT {ends} FROM answers").fetchall()[0])  # noqa: S608 -- names are quoted
    off = [
        key
        for key, least, most in zip(sheet.keys, found, found, strict=True)
        if least is not None and (least < sheet.scale.low or most > sheet.scale.high)
    ]
    if off:
        raise AnswersDoNotFit(off)


def _scored(sheet: Sheet, scores: Sequence[Score], filters: list[str]) -> str:
    """Return the SQL of, per answer sheet, s0, s1, … and f0, f1, …: a score and its favour."""
    place_of = {key: place for place, key in enumerate(sheet.keys)}
    kept = ["unit", *map(_quoted, filters)]
    points = [f"{_turned(key, sheet)} AS i{place}" for key, place in place_of.items()]
    of = [tuple(place_of[key] for key in score.items) for score in scores]
    sums = [_summed(at, places) for at, places in enumerate(of)]
    means = [_mean(at, len(places), sheet.scale) for at, places in enumerate(of)]
    sql = "answers"
    for step in (points, sums, means):
        sql = f"(SELECT {', '.join([*kept, *step])} FROM {sql})"  # noqa: S608 -- names are quoted, numbers are ours
    return f"FROM {sql}"


def _turned(key: str, sheet: Sheet) -> str:
    point = f"{_quoted(key)}::INTEGER"
    turn = sheet.scale.low + sheet.scale.high
    return f"({turn} - {point})" if sheet.item(key).reverse else point


def _summed(at: int, places: tuple[int, ...]) -> str:
    if len(places) == 1:
        return f"i{places[0]} AS t{at}"
    total = " + ".join(f"coalesce(i{place}, 0)" for place in places)
    given = " + ".join(f"(i{place} IS NOT NULL)::INTEGER" for place in places)
    return f"{total} AS t{at}, {given} AS g{at}"


def _parts(items: int, scale: Scale) -> tuple[int, ...]:
    """Return what the whole numbers are divided by in which a mean of `items` is summed.

    Sums of fractions depend on their order, which no two engines share; sums of whole numbers
    do not. Where all means times one number are whole and small, that number is the one part.
    Otherwise there is a part for each number of items that people may have answered.
    """
    whole = math.lcm(*range(1, items + 1))
    if whole * max(abs(scale.low), abs(scale.high)) <= FITS:
        return (whole,)
    return tuple(range((items + 1) // 2, items + 1))


def _mean(at: int, items: int, scale: Scale) -> str:
    if items == 1:
        return f"t{at} AS s{at}, (t{at} >= {scale.favourable_from})::INTEGER AS f{at}"
    enough = f"g{at} > 0 AND 2 * g{at} >= {items}"
    parts = _parts(items, scale)
    times = f" * ({parts[0]} // g{at})" if len(parts) == 1 else ""
    mean = f"CASE WHEN {enough} THEN t{at}::BIGINT{times} END AS s{at}, g{at}"
    return f"{mean}, ({enough} AND t{at} >= {scale.favourable_from} * g{at})::INTEGER AS f{at}"


def _aggregate(scores: Sequence[tuple[int, ...]], value: str) -> str:
    counted = [
        f"count(s{at}) AS n{at}, coalesce(sum(f{at}), 0)::BIGINT AS f{at}, {_sums(at, parts)}"
        for at, parts in enumerate(scores)
    ]
    chosen = ", ".join(["unit", f"{value} AS value", "count(*) AS sheets", *counted])
    return f"SELECT {chosen} FROM scored GROUP BY ALL ORDER BY unit, value"  # noqa: S608 -- names are quoted, numbers are ours


def _sums(at: int, parts: tuple[int, ...]) -> str:
    """Return the SQL of a score's sums, t0_1 for instance, and those of its squares, q0_1."""
    kept = {part: f"CASE WHEN g{at} = {part} THEN s{at} END" for part in parts}
    if len(parts) == 1:
        kept = {parts[0]: f"s{at}"}
    return ", ".join(
        f"coalesce(sum({mean}), 0)::BIGINT AS t{at}_{part},"
        f" coalesce(sum({mean} * s{at}), 0)::BIGINT AS q{at}_{part}"
        for part, mean in kept.items()
    )


def _by_value(
    columns: Mapping[str, Any], column: str, tree: Tree, parts: Sequence[tuple[int, ...]]
) -> Iterator[tuple[Group, GroupCounts]]:
    name = column.removeprefix(BACKGROUND)
    values = np.asarray(columns["value"], dtype=object)
    for value in sorted(set(values.tolist())):
        yield Group(name, value), _group(columns, tree, parts, values == value)


def _group(
    columns: Mapping[str, Any], tree: Tree, scores: Sequence[tuple[int, ...]], chosen: Any
) -> GroupCounts:
    rows = slice(None) if chosen is None else chosen
    units = np.asarray(columns["unit"])[rows].tolist()
    stats = np.zeros((len(units), len(scores), 4))
    for at, parts in enumerate(scores):
        stats[:, at, N] = np.asarray(columns[f"n{at}"])[rows]
        stats[:, at, FAVOURABLE] = np.asarray(columns[f"f{at}"])[rows]
        for part in parts:
            stats[:, at, TOTAL] += np.asarray(columns[f"t{at}_{part}"])[rows] / part
            stats[:, at, SQUARES] += np.asarray(columns[f"q{at}_{part}"])[rows] / part**2
    places = np.array([tree.places[unit] for unit in units], dtype=np.int64)
    return GroupCounts(places, np.asarray(columns["sheets"], dtype=np.int64)[rows], stats)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
