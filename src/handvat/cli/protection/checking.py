"""Check a proof against the published file, from what everybody can see."""

import json
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tqdm import tqdm

from handvat.cli.protection.facts import gathered, known_of, within_of
from handvat.cli.protection.table import rows
from handvat.cli.protection.writing import COLUMNS, fingerprint
from handvat.cli.refused import BadUse, Refused
from handvat.cli.words import gettext as _
from handvat.disclosure.check import Derived, derived
from handvat.disclosure.rests import Cell, DoesNotAddUp
from handvat.disclosure.tree import NotATree, Tree
from handvat.disclosure.wave import Policy

Table = dict[Cell, int | None]
Name = tuple[str, str]  # release, item
TOLD = 5  # groups that are told of, and no more
LONG = 6  # figures of a group that are named


@dataclass(frozen=True, slots=True)
class _Published:
    """A published file: the unit above each unit, and per wave the tables, the oldest first."""

    parents: dict[str, str]
    waves: dict[str, dict[Name, Table]]


def check(published: Path, proof: Path | None) -> int:
    """Say whether nothing small can be derived from `published`; return 0 when that is so."""
    said = _proof(published, proof)
    minimum = int(said["minimum"])
    file = _read(published)
    small = sum(_too_small(t, minimum) for wave in file.waves.values() for t in wave.values())
    if small:
        raise Refused(_("Groups under the minimum stand in this file: %d.") % small)
    found = _found(file, said, minimum)
    sure = [group for group in found if group.of.sure]
    if sure:
        told = _("Groups under the minimum can be derived from this file: %d.") % len(sure)
        raise Refused("\n".join([told, *_named(sure)]))
    print(_("Checked: no group under %d people can be derived from this file.") % minimum)
    if found:
        told = _(
            "%d combinations would give one if certain people were there, of whom the file does"
            " not tell whether they are. Whoever made the proof knew that."
        )
        print(told % len(found), *_named(found), sep="\n")
    return 0


def _proof(published: Path, proof: Path | None) -> Mapping[str, Any]:
    if proof is None:
        raise BadUse(_("Give the proof that came with the file: --proof PROOF.json"))
    try:
        said: dict[str, Any] = json.loads(proof.read_text(encoding="utf-8"))
        minimum, seal = int(said["minimum"]), said["sha256"]
        same = fingerprint(published) == seal and minimum > 1
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise BadUse(_("The file or its proof cannot be read. Download both again.")) from trouble
    if not same:
        raise BadUse(_("This proof is of another file. Download both again."))
    return said


def _read(published: Path) -> _Published:
    parents: dict[str, str] = {}
    waves: dict[str, dict[Name, Table]] = {}
    for line, row in rows(published, COLUMNS):
        parents[row["unit"]] = row["parent_unit"]
        name = row.get("release", ""), row["item"]
        table = waves.setdefault(row["wave"], {}).setdefault(name, {})
        cell = row["unit"], row["filter_name"], row["filter_value"]
        try:
            number = int(row["n"]) if row["n"] else None
        except ValueError:
            number = -1
        if cell in table or number == -1:
            sentence = _("%(path)s, line %(line)s: This is no line of published figures.")
            raise BadUse(sentence % {"path": published.name, "line": line})
        table[cell] = number
    return _Published(parents, waves)


@dataclass(frozen=True, slots=True)
class _Group:
    """A group that can be derived: in which wave, from which figures of which tables."""

    wave: str
    names: Sequence[Name]
    of: Derived


def _found(file: _Published, said: Mapping[str, Any], minimum: int) -> list[_Group]:
    """Return every group that can be derived, wave by wave."""
    found = []
    try:
        tree = Tree.of(file.parents)
        policy = Policy(minimum, cell=0, own=0, processes=os.cpu_count() or 1)
        for wave, tables in tqdm(file.waves.items(), desc=_("Waves"), file=sys.stderr):
            names = list(tables)
            within = within_of(said, wave, names)
            kept, merged, inner = gathered(list(tables.values()), within)
            told = derived(tree, merged, inner, known_of(said, wave), policy)
            found += [_Group(wave, [names[at] for at in kept], one) for one in told]
    except (NotATree, DoesNotAddUp) as trouble:
        raise Refused(_("The figures in this file contradict each other.")) from trouble
    except (KeyError, TypeError, ValueError) as trouble:
        raise BadUse(_("The file or its proof cannot be read. Download both again.")) from trouble
    return found


def _named(groups: Sequence[_Group]) -> list[str]:
    """Return from which figures the first of these groups follow."""
    return [_figures(group) for group in groups[:TOLD]]


def _figures(group: _Group) -> str:
    named = [
        " · ".join(filter(None, (group.wave, *group.names[at], *cell)))
        for at, cell in sorted(group.of.cells)
    ]
    more = " …" if len(named) > LONG else ""
    return _("Together: %(figures)s") % {"figures": "; ".join(named[:LONG]) + more}


def _too_small(table: Table, minimum: int) -> int:
    return sum(number is not None and number < minimum for number in table.values())
