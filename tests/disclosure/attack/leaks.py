"""Publish badly on purpose, in every way that is known, and say who is given away by it."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from tests.disclosure.attack.seats import Key, Scene, Shown, above, releases_of
from tests.disclosure.attack.university import (
    ENDS,
    University,
    every_figure,
    seen,
    with_late,
)


@dataclass(frozen=True, slots=True)
class Leak:
    """A bad publication.

    kind: what the attacker is to find.
    people: whom it is to find.
    """

    name: str
    scene: Scene
    kind: str
    people: frozenset[str]


Figures = Mapping[str, Mapping[Key, Shown]]


def leaks(university: University) -> list[Leak]:
    """Return a leak of every kind in the first wave of `university`."""
    answers = {seat: score for seat, score in university.answers.items() if seat.wave == "1"}
    first = replace(university, answers=answers)
    return [make(first) for make in MAKERS]


def in_plain_hiding(university: University) -> Leak:
    """Hide what is small, and nothing else."""
    plain = _only(university, lambda _key, one: one.number >= university.minimum)
    return Leak(
        "plain hiding", seen(university, plain), "sum", _in(university, "worst.lone.small")
    )


def past_one_step(university: University) -> Leak:
    """Hide a figure as well where one subtraction from the unit above, or in it, leaves few."""
    figures = every_figure(university)
    plain = _only(university, lambda _key, one: one.number >= university.minimum)
    shown = {
        wave: {
            key: one
            for key, one in cells.items()
            if not _leaves_few(key, one, figures[wave], university)
        }
        for wave, cells in plain.items()
    }
    people = _in(university, "worst.two.one", "worst.two.rest")
    return Leak("one step", seen(university, shown), "sum", people)


def _leaves_few(key: Key, one: Shown, cells: Mapping[Key, Shown], university: University) -> bool:
    release, unit, name, value, item = key
    totals = [(release, unit, "", "", item)]
    if university.parents[unit]:
        totals.append((release, university.parents[unit], name, value, item))
    return any(0 < cells[total].number - one.number < university.minimum for total in totals)


def over_two_levels(university: University) -> Leak:
    """Hide a department; show the faculty, the other departments and most of its teams."""
    shown = _units(university, "worst", "worst.two", "worst.end", "worst.lone.a", "worst.lone.b")
    people = _in(university, "worst.lone.small")
    return Leak("two levels", seen(university, shown), "sum", people)


def two_small_together(university: University) -> Leak:
    """Show all of a department but two teams, which are few together too."""
    shown = _units(university, "worst.two", "worst.two.a", "worst.two.b")
    people = _in(university, "worst.two.one", "worst.two.rest")
    return Leak("two small together", seen(university, shown), "sum", people)


def reopened(university: University) -> Leak:
    """Open a wave again, and look only at the new figures when they are protected."""
    late = with_late(university, "worst.lone.a", university.minimum - 1)
    people = frozenset(seat.who for seat in late.seats if (seat.wave, seat.release) == ("1", "2"))
    return Leak("reopened", seen(late, _units(late, "worst.lone")), "sum", people)


def all_agree(university: University) -> Leak:
    """Show the mean of a team that agrees."""
    shown = _units(university, "worst.end.agreed")
    people = _in(university, "worst.end.agreed")
    return Leak("all agree", seen(university, shown), "unanimous", people)


def pinned_by_the_scale(university: University) -> Leak:
    """Hide two teams that agree, and show the rest of their department."""
    shown = _units(university, "worst.end", "worst.end.a")
    return Leak("pinned", seen(university, shown), "pinned", _in(university, "worst.end.few"))


def silent_on_an_item(university: University) -> Leak:
    """Show how many answered two items, of which a few people skipped one."""
    few = set(sorted(_in(university, "worst.lone.a"))[: university.minimum - 1])
    answers = {
        seat: score
        for seat, score in university.answers.items()
        if seat.item == "a" or seat.who not in few
    }
    silent = replace(university, answers=answers)
    shown = _units(silent, "worst.lone")
    return Leak("silent", seen(silent, shown), "number", frozenset(few))


def in_bands_at_the_end(university: University) -> Leak:
    """Show a band that has only the end of the scale in it."""
    shown = {
        wave: {key: Shown(one.number, ENDS[1] - 1e-9, ENDS[1]) for key, one in cells.items()}
        for wave, cells in _units(university, "worst.end.agreed").items()
    }
    people = _in(university, "worst.end.agreed")
    return Leak("band", seen(university, shown), "unanimous", people)


def between_items(university: University, scene: Scene) -> list[Leak]:
    """Show one hidden figure beside that of another item, which few more answered, or fewer.

    scene: what was published; it is shown too. Only the first such figure of a wave is planted.
    """
    who, found = _who_is_in(university), []
    figures = every_figure(university)
    for wave, shown in scene.shown.items():
        beside: dict[tuple[str, ...], list[Key]] = defaultdict(list)
        for told in shown:
            beside[told[:4]].append(told)
        pairs = ((key, told) for key in figures[wave] for told in beside[key[:4]])
        for hidden, told in ((key, told) for key, told in pairs if key not in shown):
            few, many = sorted((who[wave, hidden], who[wave, told]), key=len)
            if few < many and len(many - few) < university.minimum <= len(few):
                more = {**scene.shown, wave: {**shown, hidden: figures[wave][hidden]}}
                planted = replace(scene, shown=more)
                found.append(Leak("between items", planted, "number", many - few))
                break
    return found


def _who_is_in(university: University) -> Mapping[tuple[str, Key], frozenset[str]]:
    """Return who is in each figure of each wave."""
    releases = {
        wave: releases_of([seat for seat in university.seats if seat.wave == wave])
        for wave in {seat.wave for seat in university.seats}
    }
    who: dict[tuple[str, Key], set[str]] = defaultdict(set)
    for seat in university.seats:
        states = releases[seat.wave]
        known = list(zip(university.filters, seat.values, strict=True))
        for over in above(seat.unit, university.parents):
            for name, value in [("", ""), *(one for one in known if one[1])]:
                for state in states[states.index(seat.release) :]:
                    who[seat.wave, (state, over, name, value, seat.item)].add(seat.who)
    return {key: frozenset(people) for key, people in who.items()}


MAKERS: tuple[Callable[[University], Leak], ...] = (
    in_plain_hiding,
    past_one_step,
    over_two_levels,
    two_small_together,
    reopened,
    all_agree,
    pinned_by_the_scale,
    silent_on_an_item,
    in_bands_at_the_end,
)


def _only(
    university: University, may: Callable[[Key, Shown], bool]
) -> dict[str, dict[Key, Shown]]:
    return {
        wave: {key: one for key, one in cells.items() if may(key, one)}
        for wave, cells in every_figure(university).items()
    }


def _units(university: University, *units: str) -> dict[str, dict[Key, Shown]]:
    """Return the figures of everybody in these units in the first wave, nothing else."""
    every = every_figure(university)
    return {"1": {key: one for key, one in every["1"].items() if key[1] in units and not key[2]}}


def _in(university: University, *units: str) -> frozenset[str]:
    """Return who answered in these units."""
    return frozenset(seat.who for seat in university.seats if seat.unit in units)
