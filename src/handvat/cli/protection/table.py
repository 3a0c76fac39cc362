"""Read a CSV file that somebody hands over, and say what is wrong with it."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

from handvat.cli.refused import BadUse
from handvat.cli.words import gettext as _

OTHERS = ";\t|"  # what stands between cells where it is no comma
LONGEST = 10_000  # characters in a cell


def rows(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield (line number, row) of a CSV file that has these columns.

    Raises:
        BadUse: it cannot be read; says where, and what to do.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _rows(path, file, columns)
    except OSError as trouble:
        told = _("%(path)s: %(trouble)s. Give the path of the file.")
        raise BadUse(told % {"path": path, "trouble": trouble.strerror}) from trouble
    except UnicodeDecodeError as trouble:
        raise BadUse(_in_utf8(path)) from trouble
    except csv.Error as trouble:
        told = _("%(path)s is no sound CSV (%(trouble)s). Save it anew as CSV.")
        raise BadUse(told % {"path": path.name, "trouble": trouble}) from trouble


def _in_utf8(path: Path) -> str:
    return _("%(path)s: Save this file as CSV in UTF-8.") % {"path": path.name}


def _rows(
    path: Path, file: IO[str], columns: Sequence[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    table = csv.reader(file, strict=True)
    names = [name.strip() for name in next(table, [])]
    _check_names(path, names, columns)
    for cells in table:
        if not cells:
            continue
        place = {"path": path.name, "line": table.line_num}
        if len(cells) != len(names):
            told = _("%(path)s, line %(line)s: Give this line as many cells as the first.")
            raise BadUse(told % place)
        if max(map(len, cells)) > LONGEST:
            told = _("%(path)s, line %(line)s: A cell is too long. Give at most %(most)s letters.")
            raise BadUse(told % {**place, "most": LONGEST})
        yield table.line_num, {name: cell.strip() for name, cell in zip(names, cells, strict=True)}


def _check_names(path: Path, names: Sequence[str], columns: Sequence[str]) -> None:
    """Return quietly when the first line names each of `columns` once."""
    if not any(names):
        told = _("%(path)s is empty. The first line names the columns: %(columns)s.")
        raise BadUse(told % {"path": path.name, "columns": ", ".join(columns)})
    if any("\0" in name for name in names):
        raise BadUse(_in_utf8(path))
    if len(names) == 1 and (other := next((sign for sign in OTHERS if sign in names[0]), "")):
        told = _("%(path)s has “%(sign)s” between its cells. Save it with commas between them.")
        raise BadUse(told % {"path": path.name, "sign": other.replace("\t", "tab")})
    for name in columns:
        if name not in names:
            told = _("%(path)s: The column “%(column)s” is missing. Add it to the first line.")
            raise BadUse(told % {"path": path.name, "column": name})
        if names.count(name) > 1:
            told = _("%(path)s: The column “%(column)s” is there twice. Keep one.")
            raise BadUse(told % {"path": path.name, "column": name})
