"""Import units and people: `handvat people import --units UNITS.csv --people PEOPLE.csv`."""

import argparse
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy

from handvat import clock
from handvat.cli.home import say
from handvat.cli.refused import Refused
from handvat.people.actions import HasFaults, ManyWouldLeave, apply_import, preview_import
from handvat.people.actions.preview import Preview
from handvat.people.forms.faults import FILES, said
from handvat.people.rules.changes import Plan
from handvat.people.rules.tables import Fault

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
        raise Refused(_("Name a file: --units UNITS.csv, --people PEOPLE.csv, or both."))
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
        raise Refused(_("The files have faults, so nothing was changed.")) from faults
    except ManyWouldLeave as many:
        told = _(
            "%(number)s people would leave, over a fifth. Nothing was changed."
            " If that is right, say so: --many-may-leave"
        )
        raise Refused(told % {"number": len(preview.plan.leaving)}) from many
    say(_("· Done"))
    return 0


def _content(path: Path | None) -> bytes | None:
    try:
        return path.read_bytes() if path else None
    except OSError as trouble:
        told = _("%(path)s: %(trouble)s. Give the path of a CSV file.")
        raise Refused(told % {"path": path, "trouble": trouble.strerror}) from trouble


def _check(preview: Preview) -> None:
    """Return quietly when the files have no faults."""
    if not preview.faults:
        return
    lines = [_fault(fault) for fault in preview.faults[:SHOWN]]
    if len(preview.faults) > SHOWN:
        lines.append(_("and %(number)s more") % {"number": len(preview.faults) - SHOWN})
    raise Refused("\n".join([*lines, _("Nothing was changed.")]))


def _fault(fault: Fault) -> str:
    named = {"file": FILES[fault.file], "line": fault.line, "told": said(fault)}
    if fault.line:
        return _("%(file)s, line %(line)s: %(told)s") % named
    return "{file}: {told}".format_map(named)


def _say(plan: Plan) -> None:
    """Print how much changes; never whom it is about."""
    for told, changes in (
        (ngettext_lazy("%(n)s unit added", "%(n)s units added", "n"), plan.new_units),
        (ngettext_lazy("%(n)s unit changed", "%(n)s units changed", "n"), plan.unit_changes),
        (ngettext_lazy("%(n)s unit closed", "%(n)s units closed", "n"), plan.closing_units),
        (ngettext_lazy("%(n)s person added", "%(n)s people added", "n"), plan.new_people),
        (ngettext_lazy("%(n)s person changed", "%(n)s people changed", "n"), plan.people_changes),
        (ngettext_lazy("%(n)s person back", "%(n)s people back", "n"), plan.returning),
        (ngettext_lazy("%(n)s person leaving", "%(n)s people leaving", "n"), plan.leaving),
        (
            ngettext_lazy(
                "%(n)s person has no address of their own, and gets a letter",
                "%(n)s people have no address of their own, and get letters",
                "n",
            ),
            plan.letters,
        ),
    ):
        if changes:
            print(told % {"n": len(changes)})
    if plan.empty:
        print(_("Nothing changes"))
