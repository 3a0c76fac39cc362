"""Say in words what is the matter with a roster, and what would change."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from handvat.people.rules.roster import PEOPLE, UNITS
from handvat.people.rules.tables import Fault

FILES = {"units": _("Units"), "people": _("People")}
COLUMNS = {
    "code": _("code"),
    "name": _("name"),
    "parent_code": _("code of the unit above"),
    "number": _("number"),
    "email": _("e-mail address"),
    "unit_code": _("code of the unit"),
    "role_group": _("role group"),
    "language": _("language"),
    "parent": _("unit above"),
    "unit": _("unit"),
    "on_roster": _("added by hand, is now on the roster"),
    "reopened": _("was closed, opens again"),
}
SENTENCES = {
    "no_file": _("Choose at least one file."),
    "empty": _("This file is empty. Choose the file with units or people."),
    "header_only": _("This file has a first row with names of columns, and no rows below it."),
    "spreadsheet": _("This is a spreadsheet. Save it as CSV first, and choose that file."),
    "encoding": _("We cannot read the letters in this file. Save it as CSV UTF-8."),
    "column_missing": _("A column is missing: {value}."),
    "column_twice": _("Two columns mean the same: {value}. Keep one of them."),
    "quotes": _("A quotation mark is opened and not closed in its cell. Mend this row."),
    "cell_too_large": _("A cell is far too long. Perhaps a quotation mark is missing."),
    "width": _("This row has {value} cells, more than the first row. Check the separators."),
    "unreadable": _("A cell holds signs that cannot be read. Type it again."),
    "missing": _("This cell is empty: {value}."),
    "too_long": _("This cell is too long: {value}."),
    "duplicate_code": _("The code {value} stands in more than one row."),
    "duplicate_number": _("The number {value} stands in more than one row."),
    "loop": _("The unit {value} would lie below itself. Check the units above it."),
    "too_deep": _("The unit {value} lies too deep in the tree."),
    "unknown_parent": _("The unit above, {value}, is not in the file and not here."),
    "unknown_unit": _("The unit {value} is not in the file and not here."),
    "bad_email": _("This is not an e-mail address: {value}."),
    "unknown_role_group": _(
        "We do not know the role group {value}. Use student, phd, academic or support."
    ),
    "unknown_language": _("We do not know the language {value}. Use nl or en."),
    "closing_in_use": _(
        "The unit {value} is not in the file, but people or units here belong to it."
    ),
    "last_administrator": _("Nobody who may give roles would be left. Give the role first."),
}


def said(fault: Fault) -> str:
    """Return the sentence for a fault."""
    value = fault.value
    if fault.code in {"missing", "too_long"}:
        value = str(COLUMNS[value])
    if fault.code == "column_missing":
        value = "; ".join(_how_called(fault.file, key) for key in value.split(", "))
    return str(format_lazy(SENTENCES[fault.code], value=value))


def _how_called(file: str, key: str) -> str:
    layout = UNITS if file == "units" else PEOPLE
    return f"{COLUMNS[key]} ({', '.join(layout.names[key][:4])})"


def file_named(file: str) -> str | Promise:
    """Return what a file is called on the page."""
    return FILES[file]
