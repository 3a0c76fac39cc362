"""Whether waves differ, person by person unlinked: `handvat analyse change`."""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from handvat.cli.analyse.labels import numbered
from handvat.cli.analyse.reading import read_columns
from handvat.cli.analyse.telling import add_file, left_out, print_json, table, warn
from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.psychometrics.change import NOBODY, Change, Summary, change, summaries
from handvat.psychometrics.moments import NotFinite
from handvat.psychometrics.summaries import NoSpread, TooFewValues

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Compared:
    """Two waves of one group, or of everybody (group None); no `found` where it cannot be told."""

    group: str | None
    waves: tuple[str, str]
    summaries: tuple[Summary, Summary]
    found: Change | None


def add_parser(analyses: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `change`."""
    parser = analyses.add_parser(
        "change",
        help="Whether waves of different people differ: Welch's t and Hedges' g",
        description="Every pair of waves is compared, the later less the earlier, over persons and"
        " as if no one answered twice. Who left the item or the wave open is left out.",
    )
    add_file(parser)
    parser.add_argument("--item", required=True, metavar="COLUMN", help="what is compared")
    parser.add_argument("--wave", required=True, metavar="COLUMN", help="each row's wave")
    parser.add_argument(
        "--group", metavar="COLUMN", help="compare the waves within each group by itself"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print each comparison; beside JSON, remarks go to standard error."""
    try:
        compared, left = _compared(arguments)
    except NotFinite as refusal:
        told = _("An answer is infinitely large. Correct it in the file.")
        raise Refused(f"{arguments.file.name}: {told}") from refusal
    untold = sum(1 for pair in compared if pair.found is None)
    if untold == len(compared):
        raise _refused(arguments)
    if arguments.json:
        print_json([_as_json(pair) for pair in compared])
    else:
        print(_text(compared))
    for remark in filter(None, (left_out(left), _remark(untold))):
        warn(remark)
    return 0


def _compared(arguments: argparse.Namespace) -> tuple[list[Compared], int]:
    """Return every comparison, and how many rows were left out."""
    labels = [name for name in (arguments.wave, arguments.group) if name is not None]
    columns = read_columns(
        arguments.file, [arguments.item], groups=labels, missing=arguments.missing
    )
    values = columns[arguments.item]
    kept = ~np.isnan(values)
    for name in labels:
        kept &= np.array([label is not None for label in columns[name]])
    left = int((~kept).sum())
    waves, wave = numbered(columns[arguments.wave][kept])
    if len(waves) < 2:
        raise Refused(_one_wave(arguments))
    if arguments.group is None:
        return list(_pairs(None, waves, summaries(values[kept], wave))), left
    groups, group = numbered(columns[arguments.group][kept])
    cells = summaries(values[kept], group * len(waves) + wave)
    cells += [NOBODY] * (len(groups) * len(waves) - len(cells))
    compared = [
        pair
        for at, name in enumerate(groups)
        for pair in _pairs(name, waves, cells[at * len(waves) :])
    ]
    return compared, left


def _pairs(
    group: str | None, waves: Sequence[str], cells: Sequence[Summary]
) -> Iterator[Compared]:
    for first, second in combinations(range(len(waves)), 2):
        pair = cells[first], cells[second]
        yield Compared(group, (waves[first], waves[second]), pair, _change(*pair))


def _change(first: Summary, second: Summary) -> Change | None:
    try:
        return change(first, second, confidence=CONFIDENCE)
    except (TooFewValues, NoSpread):
        return None


def _as_json(pair: Compared) -> dict[str, object]:
    (n1, mean1, _sd1), (n2, mean2, _sd2) = pair.summaries
    found = pair.found
    named = {} if pair.group is None else {"group": pair.group}
    return named | {
        "wave1": pair.waves[0],
        "wave2": pair.waves[1],
        "n1": int(n1),
        "n2": int(n2),
        "diff": mean2 - mean1,
        "t": found and found.t,
        "df": found and found.df,
        "p": found and found.p,
        "ci": {
            "lower": found and found.interval[0],
            "upper": found and found.interval[1],
        },
        "hedges_g": found and found.hedges_g,
    }


def _text(compared: Sequence[Compared]) -> str:
    by_group = compared[0].group is not None
    head = (_("group"),) if by_group else ()
    rows = []
    for pair in compared:
        told = _as_json(pair)
        bounds = pair.found.interval if pair.found else (None, None)
        figures = [told[key] for key in ("n1", "n2", "diff")]
        tested = [told[key] for key in ("t", "df", "p", "hedges_g")]
        name = (pair.group,) if by_group else ()
        rows.append((*name, " - ".join(reversed(pair.waves)), *figures, *bounds, *tested))
    heads = (_("waves"), "n1", "n2", _("change"), _("95% from"), _("to"), "t", "df", "p", "g")
    return table((*head, *heads), rows)


def _remark(untold: int) -> str:
    if not untold:
        return ""
    told = _(
        "%(count)s comparisons are left open: a wave has fewer than two answers there, or all"
        " answered alike in both."
    )
    return told % {"count": untold}


def _refused(arguments: argparse.Namespace) -> Refused:
    """Return why not one comparison could be made."""
    told = _(
        "No two waves can be compared: each comparison needs two answers or more in both, and"
        " some spread."
    )
    if arguments.group is not None:
        told = _(
            "No two waves can be compared within a group of “%(group)s”: each comparison needs two"
            " answers or more in both, and some spread. Leave out --group, or give a column with"
            " larger groups."
        )
    return Refused(f"{arguments.file.name}: {told % {'group': arguments.group}}")


def _one_wave(arguments: argparse.Namespace) -> str:
    told = _("“%(wave)s” has fewer than two waves with answers. Give the column with the waves.")
    return f"{arguments.file.name}: {told % {'wave': arguments.wave}}"
