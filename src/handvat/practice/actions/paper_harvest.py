"""Make of what came out of a conversation what the team chose for each line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from handvat.library import actions as library
from handvat.library.queries.own import own_of
from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.practice.actions.agreements import Proposal, Wording, propose
from handvat.practice.actions.signals import send_signal
from handvat.practice.models import AgreementKind
from handvat.practice.rules.brought import Becomes, if_then

EVERYONE, SETTING = ("everyone",), "daily_work"  # until the team says more of a behaviour


@dataclass(frozen=True, slots=True)
class Line:
    """One line, what it becomes, and the handhold it is about."""

    text: str
    becomes: Becomes
    handhold: str = ""


@dataclass(frozen=True, slots=True)
class Harvest:
    """What came out, and the day on which the team looks back on what it is to agree."""

    lines: Sequence[Line]
    look_back_on: date


@transaction.atomic
def bring_in(
    unit: Unit, harvest: Harvest, *, who: str, today: date, now: datetime
) -> tuple[Line, ...]:
    """Make of each line what it becomes, all of them or none; return those that became something.

    Raises:
        TeamIsGone: the unit was closed.
    """
    kept = tuple(line for line in harvest.lines if line.becomes is not Becomes.NOTHING)
    for line in kept:
        if line.becomes is Becomes.AGREEMENT:
            proposal = _proposal(line.text, harvest.look_back_on)
            propose(unit, proposal, who=who, today=today, now=now)
        elif line.becomes is Becomes.SIGNAL:
            send_signal(unit, line.handhold, line.text, today=today)
        elif line.text not in {one.text.nl for one in own_of(unit)}:  # sent twice, it is one
            library.add_behaviour(unit, _behaviour(line), who=who, now=now)
    log(who, "bring_in_harvest", unit=unit, now=now)
    return kept


def _proposal(line: str, look_back_on: date) -> Proposal:
    """Return the proposal of a line; an if-then sentence keeps its two halves."""
    halves = if_then(line)
    if halves is None:
        return Proposal(Wording(line, look_back_on), kind=AgreementKind.WORKING)
    cue, then = halves
    sentence = _("We agree: %(line)s") % {"line": line}
    return Proposal(Wording(sentence, look_back_on, cue, then))


def _behaviour(line: Line) -> library.Wording:
    """Return a line as a behaviour in the language of the page; its steps come later."""
    dutch = (get_language() or "nl")[:2] == "nl"
    nl, en = (line.text, "") if dutch else ("", line.text)
    return library.Wording(line.handhold, EVERYONE, SETTING, nl, en, (), ())
