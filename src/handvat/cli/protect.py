"""Say which figures may be published: `handvat protect ANSWERS.csv --units UNITS.csv --out …`."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

from handvat.cli.protection.checking import check
from handvat.cli.protection.reading import read_answers, read_units
from handvat.cli.protection.writing import write_proof, write_published
from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.disclosure.ledger import Entry, LedgerBroken, add_to_ledger, read_ledger
from handvat.disclosure.pattern import CannotProtect, Policy
from handvat.disclosure.publication import (
    Frame,
    Moment,
    Publication,
    PublishedAnswersChanged,
    SumPinned,
    publish,
)
from handvat.disclosure.separate import NoAnswer
from handvat.disclosure.tree import Tree

# What hiding costs, in people. See docs/decisions/0016-no-combination.md for how these were found.
CELL, OWN = 5.0, 4.5


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `protect` command."""
    parser = subparsers.add_parser("protect", help="Say which figures may be published")
    parser.add_argument("answers", type=Path, nargs="?", help="respondent, wave, unit, item, …")
    parser.add_argument("--units", type=Path, help="CSV with unit and parent_unit")
    parser.add_argument("--by", default="", help="columns to filter by, with commas between them")
    parser.add_argument("--minimum", type=int, default=5, help="smallest group to tell about")
    parser.add_argument("--scale", help="lowest and highest score, such as 1,5")
    parser.add_argument("--ledger", type=Path, help="what was published before; added to")
    parser.add_argument("--proof", type=Path, help="where the proof for everybody goes")
    parser.add_argument("--out", type=Path, help="where the published figures go")
    parser.add_argument("--check", type=Path, metavar="PUBLISHED", help="check a proof instead")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Publish, or check what was published; return 0 only with a proof."""
    if arguments.check:
        return check(arguments.check, arguments.proof)
    if not (arguments.answers and arguments.units and arguments.out):
        raise Refused(_("Give the answers, --units and --out. See: handvat protect --help"))
    if arguments.minimum < 2:
        raise Refused(_("The minimum is at least 2."))
    tree = read_units(arguments.units)
    frame, waves = read_answers(
        arguments.answers, tree, _filters(arguments.by), _scale(arguments.scale)
    )
    past = _past(arguments.ledger)
    processes = 1 if len(waves) > 1 else os.cpu_count() or 1  # several waves share the cores
    policy = Policy(arguments.minimum, cell=CELL, own=OWN, processes=processes)
    done = _published(frame, waves, past, policy)
    try:
        _write(arguments, done, past, tree)
    except OSError as trouble:
        told = _("%(path)s could not be written: %(trouble)s. Make room, and publish again.")
        names = {"path": trouble.filename or arguments.out, "trouble": trouble.strerror}
        raise Refused(told % names) from trouble
    return 0


def _write(
    arguments: argparse.Namespace,
    done: Sequence[Publication],
    past: Sequence[Entry],
    tree: Tree,
) -> None:
    if arguments.ledger:  # first: what nobody saw may stand in it, what somebody saw must
        add_to_ledger(arguments.ledger, [p.entry for p in done if p.entry not in past])
    releases = any(publication.release for publication in done)
    write_published(arguments.out, done, tree, releases=releases)
    if arguments.proof:
        write_proof(arguments.proof, arguments.out, done, arguments.minimum)


def _filters(by: str) -> list[str]:
    names = [name.strip() for name in by.split(",") if name.strip()]
    if len(set(names)) < len(names):
        raise Refused(_("--by names a column twice."))
    return names


def _scale(said: str | None) -> tuple[float, float] | None:
    if said is None:
        return None
    try:
        low, high = (float(end) for end in said.split(","))
    except ValueError as trouble:
        told = _("Give the ends of the scale with a comma between them, such as --scale 1,5")
        raise Refused(told) from trouble
    return low, high


def _past(path: Path | None) -> list[Entry]:
    try:
        return read_ledger(path) if path else []
    except (LedgerBroken, ValueError, KeyError) as broken:
        told = _("%(path)s: This ledger was changed. Take it back from a backup.")
        raise Refused(told % {"path": path}) from broken


@dataclass(frozen=True, slots=True)
class _Task:
    """All moments of one wave, and what was published of it before."""

    frame: Frame
    moments: Sequence[Moment]
    past: Sequence[Entry]
    policy: Policy

    def __call__(self) -> list[Publication]:
        """Return what goes out of each moment, after all that went before it."""
        past, done = list(self.past), list[Publication]()
        for moment in self.moments:
            known = [number for number, entry in enumerate(past) if _same(entry, moment)]
            before = past[: known[-1] + 1] if known else past
            done.append(publish(self.frame, moment, before, self.policy))
            if not known:
                past.append(done[-1].entry)
        return done


def _same(entry: Entry, moment: Moment) -> bool:
    return bool(moment.release) and entry.release == moment.release


def _published(
    frame: Frame, waves: dict[str, list[Moment]], past: Sequence[Entry], policy: Policy
) -> list[Publication]:
    tasks = [
        _Task(frame, moments, [entry for entry in past if entry.wave == wave], policy)
        for wave, moments in waves.items()
    ]
    bar = tqdm(total=len(tasks), desc=_("Waves"), file=sys.stderr)
    try:
        with bar:
            done = []
            for publications in _results(tasks):
                done += publications
                bar.update()
    except PublishedAnswersChanged as changed:
        told = _(
            "Wave %(wave)s was published before, and answers of then are gone or are others now."
            " Leave the publication as it is; take the change along in the next wave."
        )
        raise Refused(told % {"wave": changed.wave}) from changed
    except (CannotProtect, NoAnswer, SumPinned) as trouble:
        told = _("There is no proof for these answers, so nothing is published (%(reason)s).")
        raise Refused(told % {"reason": type(trouble).__name__}) from trouble
    return done


def _results(tasks: Sequence[_Task]) -> Iterator[list[Publication]]:
    """Yield what each task gives, in order; several at once where there are cores for it."""
    if len(tasks) == 1:
        yield tasks[0]()
        return
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("fork")) as pool:
        yield from pool.map(_call, tasks)


def _call(task: _Task) -> list[Publication]:
    return task()
