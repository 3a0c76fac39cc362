"""A sector of 5,000 units that answered 12 items and three questions about themselves."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

HANDHOLDS = ("cul-ind-1", "cul-tea-1", "str-ind-1", "str-tea-1", "sys-ind-1", "sys-org-1")
ITEMS = tuple(f"{handhold}.{letter}" for handhold in HANDHOLDS for letter in "ab")
FILTERS = {
    "role": ("academic", "phd", "support", "student", "guest"),
    "gender": ("woman", "man", "other"),
    "tenure": ("0-1", "2-4", "5-9", "10-19", "20-29", "30+"),
}
UNITS, BATCH = 5_000, 250_000
FIRST_TEAM = 112  # 1 sector, 10 institutions, 100 faculties; the teams come after


class Answers(NamedTuple):
    """The file of a closed wave, in a home of its own."""

    home: Path
    path: Path
    sha256: str


def enter(home: Path, **more: str) -> None:
    """Let Django of this process work in `home`."""
    os.environ.update({"HANDVAT_HOME": str(home), "DATABASE_URL": "", **more})
    os.environ["DJANGO_SETTINGS_MODULE"] = "handvat.project.settings"
    import django

    django.setup()


def sheet() -> Any:
    """Return the sheet: six handholds with two items each, one item reversed."""
    from handvat.content.shapes import Text
    from handvat.measure.rules.sheet import Item, Option, Question, Scale, Sheet

    text = Text("…", "…")
    items = [Item(key, key.split(".")[0], text, reverse=key == ITEMS[3]) for key in ITEMS]
    asked = [
        Question(name, text, tuple(Option(value, text) for value in values))
        for name, values in FILTERS.items()
    ]
    return Sheet(tuple(items), Scale(1, 5, 4, (text,) * 5, text), {}, {}, tuple(asked))


def tree() -> Any:
    """Return the tree of units: sector, institutions, faculties, teams."""
    from handvat.results.rules.tree import Tree

    parents: dict[int, int | None] = {1: None}
    parents |= {2 + at: 1 for at in range(10)}
    parents |= {12 + at: 2 + at % 10 for at in range(100)}
    parents |= {FIRST_TEAM + at: 12 + at % 100 for at in range(UNITS + 1 - FIRST_TEAM)}
    return Tree.of(parents)


def batches(respondents: int, seed: int = 1) -> Iterator[Any]:
    """Yield the answers: teams from one person up, some answers missing, team effects."""
    from handvat.measure.actions.answersfile import MISSING, Batch

    chance = np.random.default_rng(seed)
    size = chance.lognormal(0, 1.5, UNITS)
    size[: FIRST_TEAM - 1] *= 0.02  # few people answer for a unit that has others under it
    level = chance.normal(3.6, 0.4, UNITS)
    for begin in range(0, respondents, BATCH):
        people = min(BATCH, respondents - begin)
        unit: Any = chance.choice(UNITS, people, p=size / size.sum())
        person = level[unit] + chance.normal(0, 0.5, people)
        points: Any = {
            key: np.where(
                chance.random(people) < 0.05,
                MISSING,
                np.clip(np.rint(person + chance.normal(0, 0.8, people)), 1, 5),
            ).astype(np.int8)
            for key in ITEMS
        }
        options: Any = {
            name: np.array([*values, None], dtype=object)[
                chance.integers(0, len(values) + 1, people)
            ]
            for name, values in FILTERS.items()
        }
        yield Batch(unit + 1, points, options)


@contextlib.contextmanager
def answers(respondents: int) -> Iterator[Answers]:
    """Yield a file with the answers, made in a process of its own; take it away afterwards."""
    home = Path(tempfile.mkdtemp(prefix="handvat-bench-"))
    try:
        made = subprocess.run(
            [sys.executable, __file__, str(home), str(respondents)],
            check=True,
            capture_output=True,
            text=True,
        )
        path, sha256 = made.stdout.split()
        yield Answers(home, home / path, sha256)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main(home: str, respondents: str) -> None:
    """Write the answers as a wave does that closes."""
    enter(Path(home))
    from handvat.measure.actions.answersfile import write_answers

    written = write_answers(1, sheet(), batches(int(respondents)))
    print(written.path, written.sha256)


if __name__ == "__main__":
    main(*sys.argv[1:])
