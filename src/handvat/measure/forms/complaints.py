"""What is said when a survey file cannot be imported: the matter first, then what to do."""

from collections.abc import Iterable, Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handvat.measure.rules.survey import Complaint
from handvat.measure.rules.tables import TableRefused

SENTENCES: Mapping[str, str | Promise] = {
    "unknown_kind": gettext_lazy(
        "Files ending in “%(value)s” cannot be read. Save it as .csv, .xlsx or .sav."
    ),
    "empty": gettext_lazy("The file is empty. Choose the file with the answers."),
    "no_rows": gettext_lazy("The file has column names and no answers. Choose the complete file."),
    "broken_csv": gettext_lazy(
        "This line cannot be read as CSV: a quotation mark is not closed."
        " Save the file again as CSV."
    ),
    "broken_xlsx": gettext_lazy("This is not an Excel file. Save it again as .xlsx."),
    "broken_sav": gettext_lazy("This is not an SPSS file. Save it again as .sav."),
    "wrong_encoding": gettext_lazy(
        "This line holds signs that are no text. Save the file as CSV in UTF-8."
    ),
    "wrong_width": gettext_lazy(
        "This line has another number of cells than the first line (%(value)s)."
        " Look for a missing or extra separator."
    ),
    "duplicate_column": gettext_lazy(
        "Two columns are called “%(column)s”. Give one of them another name."
    ),
    "unknown_column": gettext_lazy(
        "The file has no column “%(column)s”. Correct the name in the mapping or in the file."
    ),
    "no_unit": gettext_lazy(
        "In column “%(column)s” stands no code of a unit (“%(value)s”)."
        " Fill in a code of at most 64 characters."
    ),
    "unknown_unit": gettext_lazy(
        "No unit has the code “%(value)s”. Correct it, or let missing units be created."
    ),
    "not_a_number": gettext_lazy(
        "In column “%(column)s” stands “%(value)s”, which is not a number."
        " Correct it, or add it to “missing” in the mapping."
    ),
    "not_whole": gettext_lazy(
        "In column “%(column)s” stands “%(value)s”, which is not a whole number. Correct it."
    ),
    "off_the_scale": gettext_lazy(
        "In column “%(column)s” stands “%(value)s”, which is not on the scale."
        " Correct it, or add it to “missing” in the mapping."
    ),
    "unknown_value": gettext_lazy(
        "In column “%(column)s” stands “%(value)s”, which the mapping does not know."
        " Add it to “values” or to “missing”."
    ),
    "closed_in_future": gettext_lazy(
        "The survey closes on %(value)s, which is still to come. Correct the day in the mapping."
    ),
}


def sentence(complaint: Complaint) -> str:
    """Return a complaint in words, with its line."""
    told = str(SENTENCES[complaint.code]) % {"column": complaint.column, "value": complaint.value}
    if complaint.line is None:
        return told
    return _("Line %(line)s: %(told)s") % {"line": complaint.line, "told": told}


def of_table(refused: TableRefused) -> Complaint:
    """Return why a file is no table."""
    return Complaint(refused.code, refused.line, "", refused.about)


def of_units(unknown: Mapping[str, int], *, most: int = 20) -> Iterable[Complaint]:
    """Return a complaint for each of the first codes that name no unit."""
    first = sorted(unknown.items(), key=lambda pair: pair[1])[:most]
    return [Complaint("unknown_unit", line, "", code) for code, line in first]
