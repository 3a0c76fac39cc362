"""Read the answers and units that `handvat protect` is given."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.disclosure.publication import Frame, Moment
from handvat.disclosure.tree import NotATree, Tree

OWN = ("respondent", "wave", "unit", "item", "score")


@dataclass
class _Wave:
    """The answers of one wave while they are read."""

    background: dict[str, tuple[str, ...]] = field(default_factory=dict)
    scores: dict[tuple[str, str], tuple[str, float]] = field(default_factory=dict)


def read_units(path: Path) -> Tree:
    """Return the tree of a file with the columns unit and parent_unit."""
    parents: dict[str, str] = {}
    for number, row in _rows(path, ("unit", "parent_unit")):
        name = row["unit"]
        if not name or name in parents:
            told = _("%(path)s, line %(line)s: Give every unit one line and a name of its own.")
            raise Refused(told % {"path": path.name, "line": number})
        parents[name] = row["parent_unit"]
    try:
        return Tree.of(parents)
    except NotATree as broken:
        told = _(
            "%(path)s: “%(unit)s” has no way up to the one unit at the top. Give each unit the"
            " unit above it, and leave that empty for the unit at the top."
        )
        raise Refused(told % {"path": path.name, "unit": broken.unit}) from broken


def read_answers(
    path: Path, tree: Tree, filters: Sequence[str], scale: tuple[float, float] | None
) -> tuple[Frame, dict[str, list[Moment]]]:
    """Return what all waves share, and the moments of each wave, the oldest first."""
    waves: dict[str, _Wave] = {}
    known = set(tree.names)
    for number, row in _rows(path, (*OWN, *filters)):
        if row["unit"] not in known:
            told = _("%(path)s, line %(line)s: There is no unit “%(unit)s” in the units file.")
            raise Refused(told % {"path": path.name, "line": number, "unit": row["unit"]})
        _take(waves.setdefault(row["wave"], _Wave()), row, filters, f"{path.name}, {number}")
    if not waves:
        raise Refused(_("%(path)s: There are no answers in this file.") % {"path": path.name})
    items = tuple(sorted({item for wave in waves.values() for _name, item in wave.scores}))
    ends: dict[str, list[float]] = {item: [] for item in items}
    for wave in waves.values():
        for (_name, item), (_release, score) in wave.scores.items():
            ends[item].append(score)
    scales = tuple(scale or (min(ends[item]), max(ends[item])) for item in items)
    if scale and any(min(ends[i]) < scale[0] or max(ends[i]) > scale[1] for i in items):
        raise Refused(_("Some scores lie outside the scale that you gave."))
    frame = Frame(tree, tuple(filters), items, scales)
    return frame, {name: _moments(name, wave, frame) for name, wave in sorted(waves.items())}


def _rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) of a CSV file that has these columns."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            missing = [name for name in columns if name not in (table.fieldnames or ())]
            if missing:
                told = _("%(path)s: The column “%(column)s” is missing. Add it to the first line.")
                raise Refused(told % {"path": path.name, "column": missing[0]})
            for row in table:
                if None in row or None in row.values():
                    told = _("%(path)s, line %(line)s: Give this line as many cells as the first.")
                    raise Refused(told % {"path": path.name, "line": table.line_num})
                yield table.line_num, {name: cell.strip() for name, cell in row.items()}
    except OSError as trouble:
        told = _("%(path)s: %(trouble)s. Give the path of the file.")
        raise Refused(told % {"path": path, "trouble": trouble.strerror}) from trouble
    except (UnicodeDecodeError, csv.Error) as trouble:
        told = _("%(path)s: Save this file as CSV in UTF-8.")
        raise Refused(told % {"path": path.name}) from trouble


def _take(wave: _Wave, row: dict[str, str], filters: Sequence[str], place: str) -> None:
    """Take in one answer."""
    if not (row["respondent"] and row["item"] and row["wave"]):
        told = _("%(place)s: Name the respondent, the wave and the item.")
        raise Refused(told % {"place": place})
    background = (row["unit"], *(row[name] for name in filters))
    if wave.background.setdefault(row["respondent"], background) != background:
        told = _(
            "%(place)s: This respondent stands in another unit or group elsewhere in this wave."
        )
        raise Refused(told % {"place": place})
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
        raise Refused(told % {"place": place, "score": row["score"]})
    key = row["respondent"], row["item"]
    if key in wave.scores:
        raise Refused(
            _("%(place)s: This respondent answered this item before.") % {"place": place}
        )
    wave.scores[key] = row.get("release", ""), score


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
