"""How well items measure one thing together: `handvat analyse reliability`."""

import argparse

from handvat.cli.analyse.reading import read_columns
from handvat.cli.analyse.telling import add_file, names, print_json


def add_parser(analyses: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `reliability`."""
    parser = analyses.add_parser(
        "reliability", help="How well items measure one thing together: alpha, omega, one factor"
    )
    add_file(parser)
    parser.add_argument("--items", type=names, required=True, metavar="A,B,C", help="the columns")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print how many rows every item has."""
    columns = read_columns(arguments.file, arguments.items, missing=arguments.missing)
    print_json({"n": len(columns[arguments.items[0]])})
    return 0
