"""A year of practising at Universiteit Zandmeer."""

from collections.abc import Generator, Iterable, Mapping
from datetime import date, datetime
from heapq import heapify, heappop, heappush
from random import Random

from handvat.cli.demo import checked_in, looked_back, teams
from handvat.cli.demo.agreed import WHO, Agreed, Days, live
from handvat.cli.demo.more_teams import LINES, agreed
from handvat.cli.demo.thanked import GIVEN, thank
from handvat.cli.demo.told import TOLD, tell
from handvat.cli.demo.tree import UNIVERSITY
from handvat.people.models import Unit
from handvat.people.queries import members
from handvat.practice.actions.agreement_talks import say_stance
from handvat.practice.actions.agreements import show_to_all
from handvat.practice.models import Agreement, StanceKind
from handvat.practice.rules.agreements import State

SAID = (StanceKind.SUPPORT, StanceKind.LIVE_WITH, StanceKind.SUPPORT)  # a visitor is the fourth
Life = Generator[int, None, None]  # gives before each turn how many days ago it is


def live_a_year(root: Unit, day: date, now: datetime, chance: Random) -> None:
    """Let teams live through the year, the board in sight of everyone."""
    days = Days(day, now)
    named = {unit.name: unit for unit in Unit.objects.filter(path__startswith=root.path)}
    checked_in.agree(root, days)
    _side_by_side(_lives(named, days, chance))
    _talk(named, root, days)


def _lives(named: Mapping[str, Unit], days: Days, chance: Random) -> Iterable[Life]:
    for name, histories in teams.OF_TEAMS.items():
        for told in histories:
            yield _life(named[name], told, days)
    for line in LINES:
        yield _life(named[line.team], agreed(line), days)
    for name, held in checked_in.OF_TEAMS.items():
        yield checked_in.check_in(named[name], held, days, chance)


def _side_by_side(lives: Iterable[Life]) -> None:
    """Let all lives go on together: what is longest ago happens first."""
    waiting = [(-next(life), number, life) for number, life in enumerate(lives)]
    heapify(waiting)
    while waiting:
        _, number, life = heappop(waiting)
        ago = next(life, None)
        if ago is not None:
            heappush(waiting, (-ago, number, life))


def _life(unit: Unit, told: Agreed, days: Days) -> Life:
    row = yield from live(unit, told, days)
    if unit.name == UNIVERSITY:
        show_to_all(row, shown=True, who=WHO, now=days.moment(told.ago))
    if told.upto is State.TALKED:
        _speak(row)


def _talk(named: Mapping[str, Unit], root: Unit, days: Days) -> None:
    """Let teams look back, ask, hear back and thank each other."""
    for name, held in looked_back.OF_TEAMS.items():
        for told_back in held:
            looked_back.look_back(named[name], told_back, days)
    for asked in looked_back.ASKED:
        looked_back.ask(named[asked.team], root, asked, days)
    for thanked in GIVEN:
        thank(named[thanked.team], thanked, days)
    for told in TOLD:
        tell(named[told.team], told, days)


def _speak(row: Agreement) -> None:
    """Let some colleagues say how they stand in what the team talks about."""
    plain = members(row.unit).exclude(person__number__startswith="demo-")
    for kind, membership in zip(SAID, plain, strict=False):
        say_stance(row, membership.person_id, kind)
