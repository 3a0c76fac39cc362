"""Fill an empty home with Universiteit Zandmeer."""

import argparse
from datetime import datetime
from pathlib import Path
from random import Random

from django.conf import settings
from django.db import transaction

from handvat import clock
from handvat.cli.demo.arranged import arrange
from handvat.cli.demo.contacts import make_contact_points
from handvat.cli.demo.people import fill_units, make_demo_people, make_units
from handvat.cli.demo.waves import make_open, make_published, moments, visitors_file_lines
from handvat.cli.demo.year import live_a_year
from handvat.cli.home import say
from handvat.cli.refused import Refused
from handvat.people.models import Person, Unit
from handvat.people.queries import root_unit

SEED = 2026


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `demo` command."""
    parser = subparsers.add_parser("demo", help="Fill an empty home with an invented university")
    parser.add_argument("--seed", type=int, default=SEED, help="another seed, another university")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Fill the home, unless it was done; refuse where real people are."""
    if Person.objects.filter(number="demo-member").exists():
        say("· The invented university is already there")
        return 0
    if Person.objects.exists() or Unit.objects.count() > 1:
        raise Refused(
            "There are people or units here already, and invented ones must not mix with them."
            " Choose an empty home: HANDVAT_HOME=/some/folder make demo"
        )
    fill(arguments.seed, now=clock.now())
    return 0


def fill(seed: int, *, now: datetime) -> None:
    """Make the whole university, as it would be at `now`."""
    chance = Random(seed)  # noqa: S311 -- invented on purpose, and the same every time
    day = clock.campus_day(now, settings.TIME_ZONE)
    root = root_unit()
    assert root is not None  # noqa: S101 -- every command makes the root first
    with transaction.atomic():
        say("· Inventing Universiteit Zandmeer: units, people and whom they can talk to")
        fill_units(make_units(root), chance, day)
        make_demo_people(root, day)
        make_contact_points(root, day)
        say("· What has been arranged, and what teams practise")
        arrange(root, day, now)
        live_a_year(root, day, now, chance)
    _ask(root, seed, now)


def _ask(root: Unit, seed: int, now: datetime) -> None:
    """Hold three waves, and leave the last one open."""
    *past, last = moments(now)
    for moment in past:
        say(f"· {moment.title}: asked, answered, closed and published")
        make_published(moment, root, seed)
    say(f"· {last.title}: open, and waiting for a visitor's answer")
    addresses = make_open(last, root, seed)
    kept = Path(settings.HANDVAT_HOME) / "demo-invitation.txt"
    kept.write_text(visitors_file_lines(addresses), encoding="utf-8")
