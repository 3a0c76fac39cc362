"""What the options of `handvat protect` say."""

import math
from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

from handvat.cli.protection.places import check_places
from handvat.cli.protection.reading import OWN, RELEASE
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _

Scale = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which answers to publish, where, and how."""

    answers: Path
    units: Path
    out: Path
    ledger: Path | None
    proof: Path | None
    filters: tuple[str, ...]
    scale: Scale | None
    minimum: int
    pool_waves: bool


def asked_in(arguments: Namespace) -> Asked:
    """Return what is asked, when it can be done as far as can be seen.

    Raises:
        BadUse: something is missing, contradicts something else, or cannot be written.
    """
    if not (arguments.answers and arguments.units and arguments.out):
        raise BadUse(_("Give the answers, --units and --out. See: handvat protect --help"))
    if arguments.minimum < 2:
        raise BadUse(_("The minimum is at least 2."))
    written = [arguments.out, arguments.ledger, arguments.proof]
    check_places([arguments.answers, arguments.units], [path for path in written if path])
    return Asked(
        arguments.answers,
        arguments.units,
        arguments.out,
        arguments.ledger,
        arguments.proof,
        _filters(arguments.by),
        _scale(arguments.scale),
        arguments.minimum,
        arguments.pool_waves,
    )


def _filters(by: str) -> tuple[str, ...]:
    names = [name.strip() for name in by.split(",") if name.strip()]
    if len(set(names)) < len(names):
        raise BadUse(_("--by names a column twice."))
    for name in names:
        if name in {*OWN, RELEASE}:
            told = _(
                "--by names “%(column)s”, which is no group. Name columns with groups in them."
            )
            raise BadUse(told % {"column": name})
    return tuple(names)


def _scale(said: str | None) -> Scale | None:
    if said is None:
        return None
    try:
        low, high = (float(end) for end in said.split(","))
    except ValueError:
        low = high = math.nan
    if not (math.isfinite(low) and math.isfinite(high) and low < high):
        raise BadUse(_("Give the ends of the scale, the lowest first, such as --scale 1,5"))
    return low, high
