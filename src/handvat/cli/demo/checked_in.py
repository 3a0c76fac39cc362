"""Check-ins that teams of Universiteit Zandmeer held, and one that is open now."""

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random

from handvat.cli.demo.agreed import WHO, Days
from handvat.cli.demo.waves import COUNCIL
from handvat.measure.actions.answering import receive
from handvat.measure.actions.check_ins import ticket
from handvat.measure.actions.closing import close_wave
from handvat.measure.actions.standing import give_consent
from handvat.measure.models import Consent, Wave
from handvat.measure.queries.answering import asked_in
from handvat.measure.rules.answering import Filled, pack
from handvat.measure.rules.check_ins import LASTS
from handvat.measure.rules.consent import Agreement
from handvat.people.models import Unit
from handvat.people.queries import members
from handvat.practice.actions.checkins import open_for, set_rhythm
from handvat.results.actions.check_ins import publish_check_in

AGREED_AGO = 355  # days
SPREAD = 0.7  # of answers around where a team is; standard deviation in points


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """A check-in: opened how many days ago, how many answered, and where the team was."""

    ago: int
    people: int
    level: float  # the point around which answers lie, from 1 (never) to 5 (almost always)
    begins_rhythm: bool = False  # from now on one opens every four weeks


OF_TEAMS: Mapping[str, Sequence[CheckedIn]] = {
    "Mens en computer": (
        CheckedIn(312, 13, 2.2),
        CheckedIn(255, 12, 3.0),
        CheckedIn(196, 14, 3.3),
        CheckedIn(140, 11, 3.4),
        CheckedIn(86, 12, 3.1),
        CheckedIn(58, 13, 3.2, begins_rhythm=True),
        CheckedIn(30, 12, 3.3),
        CheckedIn(2, 6, 3.4),  # it is open: visitors answer it
    ),
    "Ecologie van het wad": (
        CheckedIn(280, 6, 2.9),
        CheckedIn(225, 7, 3.0),
        CheckedIn(70, 10, 4.6),
        CheckedIn(20, 6, 2.9),  # so few that a second one has to agree
    ),
    "Studieadvies": (
        CheckedIn(275, 10, 3.0),
        CheckedIn(190, 11, 4.7),
        CheckedIn(30, 11, 3.2),  # after they went back: practising again
    ),
}


def agree(root: Unit, days: Days) -> None:
    """Let the council agree once, for every team."""
    given = Agreement(Consent.COUNCIL, COUNCIL, days.date(AGREED_AGO + 7))
    give_consent(root, given, from_day=days.date(AGREED_AGO), who=WHO, now=days.moment(AGREED_AGO))


def check_in(
    unit: Unit, held: Sequence[CheckedIn], days: Days, chance: Random
) -> Generator[int, None, None]:
    """Let `unit` hold its check-ins; give before each turn how many days ago it is."""
    for one in held:
        yield one.ago
        wave = open_for(unit, now=days.moment(one.ago))
        if one.begins_rhythm:
            set_rhythm(unit, wanted=True, today=days.date(one.ago))
        _answer(wave, unit, one, days.moment(one.ago), chance)
        if one.ago < LASTS.days:
            continue
        yield one.ago - LASTS.days
        publish_check_in(close_wave(wave, who=WHO, now=wave.closes_at), now=wave.closes_at)


def _answer(wave: Wave, unit: Unit, told: CheckedIn, at: datetime, chance: Random) -> None:
    asked = asked_in(wave, unit)
    plain = members(unit).exclude(person__number__startswith="demo-")
    for membership in chance.sample(list(plain), told.people):
        points = {key: _point(told.level, chance) for key in asked.sheet.keys}
        credential = ticket(wave, unit, membership.person, now=at)
        receive(str(credential), pack(Filled(points), asked), now=at)


def _point(level: float, chance: Random) -> int:
    return min(5, max(1, round(chance.gauss(level, SPREAD))))
