"""Start the `handvat` command: find the subcommand asked for, and load only that."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from handvat.cli.help import Help
from handvat.cli.language import language_of
from handvat.cli.refused import BadUse, Refused
from handvat.cli.words import gettext as _


class Command(NamedTuple):
    """A subcommand: what it is for, where it lives, whether it first makes the database.

    One that `speaks` answers in the language of the locale; the others answer in English. One that
    `waits` gives a database time to start; the others soon say that it is away. One that
    `computes` needs no house around it: Django is not loaded, its words come from `cli.words`.
    Its module has `add_parser(subparsers)`, which adds one parser and sets its default `run`.
    """

    help: str
    module: str
    makes_home: bool = True
    speaks: bool = False
    waits: bool = False
    computes: bool = False


COMMANDS = {
    "init": Command("Make Handvat ready: organisation and first administrator", "init"),
    "serve": Command("Serve the pages and run the worker", "serve", waits=True),
    "worker": Command("Run the worker alone", "worker", waits=True),
    "upgrade": Command(
        "Back up, then bring everything to this version", "upgrade", makes_home=False
    ),
    "backup": Command("Write everything into one archive, while running", "archive.backup"),
    "restore": Command("Read an archive back", "archive.restore", makes_home=False),
    "doctor": Command("Say what is wrong and what to do about it", "doctor", makes_home=False),
    "people": Command("Import units and people", "people", speaks=True),
    "waves": Command("Import a survey held elsewhere", "waves", speaks=True),
    "results": Command("Export figures that may be shown", "results", speaks=True),
    "analyse": Command("Compute on a file of answers", "analyse.command", computes=True),
    "protect": Command("Say which figures may be published", "protect", computes=True),
    "lint": Command("Look at how texts speak of social safety", "lint", computes=True),
    "demo": Command("Fill an empty home with an invented university", "demo.fill"),
}
DJANGO = ("migrate", "makemigrations", "check", "runserver", "showmigrations", "shell")
USUAL_SETTINGS = "handvat.project.settings"


def main() -> None:
    """Run what was asked on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", USUAL_SETTINGS)
    sys.exit(run(sys.argv[1:]))


def run(words: Sequence[str]) -> int:
    """Run the command in `words`; return its exit code."""
    name = words[0] if words else ""
    if name == "django" or name in DJANGO:
        return _pass_through(words[1:] if name == "django" else words)
    try:
        ends = _run_own(name, words)
        if not sys.stdout.closed:  # the language server closes it
            sys.stdout.flush()
    except Refused as refused:
        print(refused, file=sys.stderr)
        return refused.code
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # whoever read along, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return ends


def _pass_through(words: Sequence[str]) -> int:
    from django.core.management import (  # noqa: PLC0415 -- help must not wait for Django
        execute_from_command_line,
    )

    execute_from_command_line(["handvat", *words])
    return 0


def _run_own(name: str, words: Sequence[str]) -> int:
    parser, subparsers = _parser()
    for other, command in COMMANDS.items():
        if other == name:
            if not command.computes:
                _set_up(waits=command.waits)
            import_module(f"handvat.cli.{command.module}").add_parser(subparsers)
        else:
            subparsers.add_parser(other, help=command.help, formatter_class=Help)
    arguments = parser.parse_args(words)
    if not name:
        parser.print_help()
        return 0
    _make_ready(COMMANDS[name])
    return arguments.run(arguments) or 0


def _make_ready(command: Command) -> None:
    if command.computes:
        return
    if command.makes_home:
        import_module("handvat.cli.home").prepare()
    if command.speaks:
        _speak()


def _set_up(*, waits: bool) -> None:
    import tomllib  # noqa: PLC0415 -- as below

    import django  # noqa: PLC0415 -- help must not wait for Django

    if not waits:
        os.environ.setdefault("HANDVAT_DATABASE_WAIT", "3")
    try:
        django.setup()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        path = Path(os.environ.get("HANDVAT_HOME", "var"), "handvat.toml")
        told = _("%(path)s cannot be read as TOML: %(why)s")
        raise BadUse(told % {"path": path, "why": broken}) from broken


def _speak() -> None:
    from django.utils import translation  # noqa: PLC0415 -- help must not wait for Django

    translation.activate(language_of(os.environ))


def _parser() -> (
    "tuple[argparse.ArgumentParser, argparse._SubParsersAction[argparse.ArgumentParser]]"
):
    parser = argparse.ArgumentParser(
        prog="handvat",
        formatter_class=Help,
        description="Social safety built on desired behaviour.",
        epilog="HANDVAT_HOME (default ./var) is where everything lives; DATABASE_URL chooses"
        " PostgreSQL. Developers reach Django's own commands with: handvat django",
    )
    return parser, parser.add_subparsers(metavar="command", title="commands", prog="handvat")
