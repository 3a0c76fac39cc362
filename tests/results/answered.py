"""Answer sheets that Hypothesis makes up, and what can be counted of them without an engine."""

import dataclasses
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import numpy as np
from django.test import override_settings
from hypothesis import strategies as st

from handvat.content.shapes import Text
from handvat.measure.actions.answersfile import MISSING, Batch, Written, write_answers
from handvat.measure.rules.sheet import Item, Option, Question, Scale, Sheet
from handvat.results.rules.scores import Kind, Score
from handvat.results.rules.table import EVERYONE, Group
from handvat.results.rules.tree import Tree

TEXT = Text("…", "…")
TREE = Tree.of({1: None, 2: 1, 3: 1, 4: 2})
VALUES = ("it's", "phd", None)


@dataclasses.dataclass(frozen=True)
class Answered:
    """A sheet, the scores asked of it, and rows of unit, option and points (None: not given)."""

    sheet: Sheet
    scores: tuple[Score, ...]
    rows: list[tuple[int, str | None, list[int | None]]]


@st.composite
def answered(draw):
    """Return answers to a sheet with some items reversed, and means of one and of more items."""
    many = draw(st.integers(1, 16))
    low = draw(st.integers(-1, 1))
    high = low + draw(st.integers(1, 9))
    turned = draw(st.lists(st.booleans(), min_size=many, max_size=many))
    keys = [f"cul-ind-1.{number}" for number in range(many)]
    scale = Scale(low, high, draw(st.integers(low, high)), (TEXT,) * (high - low + 1), TEXT)
    asked = tuple(
        Item(key, None, TEXT, reverse) for key, reverse in zip(keys, turned, strict=True)
    )
    role = Question("role", TEXT, (Option("it's", TEXT), Option("phd", TEXT)))
    wholes = [keys[:size] for size in {2, 4, 12, 13, many} if 1 < size <= many]
    scores = [Score(key, Kind.ITEM, (key,), False) for key in keys]  # noqa: FBT003 -- about nobody
    scores += [Score(f"of {len(of)}", Kind.CELL, tuple(of), False) for of in wholes]  # noqa: FBT003 -- the same
    point = st.none() | st.integers(low, high)
    row = st.tuples(
        st.sampled_from(TREE.units),
        st.sampled_from(VALUES),
        st.lists(point, min_size=many, max_size=many),
    )
    rows = draw(st.lists(row, min_size=1, max_size=12))
    return Answered(Sheet(asked, scale, {}, {}, (role,)), tuple(scores), rows)


@contextmanager
def written(made: Answered) -> Iterator[tuple[Path, Written]]:
    """Yield the file that a wave with these answers leaves behind."""
    points = {
        key: np.array([MISSING if row[2][at] is None else row[2][at] for row in made.rows])
        for at, key in enumerate(made.sheet.keys)
    }
    batch = Batch([row[0] for row in made.rows], points, {"role": [row[1] for row in made.rows]})
    with tempfile.TemporaryDirectory() as home, override_settings(HANDVAT_HOME=Path(home)):
        file = write_answers(1, made.sheet, [batch])
        yield Path(home) / file.path, file


def by_hand(made: Answered) -> dict[tuple[Group, int], tuple[int, list[tuple[float, ...]]]]:
    """Return, by group and unit, sheets and per score (n, sum, sum of squares, favourable)."""
    people = defaultdict(list)
    for unit, value, points in made.rows:
        for group in (EVERYONE, Group("role", value or "")):
            people[group, unit].append(points)
    return {
        cell: (len(rows), [_counted(made.sheet, score, rows) for score in made.scores])
        for cell, rows in people.items()
    }


def _counted(sheet: Sheet, score: Score, rows: list[list[int | None]]) -> tuple[float, ...]:
    means = [mean for points in rows if (mean := _mean(sheet, score, points)) is not None]
    favourable = sum(mean >= sheet.scale.favourable_from for mean in means)
    squares = sum(mean * mean for mean in means)
    return (len(means), float(sum(means)), float(squares), favourable)


def _mean(sheet: Sheet, score: Score, points: list[int | None]) -> Fraction | None:
    given = [
        sheet.scale.low + sheet.scale.high - point if item.reverse else point
        for item, point in zip(sheet.items, points, strict=True)
        if item.key in score.items and point is not None
    ]
    return (
        Fraction(sum(given), len(given)) if given and 2 * len(given) >= len(score.items) else None
    )
