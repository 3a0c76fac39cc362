"""Reads of what teams ask of structure and system: by whom it is answered, and where it stays."""

import secrets
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handvat.content.loader import handhold, handholds
from handvat.content.shapes import Handhold
from handvat.people.models import Membership, Unit
from handvat.people.queries import open_units
from handvat.practice.models import Signal
from handvat.practice.queries.counted import teams_in
from handvat.practice.queries.harvest import TEAMS
from handvat.practice.rules.harvest import coarse, told
from handvat.practice.rules.signals import TEAMS_TO_HIDE_AMONG, Waits, waits

_chance = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class OwnSignal:
    """A signal as the team that sent it sees it."""

    row: Signal
    handhold: Handhold
    age: str


@dataclass(frozen=True, slots=True)
class AskedSignal:
    """A signal as others see it: from a team somewhere below `above`."""

    row: Signal
    handhold: Handhold
    above: Unit
    age: str

    @property
    def unit(self) -> Unit:
        """Return from where it is answered; never the team itself."""
        return self.above


@dataclass(frozen=True, slots=True)
class AskedOf:
    """What teams ask about one handhold."""

    handhold: Handhold
    open: tuple[AskedSignal, ...]
    answered: tuple[AskedSignal, ...]
    teams: int = 0  # 5, 10 or 20: at least so many ask it now; 0 when too few to say

    @property
    def words(self) -> str | Promise:
        """Return in words how many teams ask it now."""
        return TEAMS.get(self.teams, "")


def own_signals(unit: Unit, today: date, *, look_back: int | None = None) -> tuple[OwnSignal, ...]:
    """Return what a team asked, newest first; of one look-back when it is named."""
    rows = Signal.objects.filter(unit=unit).order_by("-pk")
    if look_back is not None:
        rows = rows.filter(look_back=look_back)
    return tuple(OwnSignal(row, handhold(row.handhold), age(row, today)) for row in rows)


def signals_for(paths: tuple[str, ...], today: date) -> tuple[AskedSignal, ...]:
    """Return what may be answered by who looks after `paths`: what waits longest first.

    A signal is seen from the nearest unit above the team with enough teams below it, or from the
    whole organisation; not from nearer by, where it would point at the team.
    """
    found = _asked(Signal.objects.select_related("unit", "above"), today)
    mine = [one for one in found if paths and one.above.path.startswith(paths)]
    waiting = _by_day([one for one in mine if not one.row.answer])
    answered = _by_day([one for one in mine if one.row.answer])
    return (*waiting, *reversed(answered))


def signal_for(pk: int, today: date) -> AskedSignal | None:
    """Return one signal as others see it, if it is there."""
    return next(
        iter(_asked(Signal.objects.filter(pk=pk).select_related("unit", "above"), today)), None
    )


def asked(unit: Unit, today: date, inside: Collection[int] = ()) -> tuple[AskedOf, ...]:
    """Return what teams ask of structure and system that is seen from `unit`, per handhold."""
    found = signals_for((unit.path,), today)
    counted = teams_in(unit)
    known = counted.no_teams.union(inside)
    groups = []
    for one in handholds():
        about = [signal for signal in found if signal.row.handhold == one.id]
        open_ = tuple(signal for signal in about if not signal.row.answer)
        answered = tuple(signal for signal in about if signal.row.answer)
        teams = coarse(told(counted.paths, {signal.row.unit_id for signal in open_}, known))
        groups.append(AskedOf(one, open_, answered, teams))
    return tuple(group for group in groups if group.open or group.answered)


def age(row: Signal, today: date) -> str:
    """Return in words how long a signal has been there."""
    kind, number = waits(row.sent_on, today)
    if kind is Waits.DAYS:
        return _("since this week") if number else _("since today")
    if kind is Waits.WEEKS:
        return ngettext("for a week", "for %(count)s weeks", number) % {"count": number}
    return ngettext("for a month", "for %(count)s months", number) % {"count": number}


def _asked(rows: QuerySet[Signal], today: date) -> list[AskedSignal]:
    found = list(rows)
    old = [row.unit for row in found if row.above is None]
    near = _seen_from(old) if old else {}
    return [
        AskedSignal(row, handhold(row.handhold), row.above or near[row.unit_id], age(row, today))
        for row in found
    ]


def seen_from(team: Unit) -> Unit:
    """Return the unit from where what `team` asks is seen: the nearest with enough teams."""
    return _seen_from([team])[team.pk]


def _seen_from(teams: Iterable[Unit]) -> dict[int, Unit]:
    """Return for each team the nearest unit above it that has enough teams with people below."""
    people = Membership.objects.filter(unit=OuterRef("pk"), ended_on__isnull=True)
    units = {unit.path: unit for unit in open_units().annotate(has_people=Exists(people))}
    parents = {unit.parent_id for unit in units.values()}
    teams_below: dict[str, int] = {}
    for unit in units.values():
        if unit.pk not in parents and unit.has_people:
            for path in _paths_above(unit):
                teams_below[path] = teams_below.get(path, 0) + 1
    return {team.pk: _nearest(team, units, teams_below) for team in teams}


def _nearest(team: Unit, units: Mapping[str, Unit], below: dict[str, int]) -> Unit:
    paths = _paths_above(team) or (team.path,)
    enough = (p for p in paths if below.get(p, 0) >= TEAMS_TO_HIDE_AMONG and p in units)
    return units.get(next(enough, paths[-1]), team)


def _paths_above(unit: Unit) -> tuple[str, ...]:
    """Return the paths of the units above, the nearest first."""
    steps = unit.ancestor_pks[:-1]
    return tuple("/" + "".join(f"{step}/" for step in steps[:n]) for n in range(len(steps), 0, -1))


def _by_day(found: list[AskedSignal]) -> list[AskedSignal]:
    """Return signals by day, the oldest first, and in another order each time within a day."""
    in_order = sorted(found, key=lambda one: one.row.sent_on)
    days = [list(day) for _on, day in groupby(in_order, key=lambda one: one.row.sent_on)]
    for day in days:
        _chance.shuffle(day)
    return [one for day in days for one in day]
