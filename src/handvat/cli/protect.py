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

from handvat.cli.protection.asked import Asked, asked_in
from handvat.cli.protection.checking import check
from handvat.cli.protection.places import ledger_held
from handvat.cli.protection.reading import read_answers, read_units
from handvat.cli.protection.writing import proof_of, published_table, write_all
from handvat.cli.refused import BadUse, Refused
from handvat.cli.words import gettext as _
from handvat.disclosure.ledger import Entry, add_to_ledger
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
from handvat.disclosure.spread import end_with_parent
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
    asked = asked_in(arguments)
    tree = read_units(asked.units)
    frame, waves = read_answers(asked.answers, tree, asked.filters, asked.scale)
    processes = 1 if len(waves) > 1 else os.cpu_count() or 1  # several waves share the cores
    policy = Policy(asked.minimum, cell=CELL, own=OWN, processes=processes)
    with ledger_held(asked.ledger) as past:
        done = _published(frame, waves, past, policy)
        try:
            _write(asked, done, past, tree)
        except OSError as trouble:
            told = _("%(path)s could not be written: %(trouble)s. Make room, and publish again.")
            names = {"path": trouble.filename or asked.out, "trouble": trouble.strerror}
            raise BadUse(told % names) from trouble
    return 0


def _write(asked: Asked, done: Sequence[Publication], past: Sequence[Entry], tree: Tree) -> None:
    if asked.ledger:  # first: what nobody saw may stand in it, what somebody saw must
        add_to_ledger(asked.ledger, [p.entry for p in done if p.entry not in past])
    table = published_table(done, tree, releases=any(p.release for p in done))
    files = {asked.out: table}
    if asked.proof:
        files[asked.proof] = proof_of(table, done, asked.minimum)
    write_all(files)


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
    with ProcessPoolExecutor(os.cpu_count(), get_context("fork"), end_with_parent) as pool:
        yield from pool.map(_call, tasks)


def _call(task: _Task) -> list[Publication]:
    return task()
