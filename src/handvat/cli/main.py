"""Start the `handvat` command."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run what was asked on the command line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handvat.project.settings")
    execute_from_command_line(sys.argv)
