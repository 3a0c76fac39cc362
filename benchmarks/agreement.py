"""r_wg(J), average deviations and REML of a million people, beside R where it is installed.

R computes r_wg(J) under one null, Handvat under all six. Times compare by the seconds of the
processor, so that others on the machine make no difference. With --quick: of 20,000 people.
"""

import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from handvat.psychometrics.agreement import r_wg_j, spreads
from handvat.psychometrics.groups import grouped
from handvat.psychometrics.icc import icc
from handvat.psychometrics.nulls import null_variances
from handvat.psychometrics.reml import components, group_estimates

PEOPLE, ITEMS, GROUPS = 1_000_000, 11, 99
RUNS = 7
Seconds = tuple[float, float]  # on the clock, and of the processor: others may use it too
R = Path(__file__).with_name("agreement.R")


def main() -> None:
    """Print the seconds of each part, ours and R's, and how far the figures lie apart."""
    quick = "--quick" in sys.argv
    answers, codes = invented(PEOPLE // 50 if quick else PEOPLE)
    scores = answers.mean(axis=1)

    def agree() -> list[np.ndarray]:
        found = spreads(answers, codes, points=5)
        nulls = null_variances(5).values()
        by_null = [r_wg_j(found.variance, null=null) for null in nulls]
        return [by_null[0], found.ad_mean, found.ad_median]

    def reml() -> list[np.ndarray]:
        groups = grouped(scores, codes)
        parts = components(groups)
        levels = group_estimates(groups, parts)
        return [np.array([parts.intercept, parts.tau2, parts.sigma2]), levels.mean]

    def anova() -> list[np.ndarray]:
        found = icc(grouped(scores, codes), confidence=0.95)
        return [np.array([found.icc1, found.icc2])]

    ours = {"rwgj and AD": agree, "REML and estimates": reml, "ICC": anova}
    seconds = {name: timed(part) for name, part in ours.items()}
    theirs = r_figures(answers, codes)
    print(f"{len(answers):,} people, {ITEMS} items, {GROUPS} groups; median of {RUNS} runs")
    for name, part in ours.items():
        mine = seconds[name]
        line = f"{name:20} Handvat {mine[0]:6.3f} s (processor {mine[1]:6.3f} s)"
        if name in theirs:
            took, figures = theirs[name]
            pairs = zip(part(), figures, strict=True)
            apart = max(float(np.max(np.abs(our - his))) for our, his in pairs)
            line += f"   R {took[0]:6.2f} s ({took[1]:6.2f} s)"
            line += f"   {took[1] / mine[1]:5.0f} times   apart {apart:.1e}"
        print(line)


def invented(people: int) -> tuple[np.ndarray, np.ndarray]:
    """Return answers from 1 to 5 by people who are somewhat alike within a group."""
    chance = np.random.default_rng(2026)
    codes = np.concatenate([np.arange(GROUPS), chance.integers(0, GROUPS, people - GROUPS)])
    level = 3 + 0.35 * chance.normal(size=GROUPS)[codes] + 0.7 * chance.normal(size=people)
    answers = np.rint(level[:, None] + chance.normal(size=(people, ITEMS)))
    return np.clip(answers, 1, 5), codes


def timed(part: Callable[[], object]) -> Seconds:
    """Return the medians of some runs."""
    took = []
    for _ in range(RUNS):
        begun = time.perf_counter(), time.process_time()
        part()
        took.append((time.perf_counter() - begun[0], time.process_time() - begun[1]))
    clock, processor = zip(*took, strict=True)
    return statistics.median(clock), statistics.median(processor)


def r_figures(
    answers: np.ndarray, codes: np.ndarray
) -> dict[str, tuple[Seconds, list[np.ndarray]]]:
    """Return seconds and figures of R, empty where R or a package is not installed."""
    if shutil.which("Rscript") is None:
        print("Rscript is not installed: Handvat's own times only")
        return {}
    with TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "answers").write_bytes(answers.astype(np.uint8).T.tobytes())
        (place / "codes").write_bytes(codes.astype(np.uint8).tobytes())
        done = subprocess.run(
            ["Rscript", R, place, str(ITEMS)], capture_output=True, text=True, check=False
        )
    if done.returncode:
        print(f"R is left out: {done.stderr.strip().splitlines()[-1]}")
        return {}
    found: dict[str, tuple[Seconds, list[np.ndarray]]] = {}
    for line in done.stdout.splitlines():
        name, figures = line.split(":")
        numbers = np.array(figures.split(), dtype=float)
        if name.endswith(" seconds"):
            found[name.removesuffix(" seconds")] = ((float(numbers[0]), float(numbers[1])), [])
        else:
            found[name][1].append(numbers)
    return found


if __name__ == "__main__":
    main()
