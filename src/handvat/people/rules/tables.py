"""Read a table from the bytes of a file that an HR system wrote."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

DELIMITERS = (";", ",", "\t")
LARGEST_CELL = 1_000  # characters
ZIPPED = b"PK\x03\x04"
CONTROL = frozenset(chr(code) for code in (*range(32), 127))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is the matter with a file, and on which line; `file` is "units" or "people"."""

    file: str
    code: str
    line: int = 0
    value: str = ""


class FileRefused(Exception):
    """A file cannot be read as a table at all; carries the fault."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code, fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line where it begins, and its cells by the meaning of their column."""

    line: int
    cells: Mapping[str, str]

    def cell(self, key: str) -> str:
        """Return a cell without white space around it; nothing when the column is not there."""
        return self.cells.get(key, "")


@dataclass(frozen=True, slots=True)
class Table:
    """What was read, and what we took the file to be."""

    file: str
    encoding: str  # "UTF-8", "UTF-16" or "Windows-1252"
    columns: frozenset[str]
    ignored: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns that a file may have: their meaning, and the names that each goes by."""

    file: str
    names: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]

    def meaning(self, heading: str) -> str:
        """Return what a heading means, or nothing."""
        plain = "".join(letter for letter in heading.lower() if letter.isalnum())
        return next((key for key, names in self.names.items() if plain in names), "")


def read_table(content: bytes, layout: Layout) -> Table:
    """Return the table in `content`.

    Raises:
        FileRefused: it is empty, no text, no table, or lacks a column.
    """
    text, encoding = _text(content, layout.file)
    first = text.split("\n", 1)[0].rstrip("\r")
    delimiter = max(DELIMITERS, key=lambda sign: _recognised(first, sign, layout))
    lines = _lines(text, delimiter, layout.file)
    line, headings = next(lines, (1, []))
    if not any(headings):
        raise FileRefused(Fault(layout.file, "empty", line))
    keys = _keys(headings, layout)
    rows = tuple(
        Row(line, {key: cell for key, cell in zip(keys, cells, strict=False) if key})
        for line, cells in _same_width(lines, len(keys), layout.file)
    )
    if not rows:
        raise FileRefused(Fault(layout.file, "header_only"))
    ignored = tuple(
        heading for heading, key in zip(headings, keys, strict=True) if heading and not key
    )
    return Table(layout.file, encoding, frozenset(filter(None, keys)), ignored, rows)


def _text(content: bytes, file: str) -> tuple[str, str]:
    if not content.strip():
        raise FileRefused(Fault(file, "empty"))
    if content.startswith(ZIPPED):
        raise FileRefused(Fault(file, "spreadsheet"))
    attempts = [("utf-8-sig", "UTF-8"), ("cp1252", "Windows-1252")]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        attempts = [("utf-16", "UTF-16")]
    for codec, name in attempts:
        try:
            return content.decode(codec), name
        except UnicodeDecodeError:
            continue
    raise FileRefused(Fault(file, "encoding"))


def _recognised(first: str, delimiter: str, layout: Layout) -> tuple[int, int]:
    cells = next(csv.reader([first], delimiter=delimiter), [])
    return len({layout.meaning(cell) for cell in cells} - {""}), len(cells)


def _lines(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """Yield each line with its number, lines without any cell left out."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            trimmed = [cell.strip() for cell in cells]
            if any(trimmed):
                _check_cells(trimmed, begins, file)
                yield begins, trimmed
            begins = reader.line_num + 1
    except csv.Error as error:
        code = "cell_too_large" if "limit" in str(error) else "quotes"
        raise FileRefused(Fault(file, code, begins)) from error


def _check_cells(cells: list[str], line: int, file: str) -> None:
    for cell in cells:
        if len(cell) > LARGEST_CELL:
            raise FileRefused(Fault(file, "cell_too_large", line))
        if "\n" in cell or "\r" in cell:
            raise FileRefused(Fault(file, "quotes", line))
        if not CONTROL.isdisjoint(cell):
            raise FileRefused(Fault(file, "unreadable", line))


def _same_width(
    lines: Iterator[tuple[int, list[str]]], width: int, file: str
) -> Iterator[tuple[int, list[str]]]:
    for line, cells in lines:
        if any(cells[width:]):
            raise FileRefused(Fault(file, "width", line, str(len(cells))))
        yield line, cells + [""] * (width - len(cells))


def _keys(headings: list[str], layout: Layout) -> list[str]:
    keys = [layout.meaning(heading) for heading in headings]
    for key in layout.names:
        if keys.count(key) > 1:
            twice = [h for h, k in zip(headings, keys, strict=True) if k == key]
            raise FileRefused(Fault(layout.file, "column_twice", 1, ", ".join(twice)))
    missing = [key for key in layout.required if key not in keys]
    if missing:
        raise FileRefused(Fault(layout.file, "column_missing", 1, ", ".join(missing)))
    return keys
