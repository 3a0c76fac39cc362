"""Who answers where, what may be asked there, and when a next wave may come."""

from calendar import monthrange
from collections import Counter
from collections.abc import Collection, Mapping
from datetime import date, datetime


class TooSoon(Exception):
    """A unit was asked less than a quarter ago; carries the wave's title and the first day."""

    def __init__(self, title: str, first_day: date) -> None:
        super().__init__(title, first_day)
        self.title = title
        self.first_day = first_day


class NotHeardBack(Exception):
    """The last wave was not answered to those who filled it in; carries what is waited for."""

    def __init__(self, wave_pk: int, title: str, unit_name: str) -> None:
        super().__init__(title, unit_name)
        self.wave_pk = wave_pk
        self.title = title
        self.unit_name = unit_name


class UnitTooSmall(Exception):
    """A chosen unit, with all below it, holds fewer people than the minimum invited."""

    def __init__(self, unit_name: str) -> None:
        super().__init__(unit_name)
        self.unit_name = unit_name


class ConsentMissing(Exception):
    """Nobody recorded that the participation council consented, or who decided it need not."""


class WaveNotPlanned(Exception):
    """The wave has begun or its invitations are ready, so its plan stands."""


def totals(parents: Mapping[int, int | None], people: Mapping[int, int]) -> Counter[int]:
    """Return how many people belong to each unit and everything below it."""
    total: Counter[int] = Counter(dict.fromkeys(parents, 0))
    for unit, number in people.items():
        above: int | None = unit
        while above is not None:
            total[above] += number
            above = parents[above]
    return total


def answers_in(
    parents: Mapping[int, int | None], people: Mapping[int, int], *, minimum: int
) -> dict[int, int]:
    """Return for each unit of a wave where the answers of its own people count.

    An answer bears the unit where it counts, so at least `minimum` people share each such place:
    the people of a unit itself and those of small units below it. Where they are fewer, they all
    answer as part of the unit above, also when that unit has large units below it. Should too few
    be left at the top of a tree, its smallest place joins them. A whole tree of fewer than
    `minimum` people answers at its top.

    Args:
        parents: each unit and the one above it; None above the top of what was chosen.
        people: how many people each unit holds itself.
        minimum: fewest people invited in a place where answers count.
    """
    pool = Counter({unit: people.get(unit, 0) for unit in parents})
    joins: dict[int, int] = {}
    for unit in _lowest_first(parents):
        above = parents[unit]
        if above is not None and pool[unit] < minimum:
            joins[unit] = above
            pool[above] += pool[unit]
    for top in (unit for unit, above in parents.items() if above is None):
        _fill_up(top, parents, pool, joins, minimum)
    return {unit: _place(unit, joins) for unit in parents}


def _fill_up(
    top: int,
    parents: Mapping[int, int | None],
    pool: Counter[int],
    joins: dict[int, int],
    minimum: int,
) -> None:
    """Let the smallest places of a tree join its top, until enough people answer there."""
    places = [
        unit
        for unit in parents
        if unit not in joins and unit != top and _top(unit, parents) == top
    ]
    for unit in sorted(places, key=lambda place: (pool[place], place)):
        if not 0 < pool[top] < minimum:
            return
        joins[unit] = top
        pool[top] += pool[unit]


def _lowest_first(parents: Mapping[int, int | None]) -> list[int]:
    return sorted(parents, key=lambda unit: -len(_above(unit, parents)))


def _above(unit: int, parents: Mapping[int, int | None]) -> list[int]:
    """Return the units above `unit`, the top last."""
    line: list[int] = []
    above = parents[unit]
    while above is not None:
        line.append(above)
        above = parents[above]
    return line


def _top(unit: int, parents: Mapping[int, int | None]) -> int:
    return [unit, *_above(unit, parents)][-1]


def _place(unit: int, joins: Mapping[int, int]) -> int:
    while unit in joins:
        unit = joins[unit]
    return unit


def may_ask(
    options: Collection[str], invited: Mapping[str, int], *, threshold: int, unsaid: str
) -> bool:
    """Return whether a background question points at nobody among those invited in a place.

    Every option must fit at least `threshold` people there, as far as the roster knows; somebody
    of whom it does not know counts for no option. The option `unsaid` says nothing of anyone.
    """
    telling = [option for option in options if option != unsaid]
    return bool(telling) and all(invited.get(option, 0) >= threshold for option in telling)


def first_day_after(opened: date, months: int) -> date:
    """Return the day that lies `months` calendar months after `opened`, month ends kept."""
    years, month = divmod(opened.month - 1 + months, 12)
    year, month = opened.year + years, month + 1
    return date(year, month, min(opened.day, monthrange(year, month)[1]))


def reminder_moment(opens_at: datetime, closes_at: datetime) -> datetime:
    """Return when the one reminder goes: past the middle, with time left to answer."""
    return opens_at + (closes_at - opens_at) * 3 / 5
