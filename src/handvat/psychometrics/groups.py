"""People put together by group: how many, their mean, and their squares around it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from handvat.psychometrics.moments import Floats, NotFinite

Whole = NDArray[np.intp]
ROUNDING = 1e-24  # of a sum of squares around zero; less around a mean is rounding
AT_ONCE = 1 << 13  # people summed at a time, so that they fit in the processor's cache


class NotGrouped(ValueError):
    """The groups do not fit the values; give one whole number from 0 for each person."""


class NobodyLeft(ValueError):
    """Nobody has a value for everything asked; leave out what few were asked."""


class OneGroup(ValueError):
    """Everybody is in one group; a comparison between groups needs at least two."""


class GroupsOfOne(ValueError):
    """No group has two people; name a column that holds larger groups."""


class NoVariance(ValueError):
    """Everybody gave the same answer; there is nothing to divide between groups and people."""


class NoSpreadWithin(ValueError):
    """Within every group all answered alike; compare the group means as they are."""


@dataclass(frozen=True, slots=True)
class Groups:
    """What is enough to know of each group; arrays of one length."""

    n: Floats
    mean: Floats
    within: Floats  # sum of squares around the group's own mean

    @property
    def people(self) -> float:
        """How many people there are in all."""
        return float(self.n.sum())

    @property
    def between(self) -> float:
        """The sum of squares of group means around the grand mean, each person counted."""
        grand = float(self.n @ self.mean) / self.people
        squares = float(self.n @ (self.mean - grand) ** 2)
        return squares if squares > ROUNDING * float(self.n @ self.mean**2) else 0.0


def grouped(values: ArrayLike, codes: ArrayLike) -> Groups:
    """Return what is enough to know of each group.

    Complete cases: a person whose value is NaN is left out. A group in which nobody is left keeps
    its place, with n 0 and mean NaN, so that codes keep their meaning; see `filled`.

    Args:
        values: one number a person.
        codes: the group of each person, a whole number from 0.

    Raises:
        NotGrouped: values and codes differ in length, or a code is no whole number from 0.
        NotFinite: a value is infinitely large.
    """
    numbers = np.asarray(values, dtype=np.float64)
    places = checked_codes(codes, len(numbers))
    count = int(places.max(initial=-1)) + 1
    numbers, places = _given(numbers, places)
    n = np.bincount(places, minlength=count).astype(np.float64)
    middle = float(numbers.mean()) if numbers.size else 0.0
    with np.errstate(invalid="ignore"):
        mean = middle + np.bincount(places, numbers - middle, count) / n
        rest, squares = _sums(numbers, places, mean)
        shift = rest / n  # what rounding took from the mean
    within = squares - rest * np.nan_to_num(shift)
    floor = ROUNDING * n * np.nan_to_num(mean) ** 2
    return Groups(n, mean + shift, np.where(within > floor, within, 0.0))


def _given(numbers: Floats, places: Whole) -> tuple[Floats, Whole]:
    """Return the people who gave a value.

    Raises:
        NotFinite: a value is infinitely large.
    """
    if np.isfinite(numbers.sum()):
        return numbers, places
    there = ~np.isnan(numbers)
    if np.isinf(numbers).any():
        raise NotFinite("a value is infinitely large; there is no mean with it")
    return numbers[there], places[there]


def _sums(numbers: Floats, places: Whole, centre: Floats) -> tuple[Floats, Floats]:
    """Return for each group the sum and the squares of what lies away from its centre."""
    total, squares = np.zeros(len(centre)), np.zeros(len(centre))
    at_once = max(AT_ONCE, len(centre))
    for start in range(0, len(numbers), at_once):
        place = places[start : start + at_once]
        away = numbers[start : start + at_once] - centre[place]
        total += np.bincount(place, away, len(centre))
        away *= away
        squares += np.bincount(place, away, len(centre))
    return total, squares


def filled(groups: Groups) -> Groups:
    """Return the groups in which there is anybody, in their order."""
    there = groups.n > 0
    return Groups(groups.n[there], groups.mean[there], groups.within[there])


def checked_codes(codes: ArrayLike, people: int) -> Whole:
    """Return the group of each person as whole numbers.

    Raises:
        NotGrouped: there is not one for each person, or one is no whole number from 0.
    """
    places = np.asarray(codes)
    if places.shape != (people,):
        raise NotGrouped(f"{people} people need {people} groups, not {places.shape}")
    whole = places.astype(np.intp, copy=False)
    broken = places.dtype.kind not in "iu" and bool(np.any(whole != places))
    if broken or int(whole.min(initial=0)) < 0:
        raise NotGrouped("a group is a whole number from 0; number the names first")
    return whole


def check_comparable(groups: Groups) -> None:
    """Return quietly when groups and people can be told apart.

    Raises:
        OneGroup: there are fewer than two groups with anybody in them.
        GroupsOfOne: no group has two people.
        NoVariance: all values are the same.
    """
    if int(np.count_nonzero(groups.n)) < 2:
        raise OneGroup("everybody is in one group; at least two groups are needed")
    if float(groups.n.max()) < 2:
        raise GroupsOfOne("every group has one person; at least one group of two is needed")
    if groups.between == 0 and not groups.within.any():
        raise NoVariance("all values are the same; there is no variance to divide")
