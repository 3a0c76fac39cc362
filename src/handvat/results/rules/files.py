"""Write rows of published figures as CSV or as a workbook that no cell of can run a formula."""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

Row = tuple[str | int | float | None, ...]

COLUMNS = (
    "unit",
    "parent_unit",
    "filter_name",
    "filter_value",
    "item",
    "n",
    "mean",
    "favourable",
    "mean_low",
    "mean_high",
    "wave",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the start of a formula
ROWS_A_SHEET = 1_000_000  # a sheet of a workbook holds 1,048,576


def csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield lines of CSV with a heading; hidden values are empty, numbers have full precision.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    yield _line(COLUMNS)
    for row in rows:
        yield _line(tuple(map(_plain, row)))


def write_workbook(rows: Iterable[Row], file: IO[bytes], *, statement: str) -> None:
    """Write a workbook: first a sheet with `statement`, then the figures, texts as texts."""
    book = Workbook(write_only=True)
    book.create_sheet("read first").append([statement])
    sheet, filled = None, ROWS_A_SHEET
    for row in rows:
        if sheet is None or filled == ROWS_A_SHEET:
            sheet = book.create_sheet(f"figures {len(book.worksheets)}")
            sheet.append(COLUMNS)
            filled = 0
        sheet.append([_cell(sheet, value) for value in row])
        filled += 1
    book.save(file)


def _line(row: Row) -> str:
    kept = io.StringIO()
    csv.writer(kept, lineterminator="\n").writerow(row)
    return kept.getvalue()


def _plain(value: str | float | None) -> str:
    if isinstance(value, str):
        return "'" + value if value.startswith(FORMULA) else value
    return "" if value is None else repr(value)


def _cell(sheet: Any, value: str | float | None) -> object:
    if not isinstance(value, str) or not value.startswith(FORMULA):
        return value
    cell = WriteOnlyCell(sheet, value=value)
    cell.data_type = "s"  # a text, whatever it begins with
    cell.quotePrefix = True
    return cell
