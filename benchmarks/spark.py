"""The same figures from Spark as from DuckDB, with one of two workers killed during the run."""

import argparse
import contextlib
import signal
import sys
import threading
import time
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from cluster import Cluster, asked, cluster, need_spark
from respondents import ITEMS, UNITS, Answers, answers, enter, sheet, tree

if TYPE_CHECKING:
    from handvat.results.rules.table import Table


class Killer(threading.Thread):
    """Kills the last worker once it has done a task and has one in hand; watches on."""

    def __init__(self, place: Cluster) -> None:
        super().__init__(daemon=True)
        self.place, self.begun, self.over = place, time.perf_counter(), threading.Event()
        self.killed_at = 0.0
        self.executors: dict[str, dict[str, Any]] = {}
        self.dead: set[str] = set()
        self.in_hand = self.done = 0

    def run(self) -> None:
        """Look ten times a second until it is over."""
        while not self.over.wait(0.1):
            with contextlib.suppress(
                OSError, LookupError, ValueError
            ):  # pages come and go with Spark
                self._look()

    def _look(self) -> None:
        (application,) = asked(self.place.application)
        rows = asked(f"{self.place.application}/{application['id']}/allexecutors")
        self.executors = {row["id"]: row for row in rows}
        if self.dead:
            return
        mine = {str(one["id"]) for one in self.place.workers[-1].said()["executors"]}
        here = [row for name, row in self.executors.items() if name in mine]
        self.in_hand = sum(row["activeTasks"] for row in here)
        self.done = sum(row["completedTasks"] for row in here)
        if self.in_hand and self.done >= 1:
            self.place.workers[-1].kill()
            self.dead, self.killed_at = mine, time.perf_counter() - self.begun

    def told(self) -> str:
        """Return what happened to the worker, or stop where nothing did."""
        if not self.dead:
            sys.exit("The run was over before the worker could be killed: take more respondents")
        lost = [self.executors[name] for name in self.dead]
        if any(row["isActive"] for row in lost):
            sys.exit("Spark did not notice that the worker was killed")
        others = [
            row for name, row in self.executors.items() if name not in {*self.dead, "driver"}
        ]
        return (
            f"worker killed after {self.killed_at:.1f} s with {self.in_hand} task in hand and"
            f" {self.done} done; of its tasks {sum(row['failedTasks'] for row in lost)} failed,"
            f" and others did {sum(row['completedTasks'] for row in others)} in all"
        )


def figures(place: Answers, spark: str, kinds: str) -> tuple["Table", float]:
    """Return the table of all cells, and the seconds that it took."""
    from django.conf import settings

    from handvat.results.counts import counts
    from handvat.results.rules.scores import scores_of
    from handvat.results.rules.table import rolled_up

    settings.SPARK = spark
    scores = [score for score in scores_of(sheet()) if kinds in {"all", score.kind}]
    units, begun = tree(), time.perf_counter()
    found = counts(place.path, place.sha256, sheet(), scores, units)
    return rolled_up(units, found, len(scores)), time.perf_counter() - begun


def compare(here: "Table", there: "Table") -> int:
    """Return how many figures are the same bit for bit, or stop where one is not."""
    if here.groups != there.groups:
        sys.exit(f"Other groups: {here.groups} and {there.groups}")
    arrays = [one.name for one in fields(here) if isinstance(getattr(here, one.name), np.ndarray)]
    for name in arrays:
        if not np.array_equal(getattr(here, name), getattr(there, name)):
            sys.exit(f"Not the same: {name}")
    return int(here.stats.size + here.sheets.size)


def main() -> None:
    """Count on DuckDB, then on the cluster with a worker killed, and compare every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--respondents", type=int, default=10_000_000)
    parser.add_argument("--scores", choices=("item", "all"), default="item")
    respondents, kinds = vars(parser.parse_args()).values()
    need_spark()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("Stopped"))
    print(f"{respondents:,} respondents, {len(ITEMS)} items, {UNITS:,} units, 3 filters")
    with answers(respondents) as place:
        enter(place.home)
        here, seconds = figures(place, "", kinds)
        print(f"DuckDB: {seconds:.1f} s", flush=True)
        there, told = on_cluster(place, kinds)
    print(told)
    print(f"{compare(here, there):,} figures, all the same")


def on_cluster(place: Answers, kinds: str) -> tuple["Table", str]:
    """Return the table from the cluster, and what happened meanwhile."""
    work = Path(place.home) / "spark"
    work.mkdir()
    with cluster(work) as spark:
        print(f"{len(spark.workers)} workers are up", flush=True)
        killer = Killer(spark)
        killer.start()
        try:
            there, seconds = figures(place, spark.address, kinds)
        finally:
            killer.over.set()
            killer.join()
    return there, f"Spark: {seconds:.1f} s; {killer.told()}"


if __name__ == "__main__":
    main()
