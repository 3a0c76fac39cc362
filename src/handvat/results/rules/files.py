"""Write rows of published figures as CSV or as a workbook that no cell of can run a formula."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font

Row = tuple[str | int | float | None, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One sheet of a report: its name, the heads of its columns with their widths, its rows."""

    title: str
    columns: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[Row, ...]


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
READABLE = 110  # characters on a line of a sheet that is read
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
    first = book.create_sheet("read first")
    first.column_dimensions["A"].width = READABLE
    first.append([_wrapped(first, statement)])
    sheet, filled = None, ROWS_A_SHEET
    for row in rows:
        if sheet is None or filled == ROWS_A_SHEET:
            sheet = book.create_sheet(f"figures {len(book.worksheets)}")
            sheet.freeze_panes = "A2"
            sheet.append(COLUMNS)
            filled = 0
        sheet.append([_cell(sheet, value) for value in row])
        filled += 1
    book.save(file)


def write_report(sheets: Sequence[Page], file: IO[bytes]) -> None:
    """Write a report: a sheet for each page, with a heading that stays in sight."""
    book = Workbook()
    for number, page in enumerate(sheets):
        sheet = book.create_sheet(page.title[:31], number)
        for row in (page.columns, *page.rows):
            sheet.append([_safe(sheet, value) for value in row])
        for cell in sheet[1]:
            cell.font = Font(bold=True)
        sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
        sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        for letter, width in zip("ABCDEF", page.widths, strict=False):
            sheet.column_dimensions[letter].width = width
        for cells in sheet.iter_rows():
            for cell in cells:
                cell.alignment = Alignment(wrap_text=True, vertical="top")
    del book[book.sheetnames[-1]]  # the one that every new workbook has
    book.save(file)


def _wrapped(sheet: Any, value: str) -> object:
    """Return a cell whose text goes on below rather than beside."""
    cell = WriteOnlyCell(sheet, value=value)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


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


def _safe(sheet: Any, value: str | float | None) -> object:
    """Return a cell whose text stays a text, in a workbook that is built in memory."""
    if not isinstance(value, str) or not value.startswith(FORMULA):
        return value
    cell = Cell(sheet, row=1, column=1, value=value)  # its place is given when it is added
    cell.data_type = "s"  # a text, whatever it begins with
    cell.quotePrefix = True
    return cell
