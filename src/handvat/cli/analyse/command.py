"""The analyses there are: `handvat analyse WHAT FILE`."""

import argparse

from handvat.cli.analyse import agreement, change, reliability

ANALYSES = (
    reliability,
    agreement,
    change,
)  # modules; each has `add_parser(analyses)`, which sets its default `run`


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `analyse` with everything that can be asked of a file."""
    parser = subparsers.add_parser(
        "analyse",
        help="Compute on a file of answers",
        description="FILE is CSV, Parquet or SPSS (.sav). Nothing is stored and nothing is sent.",
    )
    parser.set_defaults(run=lambda _arguments: parser.print_help())
    analyses = parser.add_subparsers(metavar="what", title="analyses")
    for analysis in ANALYSES:
        analysis.add_parser(analyses)
