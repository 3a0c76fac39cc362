"""Export the figures of a wave that may be shown."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from handvat import clock
from handvat.cli.refused import Refused
from handvat.results.queries import STATEMENT, NothingPublished
from handvat.results.queries.export import NoProof, NotOpenYet, export_rows, proof
from handvat.results.rules.files import Row, csv_lines, write_workbook


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `results` with what can be done with results."""
    parser = subparsers.add_parser("results", help="Export figures that may be shown")
    parser.set_defaults(run=lambda _arguments: parser.print_help())
    inner = parser.add_subparsers(metavar="what")
    export = inner.add_parser(
        "export",
        help="Write every cell of a published wave; blank where hidden",
        description="Columns: unit, parent_unit, filter_name, filter_value, item, n, mean,"
        " favourable, mean_low, mean_high, wave. A hidden figure is blank; a mean near an end of"
        " the scale has only its ends. A text that a spreadsheet would take for a"
        " formula gets an apostrophe before it in CSV, and stays a text in XLSX.",
    )
    export.add_argument("wave", type=int, metavar="WAVE_ID")
    export.add_argument("--format", choices=("csv", "xlsx"), default="csv")
    export.add_argument("--out", type=Path, metavar="FILE", help="default: standard output")
    export.add_argument(
        "--proof", type=Path, metavar="FILE", help="where the proof of the CSV goes"
    )
    export.set_defaults(run=run_export)


def run_export(arguments: argparse.Namespace) -> int:
    """Write the figures; say on standard error what they are for."""
    rows = _rows(arguments.wave)
    print(str(STATEMENT), file=sys.stderr)
    try:
        if arguments.proof is not None:
            arguments.proof.write_text(_proof(arguments.wave), encoding="utf-8")
        if arguments.out is None:
            _write(rows, arguments.format, None)
        else:
            _replace(rows, arguments.format, arguments.out)
    except BrokenPipeError:
        sys.stderr.close()
    except OSError as trouble:
        told = _("%(path)s cannot be written: %(trouble)s.")
        named = {"path": arguments.out, "trouble": trouble.strerror}
        raise Refused(told % named) from trouble
    return 0


def _rows(wave: int) -> Iterable[Row]:
    try:
        return export_rows(wave, now=clock.now())
    except NothingPublished as refusal:
        told = _(
            "Wave %(wave)s is not published, so there is nothing to export."
            " Close and publish it first, or look up the right number."
        )
        raise Refused(told % {"wave": wave}) from refusal
    except NotOpenYet as refusal:
        told = _(
            "The results of wave %(wave)s open on %(day)s for everyone at once."
            " Export them from then on."
        )
        day = refusal.results_open_at.date().isoformat()
        raise Refused(told % {"wave": wave, "day": day}) from refusal


def _proof(wave: int) -> str:
    try:
        return proof(wave, now=clock.now()).as_json()
    except NoProof as refusal:
        raise Refused(_("This wave was published before Handvat gave proofs.")) from refusal


def _replace(rows: Iterable[Row], form: str, out: Path) -> None:
    """Write beside `out` first, so that a file is whole or not there."""
    begun = out.with_name(out.name + ".part")
    try:
        _write(rows, form, begun)
        begun.replace(out)
    finally:
        begun.unlink(missing_ok=True)


def _write(rows: Iterable[Row], form: str, path: Path | None) -> None:
    if form == "csv" and path is None:
        sys.stdout.writelines(csv_lines(rows))
        sys.stdout.flush()
    elif form == "csv" and path is not None:
        with path.open("w", encoding="utf-8", newline="") as text:
            text.writelines(csv_lines(rows))
    elif path is None:
        write_workbook(rows, sys.stdout.buffer, statement=str(STATEMENT))
    else:
        with path.open("wb") as file:
            write_workbook(rows, file, statement=str(STATEMENT))
