"""What is said when a file of answers cannot be read: the matter first, then what to do."""

from collections.abc import Callable, Mapping
from pathlib import Path

from handvat.cli.analyse.source import NotANumber
from handvat.cli.words import gettext as _
from handvat.measure.rules.tables import TableRefused

Sentence = Callable[[], str]  # asked for when said: the language is known then

SENTENCES: Mapping[str, Sentence] = {
    "unknown_kind": lambda: _(
        "Files ending in “%(about)s” cannot be read. Save it as .csv, .parquet or .sav."
    ),
    "empty": lambda: _("The file is empty. Choose the file with the answers."),
    "no_rows": lambda: _("The file has column names and no answers. Choose the complete file."),
    "broken_csv": lambda: _(
        "This line cannot be read as CSV: a quotation mark is not closed."
        " Save the file again as CSV."
    ),
    "broken_parquet": lambda: _("This is not a Parquet file. Save it again as .parquet."),
    "broken_sav": lambda: _("This is not an SPSS file. Save it again as .sav."),
    "wrong_encoding": lambda: _(
        "This line holds signs that are no text. Save the file as CSV in UTF-8."
    ),
    "wrong_width": lambda: _(
        "This line has another number of cells than the first line (%(about)s)."
        " Look for a missing or extra separator."
    ),
    "duplicate_column": lambda: _(
        "Two columns are called “%(about)s”. Give one of them another name."
    ),
}


def of_table(path: Path, refused: TableRefused) -> str:
    """Return why a file is no table, in words."""
    told = SENTENCES[refused.code]() % {"about": refused.about}
    if refused.line is not None:
        told = _("Line %(line)s: %(told)s") % {"line": refused.line, "told": told}
    return f"{path.name}: {told}"


def of_cell(path: Path, cell: NotANumber) -> str:
    """Return which cell is not a number, in words."""
    told = _(
        "Row %(row)s: in column “%(column)s” stands “%(value)s”, which is not a number."
        " Correct it, or leave the cell empty if nobody answered."
    )
    named = {"row": cell.row, "column": cell.column, "value": cell.value[:60]}
    return f"{path.name}: {told % named}"
