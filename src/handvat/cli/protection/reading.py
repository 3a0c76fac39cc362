"""Read the answers and units that `handvat protect` is given."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from handvat.cli.protection.table import rows
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.disclosure.moments import Frame, Moment
from handvat.disclosure.tree import NotATree, Tree

OWN = ("respondent", "wave", "unit", "item", "score")
RELEASE = "release"  # a column that may be there
FAR = 1e6  # no scale of answers reaches as far


@dataclass
class _Wave:
    """The answers of one wave while they are read."""

    background: dict[str, tuple[str, ...]] = field(default_factory=dict)
    scores: dict[tuple[str, str], tuple[str, float]] = field(default_factory=dict)


def read_units(path: Path) -> Tree:
    """Return the tree of a file with the columns unit and parent_unit."""
    parents: dict[str, str] = {}
    for number, row in rows(path, ("unit", "parent_unit")):
        name = row["unit"]
        if not name or name in parents:
            told = _("%(path)s, line %(line)s: Give every unit one line and a name of its own.")
            raise BadUse(told % {"path": path.name, "line": number})
        parents[name] = row["parent_unit"]
    if not parents:
        raise BadUse(_("%(path)s: There are no units in this file.") % {"path": path.name})
    _check_one_top(path, [name for name, above in parents.items() if not above])
    try:
        return Tree.of(parents)
    except NotATree as broken:
        told = _(
            "%(path)s: “%(unit)s” has no way up to the one unit at the top. Give each unit the"
            " unit above it, and leave that empty for the unit at the top."
        )
        raise BadUse(told % {"path": path.name, "unit": broken.unit}) from broken


def _check_one_top(path: Path, tops: Sequence[str]) -> None:
    if len(tops) > 1:
        told = _(
            "%(path)s: “%(one)s” and “%(other)s” both have no unit above them. Put one unit at the"
            " top, and the others under it."
        )
        raise BadUse(told % {"path": path.name, "one": tops[0], "other": tops[1]})


def read_answers(
    path: Path, tree: Tree, filters: Sequence[str], scale: tuple[float, float] | None
) -> tuple[Frame, dict[str, list[Moment]]]:
    """Return what all waves share, and the moments of each wave, the oldest first."""
    waves: dict[str, _Wave] = {}
    known = set(tree.names)
    for number, row in rows(path, (*OWN, *filters)):
        if row["unit"] not in known:
            told = _("%(path)s, line %(line)s: There is no unit “%(unit)s” in the units file.")
            raise BadUse(told % {"path": path.name, "line": number, "unit": row["unit"]})
        _take(waves.setdefault(row["wave"], _Wave()), row, filters, f"{path.name}, {number}")
    if not waves:
        raise BadUse(_("%(path)s: There are no answers in this file.") % {"path": path.name})
    items = tuple(sorted({item for wave in waves.values() for _name, item in wave.scores}))
    ends: dict[str, list[float]] = {item: [] for item in items}
    for wave in waves.values():
        for (_name, item), (_release, score) in wave.scores.items():
            ends[item].append(score)
    scales = tuple(scale or (min(ends[item]), max(ends[item])) for item in items)
    if scale and any(min(ends[i]) < scale[0] or max(ends[i]) > scale[1] for i in items):
        raise BadUse(_("Some scores lie outside the scale that you gave."))
    frame = Frame(tree, tuple(filters), items, scales)
    in_order = sorted(waves.items(), key=lambda one: _in_order(one[0]))
    return frame, {name: _moments(name, wave, frame) for name, wave in in_order}


def _take(wave: _Wave, row: dict[str, str], filters: Sequence[str], place: str) -> None:
    """Take in one answer."""
    if not (row["respondent"] and row["item"] and row["wave"]):
        told = _("%(place)s: Name the respondent, the wave and the item.")
        raise BadUse(told % {"place": place})
    background = (row["unit"], *(row[name] for name in filters))
    if wave.background.setdefault(row["respondent"], background) != background:
        told = _(
            "%(place)s: This respondent stands in another unit or group elsewhere in this wave."
        )
        raise BadUse(told % {"place": place})
    if not row["score"]:
        return
    try:
        score = float(row["score"])
    except ValueError:
        score = np.nan
    if not np.isfinite(score):
        told = _(
            "%(place)s: “%(score)s” is not a number. Leave it empty where nothing was answered."
        )
        raise BadUse(told % {"place": place, "score": row["score"]})
    if abs(score) > FAR:
        told = _("%(place)s: “%(score)s” is too far out for any scale. Look at this answer.")
        raise BadUse(told % {"place": place, "score": row["score"]})
    key = row["respondent"], row["item"]
    if key in wave.scores:
        raise BadUse(_("%(place)s: This respondent answered this item before.") % {"place": place})
    wave.scores[key] = row.get(RELEASE, ""), score


def _moments(name: str, wave: _Wave, frame: Frame) -> list[Moment]:
    """Return the wave as it stood after each release."""
    releases = sorted({release for release, _score in wave.scores.values()}, key=_in_order)
    return [_moment(name, wave, frame, releases[: last + 1]) for last in range(len(releases))]


def _in_order(release: str) -> tuple[float, str]:
    try:
        return float(release), release
    except ValueError:
        return float("inf"), release


def _moment(name: str, wave: _Wave, frame: Frame, releases: Sequence[str]) -> Moment:
    there = {key: score for key, (release, score) in wave.scores.items() if release in releases}
    people = tuple(sorted({respondent for respondent, _item in there}))
    row = {respondent: number for number, respondent in enumerate(people)}
    column = {item: number for number, item in enumerate(frame.items)}
    scores = np.full((len(people), len(column)), np.nan)
    for (respondent, item), score in there.items():
        scores[row[respondent], column[item]] = score
    unit = {name: number for number, name in enumerate(frame.tree.names)}
    units = np.array([unit[wave.background[person][0]] for person in people], dtype=np.int64)
    values = tuple(wave.background[person][1:] for person in people)
    return Moment(name, releases[-1], people, units, values, scores)
