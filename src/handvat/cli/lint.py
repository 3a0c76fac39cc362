"""Look at how texts speak of social safety: `handvat lint PATHS`."""

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from handvat.cli.help import Help
from handvat.cli.language import language_of
from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _

if TYPE_CHECKING:
    from handvat.framing.meaning import Reader

FORMATS = ("text", "json", "jsonl", "sarif", "github", "html")


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the `lint` command."""
    parser = subparsers.add_parser(
        "lint",
        help="Look at how texts speak of social safety",
        formatter_class=Help,
        epilog="Exit code 0: nothing to look at. 1: something at the asked level. 2: bad use, or"
        " a file that cannot be read. Configuration: handvat-lint.toml, the nearest above a file.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for stdin")
    parser.add_argument("--lang", choices=("auto", "nl", "en"), help="language of the texts")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is told")
    parser.add_argument("--level", choices=("suggestion", "warning"), help="the lightest told")
    parser.add_argument("--select", metavar="RULES", help="only these, with commas: F101,F102")
    parser.add_argument("--ignore", metavar="RULES", help="not these, with commas")
    parser.add_argument("--config", type=Path, metavar="FILE", help="this configuration for all")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="what was found before")
    parser.add_argument(
        "--write-baseline", type=Path, metavar="FILE", help="list all that is found"
    )
    parser.add_argument("--explain", metavar="RULE", help="explain one rule")
    parser.add_argument("--stats", action="store_true", help="add frames, balance and counts")
    parser.add_argument("--fix-suggestions", action="store_true", help="add another way to say it")
    parser.add_argument(
        "--closely", action="store_true", help="let a language model here read along"
    )
    parser.add_argument("--batch", metavar="FILE", help="a line of JSON in, a line of JSON out")
    parser.add_argument("--server", action="store_true", help="be a language server for editors")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what was asked; return 0 when clean, 1 with findings, 2 for bad use."""
    gc.set_threshold(100_000, 20, 20)  # much is made and kept; looking for circles costs a tenth
    say = language_of(os.environ)
    try:
        return _run(arguments, say)
    except BadUse as refused:
        sys.stdout.flush()
        print(refused, file=sys.stderr)
        return 2


def _run(arguments: argparse.Namespace, say: str) -> int:
    """Load only the part that was asked for: one line of text must not wait for the rest."""
    if arguments.explain is not None:
        from handvat.cli.linting.explaining import explained  # noqa: PLC0415 -- see above

        print(*explained(arguments.explain, say), sep="\n")
        return 0
    if arguments.server:
        from handvat.cli.linting.server import serve  # noqa: PLC0415 -- see above

        if arguments.closely:
            raise BadUse(_("--closely takes longer than a keystroke; leave it out with --server."))
        return serve(say)
    if arguments.batch is not None:
        from handvat.cli.linting.batch import run_batch  # noqa: PLC0415 -- see above

        return run_batch(arguments.batch, say, _reader(arguments))
    if not arguments.paths:
        raise BadUse(_("Name the files to look at, or - for standard input."))
    from handvat.cli.linting.running import look_and_tell  # noqa: PLC0415 -- see above

    return look_and_tell(arguments, say, _reader(arguments))


def _reader(arguments: argparse.Namespace) -> "Reader | None":
    """Return the language model that reads along, where that was asked.

    Raises:
        BadUse: it is not installed, or broken.
    """
    if not arguments.closely:
        return None
    from handvat.framing.local_reader import NoReader, local_reader  # noqa: PLC0415 -- see above

    try:
        return local_reader()
    except NoReader as missing:
        told = _(
            "The language model cannot be loaded (%(why)s). "
            "Install it with: pip install 'handvat[closely]'"
        )
        raise BadUse(told % {"why": missing}) from missing
