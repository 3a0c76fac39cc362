"""Which files are meant by the paths on the command line."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _
from handvat.framing.readers import SUFFIXES

STDIN = "-"
CONFIG = "handvat-lint.toml"
_LEFT_OUT = {"node_modules", "__pycache__", "venv", "site-packages"}


def file_above(folder: Path) -> Path | None:
    """Return the configuration in a folder, or the nearest above it."""
    for here in (folder, *folder.parents):
        if (here / CONFIG).is_file():
            return here / CONFIG
    return None


def files_in(paths: Sequence[str], leaves_out: Callable[[Path], bool]) -> Iterator[str]:
    """Return every file once: those named, and in folders those that can be read.

    Raises:
        BadUse: a path is not there.
    """
    for missing in (path for path in paths if path != STDIN and not Path(path).exists()):
        raise BadUse(_("There is no file or folder “%(path)s”.") % {"path": missing})
    return _found(paths, leaves_out)  # that every path is there is known before anything is told


def _found(paths: Sequence[str], leaves_out: Callable[[Path], bool]) -> Iterator[str]:
    seen = set()
    for path in paths:
        found = _inside(Path(path), leaves_out) if _is_folder(path) else [path]
        for one in found:
            if one not in seen:
                seen.add(one)
                yield one


def _is_folder(path: str) -> bool:
    return path != STDIN and Path(path).is_dir()


def _inside(folder: Path, leaves_out: Callable[[Path], bool]) -> Iterator[str]:
    for here, folders, files in os.walk(folder):
        folders[:] = sorted(
            name
            for name in folders
            if not name.startswith(".")
            and name not in _LEFT_OUT
            and not leaves_out(Path(here, name))
        )
        for name in sorted(files):
            path = Path(here, name)
            hidden = name.startswith((".", "~$"))  # the latter: locks of Word
            if path.suffix.lower() in SUFFIXES and not hidden and not leaves_out(path):
                yield str(path)
