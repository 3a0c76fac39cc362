"""What the answers to check-ins let us say to a team, and when the next one comes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from handvat.psychometrics.stages import Leaning, Said, agree

RHYTHM = timedelta(weeks=4)


class Sure(StrEnum):
    """Why a team hears what it hears."""

    NONE_YET = "none_yet"  # no check-in was held lately
    FEW = "few"  # too few answered the last one
    UNCLEAR = "unclear"  # the answers point more than one way
    ONCE_MORE = "once_more"  # they point one way, and a second check-in has to agree
    TWICE = "twice"  # two check-ins agree
    ENOUGH = "enough"  # one check-in with enough answers


@dataclass(frozen=True, slots=True)
class Heard:
    """What a team hears of one agreement: the step, if any, and how sure that is."""

    leaning: Leaning
    sure: Sure


def heard(check_ins: Sequence[Said | None]) -> Heard:
    """Return what a row of check-ins, newest first, says; None is one that too few answered."""
    if not check_ins:
        return Heard(Leaning.CANNOT_SAY, Sure.NONE_YET)
    newest = check_ins[0]
    if newest is None:
        return Heard(Leaning.CANNOT_SAY, Sure.FEW)
    told = [newest]
    if len(check_ins) > 1 and check_ins[1] is not None:
        told.append(check_ins[1])
    leaning = agree(told)
    if newest.leaning is Leaning.CANNOT_SAY:
        return Heard(leaning, Sure.UNCLEAR)
    if leaning is Leaning.CANNOT_SAY:
        return Heard(leaning, Sure.ONCE_MORE)
    return Heard(leaning, Sure.ENOUGH if newest.enough else Sure.TWICE)
