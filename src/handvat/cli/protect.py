"""Say which figures may be published: `handvat protect ANSWERS.csv --units UNITS.csv --out …`."""

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from handvat.cli.protection.asked import Asked, asked_in
from handvat.cli.protection.checking import check
from handvat.cli.protection.places import ledger_held
from handvat.cli.protection.reading import read_answers, read_units
from handvat.cli.protection.tasks import publish_all, tasks_of
from handvat.cli.protection.writing import proof_of, published_table, write_all
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.disclosure.ledger import Entry, add_to_ledger
from handvat.disclosure.publication import Publication
from handvat.disclosure.tree import Tree
from handvat.disclosure.wave import Policy

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
    parser.add_argument(
        "--pool-waves",
        action="store_true",
        help="tell of a group with the others alone, where few joined or left it since last time",
    )
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
    at_once = len(waves) > 1 and not asked.pool_waves  # then several waves share the cores
    processes = 1 if at_once else os.cpu_count() or 1
    policy = Policy(asked.minimum, cell=CELL, own=OWN, processes=processes)
    with ledger_held(asked.ledger) as past:
        others = past if asked.pool_waves else None
        done = publish_all(tasks_of(frame, waves, past, policy), others)
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
        files[asked.proof] = proof_of(table, done, tree, asked.minimum)
    write_all(files)
