"""What reading needs of the rules: from files made when the package is built, or made now.

A file is used only when it was made of the very files that are there, so a rule that somebody
changes is seen at once; it is then made anew at every start, which takes a little longer.
"""

import json
import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Any, Final
from zlib import crc32

PACKAGE: Final = os.path.dirname(__file__)  # noqa: PTH120 -- pathlib takes longer to load than all this
FOLDER: Final = os.path.join(PACKAGE, "files", "prepared")  # noqa: PTH118 -- the same
_MADE_OF: Final = ("rules", "phrases", "lexica", "reading")  # folders
_AND: Final = ("announcing.py", "informing.py", "surroundings.py", "preparing.py")


@cache
def brief() -> dict[str, Any]:
    """Return all rules and surroundings in brief."""
    return _read("brief") or _made().brief()


@cache
def language(named: str) -> dict[str, Any]:
    """Return what reading "nl" or "en" needs."""
    return _read(named) or _made().language(named)


def as_file(told: dict[str, Any]) -> str:
    """Return plain values as a file holds them."""
    return json.dumps({"stamp": stamp(), **told}, ensure_ascii=False, separators=(",", ":"))


@cache
def stamp() -> int:
    """Return a number that changes with all that the files are made of."""
    sums = 0
    for path in _made_of():
        with open(path, "rb") as file:  # noqa: PTH123 -- pathlib takes longer to load than all this
            sums = crc32(file.read(), sums)
    return sums


def _made_of() -> Iterator[str]:
    for folder in _MADE_OF:
        here = os.path.join(PACKAGE, folder)  # noqa: PTH118 -- the same
        for name in sorted(os.listdir(here)):  # noqa: PTH208 -- the same
            if name.endswith(".py"):
                yield os.path.join(here, name)  # noqa: PTH118 -- the same
    for name in _AND:
        yield os.path.join(PACKAGE, name)  # noqa: PTH118 -- the same


def _read(name: str) -> dict[str, Any] | None:
    """Return what a file holds, if it is there and was made of what is there now."""
    try:
        with open(os.path.join(FOLDER, f"{name}.json"), encoding="utf-8") as file:  # noqa: PTH118, PTH123 -- the same
            told: dict[str, Any] = json.load(file)
    except FileNotFoundError:
        return None
    return told if told["stamp"] == stamp() else None


def _made() -> Any:
    """Return what makes them, loaded only where there are no files."""
    return import_module("handvat.framing.preparing")
