"""Figures of 10 million respondents in 5,000 units: seconds beside a bare query, and memory."""

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np

from respondents import FILTERS, FIRST_TEAM, ITEMS, UNITS, Answers, answers, enter, sheet, tree


class Run(NamedTuple):
    """What a process of its own needed: on the clock, of the processor, and in memory."""

    seconds: float
    processor: float
    peak: int


def ours(path: Path, sha256: str, kinds: str = "item") -> Any:
    """Return mean, spread and share of every score, unit and group, with all below each unit."""
    from handvat.results.counts import counts
    from handvat.results.rules.scores import scores_of
    from handvat.results.rules.table import FAVOURABLE, SQUARES, TOTAL, N, rolled_up

    scores = [score for score in scores_of(sheet()) if kinds in {"all", score.kind}]
    units = tree()
    table = rolled_up(units, counts(path, sha256, sheet(), scores, units), len(scores))
    n, total = table.stats[:, :, N], table.stats[:, :, TOTAL]
    with np.errstate(invalid="ignore", divide="ignore"):
        spread = np.sqrt((table.stats[:, :, SQUARES] - total**2 / n) / (n - 1))
        return table, (total / n, spread, table.stats[:, :, FAVOURABLE] / n)


def bare(path: Path) -> list[Any]:
    """Return the same of what units themselves answered, asked of the engine directly."""
    figures = ", ".join(
        f'avg("{key}") AS m{at}, stddev_samp("{key}") AS s{at},'
        f' avg(("{key}" >= 4)::INTEGER) AS f{at}'
        for at, key in enumerate(ITEMS)
    )
    found = []
    with duckdb.connect() as engine:
        for name in ("unit", *(f'unit, "background.{name}"' for name in FILTERS)):
            sql = f"SELECT {name}, count(*), {figures} FROM '{path}' GROUP BY ALL"  # noqa: S608 -- names of our own
            found.append(engine.execute(sql).fetchnumpy())
    return found


def check(path: Path, sha256: str) -> None:
    """Stop where a figure of any team is another one than that of the bare query."""
    table, found = ours(path, sha256)
    asked = bare(path)[0]
    place = {unit: at for at, unit in enumerate(table.tree.units)}
    row = {int(at): number for number, at in enumerate(table.places) if table.group[number] == 0}
    teams = asked["unit"] >= FIRST_TEAM
    rows = [row[place[int(unit)]] for unit in asked["unit"][teams]]
    straight = [at for at, item in enumerate(sheet().items) if not item.reverse]
    for figure, letter in zip(found, "msf", strict=True):
        for at in straight:
            wanted = np.ma.filled(asked[f"{letter}{at}"][teams], np.nan)
            np.testing.assert_allclose(figure[rows, at], wanted, rtol=1e-9, atol=1e-7)
    print(f"the same in {len(rows):,} teams; {table.stats[..., 0].size:,} cells in all")


def timed(work: Callable[..., Any], *what: Any) -> None:
    """Print the seconds that `work` takes, on the clock and of the processor."""
    clock, processor = time.perf_counter(), time.process_time()
    work(*what)
    print(time.perf_counter() - clock, time.process_time() - processor)


def apart(place: Answers, *words: str) -> Run:
    """Return what it takes to do `words` in a process of its own."""
    command = [sys.executable, __file__, "--in", *map(str, place), *words]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    out = child.stdout.read() if child.stdout else ""
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{' '.join(words)} ended with {os.waitstatus_to_exitcode(status)}")
    seconds, processor = map(float, out.split())
    return Run(seconds, processor, usage.ru_maxrss // 1024)


def said(name: str, run: Run) -> str:
    """Return a line of what a run took."""
    return f"{name:22} {run.seconds:7.2f} s  processor {run.processor:7.2f} s  {run.peak:5} MB"


def main() -> None:
    """Print seconds, ratio and memory, pair by pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--respondents", type=int, default=10_000_000)
    parser.add_argument("--pairs", type=int, default=3)
    asked = parser.parse_args()
    print(f"{asked.respondents:,} respondents, {len(ITEMS)} items, {UNITS:,} units, 3 filters")
    with answers(asked.respondents) as place:
        print(f"file of {place.path.stat().st_size / 1e6:.0f} MB")
        pairs = []
        for _ in range(asked.pairs):
            pairs.append((apart(place, "ours", "item"), apart(place, "bare")))
            print(said("Handvat", pairs[-1][0]), said("bare query", pairs[-1][1]), sep="\n")
        for name in ("seconds", "processor"):
            ratios = [getattr(mine, name) / getattr(theirs, name) for mine, theirs in pairs]
            print(f"ratio of {name}: {statistics.median(ratios):.2f}; wanted: at most 1.5")
        print(f"memory: {max(mine.peak for mine, _ in pairs)} MB; wanted: at most 4000")
        print(said("with every scale", apart(place, "ours", "all")))
        subprocess.run([sys.executable, __file__, "--in", *map(str, place), "check"], check=True)


def inside(home: str, path: str, sha256: str, what: str, *more: str) -> None:
    """Do one thing in this process."""
    enter(Path(home))
    if what == "check":
        check(Path(path), sha256)
    elif what == "bare":
        timed(bare, Path(path))
    else:
        from handvat.results import counts as _loaded  # noqa: F401 -- importing is not timed

        timed(ours, Path(path), sha256, *more)


if __name__ == "__main__":
    inside(*sys.argv[2:]) if sys.argv[1:2] == ["--in"] else main()
