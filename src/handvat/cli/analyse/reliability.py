"""How well items measure one thing together: `handvat analyse reliability`."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from handvat.cli.analyse.reading import read_columns
from handvat.cli.analyse.reliability_words import (
    against,
    factor_refused,
    negative,
    read_out,
    refused,
)
from handvat.cli.analyse.telling import add_file, names, print_json, warn
from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.psychometrics import moments as answers
from handvat.psychometrics import reliability
from handvat.psychometrics.descent import NotConverged
from handvat.psychometrics.factor import OneFactor, RedundantItems, omega_total, one_factor
from handvat.psychometrics.scores import OffTheScale, reverse

CONFIDENCE = 0.95
FACTOR_REFUSED = (answers.TooFewItems, answers.TooFewPeople, RedundantItems, NotConverged)
REFUSED = (
    answers.TooFewPeople,
    answers.ConstantItem,
    answers.NotFinite,
    reliability.NoVariance,
)


@dataclass(frozen=True, slots=True)
class Scale:
    """The items of a scale, which of them run the other way, and between which ends."""

    items: Sequence[str]
    reversed: Sequence[str]
    lowest: float | None
    highest: float | None


def add_parser(analyses: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `reliability`."""
    purpose = "How well items measure one thing together: alpha, omega, one factor"
    parser = analyses.add_parser(
        "reliability",
        help=purpose,
        description=purpose + ". Every figure is of the rows in which all items were answered.",
    )
    add_file(parser)
    parser.add_argument("--items", type=names, required=True, metavar="A,B,C", help="the columns")
    parser.add_argument(
        "--reverse", type=names, default=[], metavar="B", help="items to turn round: min + max - x"
    )
    parser.add_argument("--min", type=float, help="the lowest point of the scale, to reverse with")
    parser.add_argument("--max", type=float, help="the highest point of the scale")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the reliability of the items; say on standard error what is to be minded."""
    scale = Scale(arguments.items, arguments.reverse, arguments.min, arguments.max)
    _check(scale)
    points = _points(arguments.file, scale, arguments.missing)
    found = analysed(points, scale.items)
    if arguments.json:
        print_json(found)
    else:
        print(read_out(found, rows=len(points)))
    return 0


def analysed(points: NDArray[np.float64], items: Sequence[str]) -> dict[str, object]:
    """Return what is printed as JSON; a figure that cannot be told is None.

    Raises:
        Refused: nothing can be told of these answers; says why and what to do.
    """
    try:
        moments = answers.moments_of(points)
        alphas = _alphas(moments)
    except REFUSED as trouble:
        raise Refused(refused(trouble, items)) from trouble
    factor = _factor(moments, items)
    return {
        **alphas,
        "omega_total": omega_total(factor) if factor else None,
        "items": _items(moments, items),
        "cfa": _cfa(factor, items),
    }


def _check(scale: Scale) -> None:
    strangers = [name for name in scale.reversed if name not in scale.items]
    if strangers:
        told = _("“%(item)s” after --reverse is not among --items. Name it in both.")
        raise Refused(told % {"item": strangers[0]})
    if scale.reversed and (scale.lowest is None or scale.highest is None):
        raise Refused(_("To reverse an item, give the ends of the scale: --min and --max."))
    if scale.lowest is not None and scale.highest is not None and scale.lowest >= scale.highest:
        raise Refused(_("--min must be lower than --max."))


def _points(path: Path, scale: Scale, missing: Sequence[float]) -> NDArray[np.float64]:
    if len(scale.items) < 2:
        raise Refused(_("Name at least two items after --items, with a comma between."))
    columns = read_columns(path, scale.items, missing=missing)
    for name in scale.reversed:
        columns[name] = _turned(name, columns[name], scale)
    return np.column_stack([columns[name] for name in scale.items])


def _turned(name: str, cells: NDArray[np.float64], scale: Scale) -> NDArray[np.float64]:
    lowest, highest = float(scale.lowest or 0), float(scale.highest or 0)
    try:
        return reverse(cells, lowest=lowest, highest=highest)
    except OffTheScale as trouble:
        off = cells[(cells < lowest) | (cells > highest)][0]
        told = _(
            "In column “%(column)s” stands %(value)g, which is not on the scale from"
            " %(lowest)g to %(highest)g. Correct it, or name it after --missing."
        )
        named = {"column": name, "value": off, "lowest": lowest, "highest": highest}
        raise Refused(told % named) from trouble


def _alphas(moments: answers.Moments) -> dict[str, object]:
    feldt = reliability.feldt_interval(moments, confidence=CONFIDENCE)
    duhachek = reliability.duhachek_interval(moments, confidence=CONFIDENCE)
    return {
        "n": moments.n,
        "k": moments.k,
        "alpha": reliability.alpha(moments),
        "alpha_std": reliability.alpha_standardised(moments),
        "alpha_ci_feldt": _ends(feldt),
        "alpha_ci_duhachek": _ends(duhachek),
    }


def _items(moments: answers.Moments, items: Sequence[str]) -> list[dict[str, object]]:
    found = reliability.items_of(moments)
    contrary = [item for item, r in zip(items, found.item_rest_r, strict=True) if r < 0]
    if contrary:
        warn(against(contrary))
    return [
        {
            "item": item,
            "n": moments.n,
            "mean": float(found.mean[place]),
            "sd": float(found.sd[place]),
            "item_rest_r": float(found.item_rest_r[place]),
            "alpha_if_dropped": float(found.alpha_if_dropped[place]),
        }
        for place, item in enumerate(items)
    ]


def _factor(moments: answers.Moments, items: Sequence[str]) -> OneFactor | None:
    try:
        factor = one_factor(moments, allow_negative_residuals=True)
    except FACTOR_REFUSED as trouble:
        warn(factor_refused(trouble))
        return None
    if factor.negative:
        warn(negative([items[place] for place in factor.negative]))
    return factor


def _cfa(factor: OneFactor | None, items: Sequence[str]) -> dict[str, object] | None:
    if factor is None:
        return None
    fit = factor.fit
    return {
        "chisq": fit.chisq,
        "df": fit.df,
        "cfi": fit.cfi,
        "tli": fit.tli,
        "rmsea": fit.rmsea,
        "rmsea_ci": _ends(fit.rmsea_ci),
        "srmr": fit.srmr,
        "loadings": [
            {"item": item, "std": float(std)}
            for item, std in zip(items, factor.standardised, strict=True)
        ],
    }


def _ends(interval: reliability.Interval) -> dict[str, float]:
    return {"lower": interval.lower, "upper": interval.upper}
