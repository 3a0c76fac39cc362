"""Bring database and pages to this version of Handvat, after a backup."""

import argparse

from django.core.management import call_command

from handvat import clock
from handvat.cli.archive import backup
from handvat.cli.home import (
    applied_steps,
    collect_static,
    prepare,
    say,
    versions_apart,
)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `upgrade` command."""
    parser = subparsers.add_parser(
        "upgrade", help="Back up, then bring everything to this version"
    )
    parser.add_argument("--quiet", action="store_true", help="say nothing when nothing changes")
    parser.add_argument(
        "--no-backup", action="store_true", help="there is a backup of this moment already"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Back up and migrate where something is pending; then copy style sheets and pictures."""
    missing, _ = versions_apart()
    if missing and applied_steps():
        if not arguments.no_backup:
            made = backup.make(None, now=clock.now())
            say(f"· Backed up first, in {made.archive}")
        say(f"· Bringing the database up to date ({len(missing)} steps)")
        call_command("migrate", verbosity=0)
    elif not arguments.quiet:
        say("· The database is up to date")
    prepare()
    collect_static()
    return 0
