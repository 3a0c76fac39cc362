"""Help on the command line, as wide as the terminal."""

import argparse
import os
import sys


class Help(argparse.HelpFormatter):
    """Asks how wide the terminal is without what the usual one loads for it.

    Argparse makes one for every word that a parser knows, also where nobody asks for help.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """Return how wide the terminal is."""
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (ValueError, OSError):  # no terminal
        return 80
