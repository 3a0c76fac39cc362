"""Check a proof against the published file, from what everybody can see."""

import csv
import json
import sys
from pathlib import Path

from tqdm import tqdm

from handvat.cli.protection.writing import COLUMNS, fingerprint
from handvat.cli.refused import Refused
from handvat.cli.words import gettext as _
from handvat.disclosure.check import Cell, DoesNotAddUp, derived
from handvat.disclosure.tree import NotATree, Tree

Table = dict[Cell, int | None]


def check(published: Path, proof: Path | None) -> int:
    """Say whether nothing small can be derived from `published`; return 0 when that is so."""
    minimum = _minimum(published, proof)
    parents, tables = _tables(published)
    try:
        tree = Tree.of(parents)
        leaks = sum(
            len(derived(tree, table, minimum)) + _too_small(table, minimum)
            for table in tqdm(_different(tables), desc=_("Tables"), file=sys.stderr)
        )
    except (NotATree, DoesNotAddUp) as trouble:
        raise Refused(_("The figures in this file contradict each other.")) from trouble
    if leaks:
        raise Refused(_("Groups under the minimum can be derived from this file: %d.") % leaks)
    print(_("Checked: no group under %d people can be derived from this file.") % minimum)
    return 0


def _minimum(published: Path, proof: Path | None) -> int:
    if proof is None:
        raise Refused(_("Give the proof that came with the file: --proof PROOF.json"))
    try:
        said = json.loads(proof.read_text(encoding="utf-8"))
        minimum, seal = int(said["minimum"]), said["sha256"]
        same = fingerprint(published) == seal
    except (OSError, ValueError, KeyError, TypeError) as trouble:
        raise Refused(_("The file or its proof cannot be read. Download both again.")) from trouble
    if not same:
        raise Refused(_("This proof is of another file. Download both again."))
    return minimum


def _tables(published: Path) -> tuple[dict[str, str], dict[tuple[str, ...], Table]]:
    """Return the unit above every unit, and the numbers per wave, release and item."""
    parents: dict[str, str] = {}
    tables: dict[tuple[str, ...], Table] = {}
    with published.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        if not set(COLUMNS) <= set(rows.fieldnames or ()):
            raise Refused(_("This is no file of published figures."))
        for row in rows:
            parents[row["unit"]] = row["parent_unit"]
            table = tables.setdefault((row["wave"], row.get("release", ""), row["item"]), {})
            cell = row["unit"], row["filter_name"], row["filter_value"]
            table[cell] = int(row["n"]) if row["n"] else None
    return parents, tables


def _different(tables: dict[tuple[str, ...], Table]) -> list[Table]:
    """Return the tables without those that are the same as another."""
    return list(
        {tuple(sorted(t.items(), key=lambda c: c[0])): t for t in tables.values()}.values()
    )


def _too_small(table: Table, minimum: int) -> int:
    return sum(number is not None and number < minimum for number in table.values())
