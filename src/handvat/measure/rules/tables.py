"""Survey files as rows of text: CSV, Excel and SPSS, one row at a time."""

import codecs
import csv
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any
from zipfile import ZipFile

Row = tuple[int, Sequence[str]]  # the line in the file, counted from 1, and its cells
CHUNK = 1 << 20
ROWS_AT_ONCE = 20_000
SHEETS = "xl/worksheets/"  # read row by row; all else of a workbook is held in memory
MOST_OF_ROWS = 2_000_000_000  # bytes
MOST_OF_THE_REST = 128_000_000


class TableRefused(Exception):
    """The file is no table that can be read; carries why, and the line where known."""

    def __init__(self, code: str, line: int | None = None, about: str = "") -> None:
        super().__init__(code, line, about)
        self.code = code
        self.line = line
        self.about = about


@dataclass(frozen=True, slots=True)
class Table:
    """The names of the columns, and the rows as they are read."""

    columns: tuple[str, ...]
    rows: Iterator[Row]


def open_table(path: Path) -> Table:
    """Return the table in a file; what kind it is, its name's ending tells.

    Raises:
        TableRefused: the kind is unknown, the file is empty or broken; so may reading the rows.
    """
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise TableRefused("unknown_kind", about=path.suffix)
    if not path.stat().st_size:
        raise TableRefused("empty")
    return reader(path)


def _open_csv(path: Path) -> Table:
    encoding = _encoding(path)
    lines = _csv_lines(path, encoding)
    _, columns = next(lines, (1, []))
    if not any(columns):
        raise TableRefused("empty")
    return Table(tuple(column.strip() for column in columns), _same_width(lines, len(columns)))


def _csv_lines(path: Path, encoding: str) -> Iterator[Row]:
    with path.open(encoding=encoding, newline="") as file:
        first = file.readline()
        file.seek(0)
        reader = csv.reader(file, delimiter=_delimiter(first), strict=True)
        try:
            for row in reader:
                if any(row):
                    yield reader.line_num, row
        except csv.Error as trouble:
            raise TableRefused("broken_csv", reader.line_num, str(trouble)) from trouble


def _delimiter(first_line: str) -> str:
    return max(",;\t|", key=first_line.count)


def _encoding(path: Path) -> str:
    """Return UTF-8 or UTF-16 where the bytes say so, Windows' own where they can be that.

    Raises:
        TableRefused: the file holds bytes that no text has; says in which line.
    """
    with path.open("rb") as file:
        begin = file.read(4)
    if begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decodes(path, "utf-16")
    try:
        return _decodes(path, "utf-8-sig")
    except TableRefused:
        return _decodes(path, "cp1252")


def _decodes(path: Path, encoding: str) -> str:
    """Return `encoding` when all of the file can be read in it."""
    decoder, line = codecs.getincrementaldecoder(encoding)(), 1
    with path.open("rb") as file:
        while True:
            chunk = file.read(CHUNK)
            try:
                text = decoder.decode(chunk, final=not chunk)
            except UnicodeDecodeError as trouble:
                line += chunk[: trouble.start].count(b"\n")
                raise TableRefused("wrong_encoding", line) from trouble
            if "\0" in text:
                line += text[: text.index("\0")].count("\n")
                raise TableRefused("wrong_encoding", line)
            line += text.count("\n")
            if not chunk:
                return encoding


def _same_width(rows: Iterator[Row], width: int) -> Iterator[Row]:
    for line, row in rows:
        if len(row) != width:
            raise TableRefused("wrong_width", line, f"{len(row)}/{width}")
        yield line, row


def _open_xlsx(path: Path) -> Table:
    from openpyxl import load_workbook  # noqa: PLC0415 -- slow to load, and seldom needed

    try:
        _check_unpacked(path)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of styles and extensions, which we do not read
            book = load_workbook(path, read_only=True, data_only=True)
            sheet = book.worksheets[0]
            sheet.reset_dimensions()
    except TableRefused:
        raise
    except Exception as trouble:  # a damaged workbook makes openpyxl raise of every kind
        raise TableRefused("broken_xlsx") from trouble
    rows = _unbroken(sheet.iter_rows(values_only=True))
    columns = tuple(_word(cell).strip() for cell in next(rows, ()))
    if not any(columns):
        raise TableRefused("empty")
    return Table(columns, _xlsx_rows(rows, len(columns)))


def _check_unpacked(path: Path) -> None:
    """Refuse a workbook that grows without measure: little that unpacks into very much."""
    with ZipFile(path) as packed:
        parts = packed.infolist()
    rows = sum(part.file_size for part in parts if part.filename.startswith(SHEETS))
    others = sum(part.file_size for part in parts) - rows
    if rows > MOST_OF_ROWS or others > MOST_OF_THE_REST:
        raise TableRefused("broken_xlsx")


def _unbroken(rows: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """Yield rows until the end, or refuse the file where they break off."""
    while True:
        try:
            row = next(rows, None)
        except Exception as trouble:  # as in _open_xlsx
            raise TableRefused("broken_xlsx") from trouble
        if row is None:
            return
        yield row


def _xlsx_rows(rows: Iterator[tuple[Any, ...]], width: int) -> Iterator[Row]:
    """Yield rows at full width: Excel leaves out the empty cells at their end."""
    for line, cells in enumerate(rows, start=2):
        row = [_word(cell) for cell in cells[:width]]
        if any(row):
            yield line, row + [""] * (width - len(row))


def _open_sav(path: Path) -> Table:
    import pyreadstat  # noqa: PLC0415 -- seldom needed

    read = partial(pyreadstat.read_sav, str(path), output_format="dict")
    try:
        _, about = read(metadataonly=True)
    except (pyreadstat.ReadstatError, ValueError, UnicodeDecodeError) as trouble:
        raise TableRefused("broken_sav") from trouble
    if not about.column_names:
        raise TableRefused("empty")
    return Table(tuple(about.column_names), _sav_rows(read, about.column_names))


def _sav_rows(read: Callable[..., Any], columns: Sequence[str]) -> Iterator[Row]:
    """Yield rows, counted from 1; what SPSS itself calls missing is empty."""
    from pyreadstat import ReadstatError  # noqa: PLC0415 -- seldom needed

    start = 0
    while True:
        found: tuple[Mapping[str, Sequence[object]], object]
        try:
            found = read(row_offset=start, row_limit=ROWS_AT_ONCE)
        except (ReadstatError, ValueError, UnicodeDecodeError) as trouble:
            raise TableRefused("broken_sav") from trouble
        cells = [[_word(cell) for cell in found[0][column]] for column in columns]
        if not cells[0]:
            return
        yield from enumerate(zip(*cells, strict=True), start=start + 1)
        start += len(cells[0])


def _word(cell: object) -> str:
    """Return a cell as it would stand in a CSV file: 4.0 is 4, nothing is nothing."""
    if cell is None or cell != cell:  # noqa: PLR0124 -- not a number is not itself
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


_READERS: Mapping[str, Callable[[Path], Table]] = {
    ".csv": _open_csv,
    ".txt": _open_csv,
    ".tsv": _open_csv,
    ".xlsx": _open_xlsx,
    ".sav": _open_sav,
}
