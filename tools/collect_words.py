"""Collect the words for people into the .po file of every package, and compile them."""

import subprocess
from argparse import ArgumentParser
from pathlib import Path

import compile_words

COMMAND = Path(".venv/bin/django-admin").resolve()
HOUSE = Path("src/handvat")


def collect(house: Path) -> None:
    """Bring every .po file below `house` in line with the words that the code has now.

    Raises:
        subprocess.CalledProcessError: gettext is not installed, or a file cannot be read.
    """
    for locale in sorted(house.glob("*/locale")):
        words = ["makemessages", "-l", "nl", "--add-location", "file", "--no-obsolete"]
        subprocess.run([COMMAND, *words], cwd=locale.parent, check=True)


if __name__ == "__main__":
    ArgumentParser(description=__doc__).parse_args()
    collect(HOUSE)
    compile_words.main()
