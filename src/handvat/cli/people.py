"""Import units and people: `handvat people import --units UNITS.csv --people PEOPLE.csv`."""

import argparse
from pathlib import Path

from django.conf import settings
from django.utils.translation import override

from handvat import clock
from handvat.cli.home import say
from handvat.cli.refused import Refused
from handvat.people.actions import HasFaults, ManyWouldLeave, apply_import, preview_import
from handvat.people.actions.preview import Preview
from handvat.people.forms.faults import FILES, said
from handvat.people.rules.changes import Plan

SHOWN = 50  # faults; the rest is counted


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `people` command."""
    people = subparsers.add_parser("people", help="Import units and people")
    commands = people.add_subparsers(metavar="command", required=True)
    parser = commands.add_parser(
        "import", help="read what the HR system gives; all of it, or nothing"
    )
    parser.add_argument("--units", type=Path, help="a CSV file of units")
    parser.add_argument("--people", type=Path, help="a CSV file of people")
    parser.add_argument("--dry-run", action="store_true", help="only say what would change")
    parser.add_argument(
        "--many-may-leave", action="store_true", help="it is right that over a fifth leaves"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Say what changes, and change it."""
    units, people = _content(arguments.units), _content(arguments.people)
    if units is None and people is None:
        raise Refused("Name a file: --units UNITS.csv, --people PEOPLE.csv, or both.")
    now = clock.now()
    on = clock.campus_day(now, settings.TIME_ZONE)
    preview = preview_import(units, people, on=on)
    _check(preview)
    _say(preview.plan)
    if arguments.dry_run or preview.plan.empty:
        return 0
    try:
        apply_import(
            units,
            people,
            who="command line",
            now=now,
            on=on,
            previewed=preview.fingerprint,
            many_may_leave=arguments.many_may_leave,
        )
    except HasFaults as faults:
        raise Refused("The files have faults, so nothing was changed.") from faults
    except ManyWouldLeave as many:
        raise Refused(
            f"{len(preview.plan.leaving)} people would leave, over a fifth. Nothing was changed."
            " If that is right, say so: --many-may-leave"
        ) from many
    say("· Done")
    return 0


def _content(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError as trouble:
        raise Refused(f"{path}: {trouble.strerror}. Give the path of a CSV file.") from trouble


def _check(preview: Preview) -> None:
    """Return quietly when the files have no faults."""
    if not preview.faults:
        return
    with override("en"):
        lines = [
            f"{FILES[fault.file]}, line {fault.line}: {said(fault)}"
            if fault.line
            else f"{FILES[fault.file]}: {said(fault)}"
            for fault in preview.faults[:SHOWN]
        ]
    if len(preview.faults) > SHOWN:
        lines.append(f"and {len(preview.faults) - SHOWN} more")
    raise Refused("\n".join([*lines, "Nothing was changed."]))


def _say(plan: Plan) -> None:
    """Print how much changes; never whom it is about."""
    counted = {
        "units added": len(plan.new_units),
        "units changed": len(plan.unit_changes),
        "units closed": len(plan.closing_units),
        "people added": len(plan.new_people),
        "people changed": len(plan.people_changes),
        "people back": len(plan.returning),
        "people leaving": len(plan.leaving),
    }
    for what, number in counted.items():
        if number:
            print(f"{number} {what}")
    if plan.letters:
        print(f"{len(plan.letters)} people have no address of their own; they get letters")
    if plan.empty:
        print("Nothing changes")
