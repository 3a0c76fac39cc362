"""Whether the people of a group answer alike: `handvat analyse agreement`."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from handvat.cli.analyse.agreement_words import refused, text_of, unknown_nulls
from handvat.cli.analyse.labels import numbered
from handvat.cli.analyse.reading import read_columns
from handvat.cli.analyse.telling import add_file, left_out, names, print_json, warn
from handvat.psychometrics.groups import Whole
from handvat.psychometrics.moments import Floats
from handvat.psychometrics.nulls import Null
from handvat.psychometrics.teams import Teams, teams

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Answers:
    """The complete cases of a file, and how many rows were left out."""

    table: Floats  # people by items
    groups: Sequence[str]
    codes: Whole  # each person's place in `groups`
    left: int


def add_parser(analyses: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `agreement`."""
    parser = analyses.add_parser(
        "agreement",
        help="Whether the people of a group answer alike: ICC, r_wg(J), average deviation",
        description="Who left an item or the group open is left out. ICC, variance components and"
        " group means are of each person's mean of the items.",
    )
    add_file(parser)
    parser.add_argument("--items", type=names, required=True, metavar="A,B,C", help="the columns")
    parser.add_argument("--group", required=True, metavar="COLUMN", help="each person's group")
    parser.add_argument(
        "--points",
        type=int,
        required=True,
        metavar="5",
        help="how many categories the items have; the lowest is 0 or 1",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what was found; beside JSON, remarks go to standard error."""
    given = _answers(arguments)
    try:
        found = teams(given.table, given.codes, points=arguments.points, confidence=CONFIDENCE)
    except ValueError as refusal:
        raise refused(refusal, given.table, arguments) from refusal
    if arguments.json:
        print_json(as_json(found, given.groups))
    else:
        print(text_of(found, given.groups, items=arguments.items))
    remarks = left_out(given.left), unknown_nulls(found, arguments.points)
    for remark in filter(None, remarks):
        warn(remark)
    return 0


def as_json(found: Teams, groups: Sequence[str]) -> dict[str, object]:
    """Return what was found under the names that others build on."""
    parts = found.components
    return {
        "n": int(found.scores.people),
        "groups": len(groups),
        "icc1_anova": found.icc.icc1,
        "icc2_anova": found.icc.icc2,
        "icc1_n0": found.icc.icc1_n0,
        "icc1_ci": _bounds(found.icc.icc1_interval),
        "icc2_ci": _bounds(found.icc.icc2_interval),
        "reml": {
            "intercept": parts.intercept,
            "tau2": parts.tau2,
            "sigma2": parts.sigma2,
            "icc": parts.icc,
        },
        "per_group": [_group(found, at, group) for at, group in enumerate(groups)],
        "rwgj_share_070": {
            null.value: found.share_agreeing(null) if null in found.rwgj else None for null in Null
        },
    }


def _group(found: Teams, at: int, group: str) -> dict[str, object]:
    return {
        "group": group,
        "n": int(found.scores.n[at]),
        "mean": float(found.scores.mean[at]),
        "sd": float(found.sd[at]),
        "eb_mean": float(found.estimates.mean[at]),
        "eb_variance": float(found.estimates.variance[at]),
        "rwgj": {
            null.value: float(found.rwgj[null][at]) if null in found.rwgj else None
            for null in Null
        },
        "ad_mean": float(found.spreads.ad_mean[at]),
        "ad_median": float(found.spreads.ad_median[at]),
    }


def _bounds(interval: tuple[float, float]) -> dict[str, float]:
    return {"lower": interval[0], "upper": interval[1]}


def _answers(arguments: argparse.Namespace) -> Answers:
    columns = read_columns(
        arguments.file, arguments.items, groups=[arguments.group], missing=arguments.missing
    )
    table = np.column_stack([columns[item] for item in arguments.items])
    labels = columns[arguments.group]
    kept = ~np.isnan(table).any(axis=1) & np.array([label is not None for label in labels])
    groups, codes = numbered(labels[kept])
    return Answers(table[kept], groups, codes, left=int((~kept).sum()))
