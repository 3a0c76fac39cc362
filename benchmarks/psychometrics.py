"""Statistics of a million rows of 11 items in 99 groups, once in memory: ours and R's."""

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from handvat.psychometrics.factor import omega_total, one_factor
from handvat.psychometrics.invariance import measurement_invariance
from handvat.psychometrics.moments import moments_of
from handvat.psychometrics.reliability import (
    alpha,
    alpha_standardised,
    duhachek_interval,
    feldt_interval,
    items_of,
)

ROWS, ITEMS, GROUPS = 1_000_000, 11, 99
TIMES = 5  # ours: the best of these is printed; R's take long, and are done once
CLOSED_FORM = (
    "S <- crossprod(sweep(X, 2, colMeans(X))) / (nrow(X) - 1); k <- ncol(X); t <- sum(S);"
    " v <- diag(S); r <- rowSums(S); rest <- (r - v) / sqrt(v * (t - 2 * r + v));"
    " k / (k - 1) * (1 - sum(v) / t)"
)
WAVES = "X[, 1:5], g = (seq_len(nrow(X)) - 1) %% 2)"


@dataclass(frozen=True, slots=True)
class Job:
    """Something to compute; in R, each way is an expression in X (answers) and g (groups)."""

    name: str
    ours: Callable[[NDArray[np.float64], NDArray[np.int64]], float]
    in_r: Mapping[str, str] = field(default_factory=dict)
    at_most: float | None = None  # seconds wanted


def alpha_and_items(points: NDArray[np.float64], _: NDArray[np.int64]) -> float:
    moments = moments_of(points)
    alpha_standardised(moments)
    feldt_interval(moments, confidence=0.95)
    duhachek_interval(moments, confidence=0.95)
    items_of(moments)
    return alpha(moments)


def factor(points: NDArray[np.float64], _: NDArray[np.int64]) -> float:
    model = one_factor(moments_of(points), allow_negative_residuals=False)
    omega_total(model)
    return model.fit.chisq


def invariance(points: NDArray[np.float64], _: NDArray[np.int64]) -> float:
    waves = [moments_of(points[wave::2, :5]) for wave in (0, 1)]
    return measurement_invariance(waves).scalar.chisq


JOBS = (
    Job(
        "alpha, intervals, items",
        alpha_and_items,
        {"psych::alpha": "psych::alpha(X)$total$raw_alpha", "closed form in R": CLOSED_FORM},
        at_most=0.25,
    ),
    Job(
        "one factor, omega",
        factor,
        {
            "lavaan::cfa": "lavaan::fitMeasures(lavaan::cfa(paste('f =~', paste(colnames(X),"
            " collapse = '+')), as.data.frame(X)), 'chisq')"
        },
    ),
    Job(
        "invariance of 5 items over 2 waves",
        invariance,
        {
            "lavaan::cfa": "{d <- data.frame(" + WAVES + "; m <- paste('f =~',"
            " paste(colnames(X)[1:5], collapse = '+')); fits <- lapply(list('', 'loadings',"
            " c('loadings', 'intercepts')), function(e) lavaan::fitMeasures("
            "lavaan::cfa(m, d, group = 'g', group.equal = e), 'chisq')); fits[[3]]}"
        },
    ),
)


def answers() -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return answers of 1 to 5 that hang together, and the group of each person."""
    chance = np.random.default_rng(20)
    group = chance.integers(0, GROUPS, ROWS)
    person = chance.normal(3, 0.3, GROUPS)[group] + chance.normal(0, 0.8, ROWS)
    points = person[:, None] + chance.normal(0, 0.9, (ROWS, ITEMS))
    return np.clip(points.round(), 1, 5), group


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took on the clock and of the processor, and the figure it gave."""

    seconds: float
    processor: float  # what other work on the machine changes little
    figure: float

    def __str__(self) -> str:
        return f"{self.seconds:8.3f} s ({self.processor:7.3f} of processor)"


def best(job: Job, points: NDArray[np.float64], group: NDArray[np.int64]) -> Took:
    """Return the quickest of several times."""
    took = []
    for _ in range(TIMES):
        begun, worked = time.perf_counter(), time.process_time()
        figure = job.ours(points, group)
        took.append(Took(time.perf_counter() - begun, time.process_time() - worked, figure))
    return min(took, key=lambda one: one.seconds)


def of_r(points: NDArray[np.float64], group: NDArray[np.int64]) -> dict[str, Took]:
    """Return what every way in R took; empty where R is not there."""
    if shutil.which("Rscript") is None:
        return {}
    ways = [way for job in JOBS for way in job.in_r.values()]
    with tempfile.TemporaryDirectory() as folder:
        points.T.tofile(Path(folder) / "points")
        group.astype(np.float64).tofile(Path(folder) / "group")
        script = Path(folder) / "ways.R"
        script.write_text(
            f"X <- matrix(readBin('{folder}/points', 'double', {points.size}), {len(points)})\n"
            f"colnames(X) <- paste0('v', seq_len(ncol(X)))\n"
            f"g <- readBin('{folder}/group', 'double', {len(group)})\n"
            "try_way <- function(way) {begun <- proc.time(); figure <- try(suppressMessages("
            "suppressWarnings(eval(parse(text = way)))), silent = TRUE);"
            " took <- proc.time() - begun;"
            " cat(took[[3]], took[[1]] + took[[2]],"
            " format(suppressWarnings(as.numeric(figure)[1]), digits = 15), '\\n')}\n"
            + "\n".join(f"try_way({_quoted(way)})" for way in ways)
        )
        done = subprocess.run(["Rscript", script], capture_output=True, text=True, check=True)
    lines = [line.replace("NA", "nan").split() for line in done.stdout.splitlines()]
    found = [Took(*(float(word) for word in line)) for line in lines if line]
    return dict(zip(ways, found, strict=True))


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def main() -> None:
    """Print what each job takes here and in R, and the ratio."""
    points, group = answers()
    ours = {job.name: best(job, points, group) for job in JOBS}
    theirs = of_r(points, group)
    print(f"{ROWS:,} rows, {ITEMS} items, {GROUPS} groups" + ("" if theirs else "; R is not here"))
    for job in JOBS:
        took = ours[job.name]
        wanted = f", wanted {job.at_most:g} s" if job.at_most else ""
        print(f"{job.name:36} {took} {took.figure:.9g}{wanted}")
        for name, way in job.in_r.items():
            if way in theirs:
                ratio = theirs[way].seconds / took.seconds
                print(f"    {name:32} {theirs[way]} {theirs[way].figure:.9g}, {ratio:,.0f} times")


if __name__ == "__main__":
    main()
