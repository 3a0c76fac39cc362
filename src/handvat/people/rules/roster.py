"""What the rows of a roster say of units and people, row by row."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from handvat.people.rules.tables import Fault, Layout, Row, Table
from handvat.people.rules.tree import loops

UNITS = Layout(
    file="units",
    names={
        "code": ("code", "unitcode", "eenheidcode", "eenheidscode", "afdelingscode", "orgcode"),
        "name": ("name", "naam", "unitname", "eenheid", "afdelingsnaam", "omschrijving"),
        "parent_code": (
            *("parentcode", "parent", "bovenliggend", "bovenliggendecode", "oudercode", "ouder"),
            *("bovenliggendeeenheid", "bovenliggendeafdeling", "valtonder", "hoortbij"),
        ),
    },
    required=("code", "name", "parent_code"),
)
PEOPLE = Layout(
    file="people",
    names={
        "number": (
            *("number", "nummer", "personeelsnummer", "medewerkernummer", "medewerkersnummer"),
            *("employeenumber", "employeeid", "personnelnumber", "personid", "studentnummer"),
        ),
        "name": ("name", "naam", "fullname", "volledigenaam", "weergavenaam", "displayname"),
        "email": ("email", "emailadres", "emailaddress", "mail", "mailadres"),
        "unit_code": (
            *("unitcode", "unit", "eenheid", "eenheidcode", "eenheidscode"),
            *("afdeling", "afdelingscode", "department", "departmentcode", "orgcode"),
        ),
        "role_group": ("rolegroup", "rolgroep", "functiegroep", "groep", "personeelsgroep"),
        "language": ("language", "taal", "voertaal", "taalvoorkeur"),
    },
    required=("number", "name", "unit_code"),
)
ROLE_GROUPS = {
    "student": ("student",),
    "phd": ("phd", "promovendus", "phd candidate"),
    "academic": ("academic", "wetenschappelijk", "onderwijzend", "wp", "academic or teaching"),
    "support": ("support", "ondersteunend", "obp", "support staff"),
    "": ("", "undisclosed"),
}
LANGUAGES = {
    "nl": ("nl", "nederlands", "dutch", "nl-nl"),
    "en": ("en", "engels", "english", "en-gb", "en-us"),
    "": ("",),
}
ADDRESS = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+\.[^@\s,;<>\".]{2,}")
LONGEST = {"code": 64, "number": 64, "name": 200, "email": 254}


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A unit as the roster gives it; without `parent_code` it is the top."""

    line: int
    code: str
    name: str
    parent_code: str


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the roster gives them; `None` where the file has no such column."""

    line: int
    number: str
    name: str
    unit_code: str
    email: str | None
    role_group: str | None
    language: str  # empty when the file does not say


def unit_rows(table: Table) -> tuple[tuple[UnitRow, ...], tuple[Fault, ...]]:
    """Return the units in a table, and what is the matter with their rows."""
    rows = tuple(
        UnitRow(row.line, row.cell("code"), row.cell("name"), row.cell("parent_code"))
        for row in table.rows
    )
    faults = [
        *_filled(table, ("code", "name")),
        *_twice("units", "duplicate_code", ((row.line, row.code) for row in rows)),
    ]
    looping = loops({row.code: row.parent_code or None for row in rows})
    faults += [Fault("units", "loop", row.line, row.code) for row in rows if row.code in looping]
    return rows, tuple(faults)


def person_rows(table: Table) -> tuple[tuple[PersonRow, ...], tuple[Fault, ...]]:
    """Return the people in a table, and what is the matter with their rows."""
    rows = tuple(_person(row, table.columns) for row in table.rows)
    faults = [
        *_filled(table, ("number", "name", "unit_code")),
        *_twice("people", "duplicate_number", ((row.line, row.number) for row in rows)),
    ]
    for row in table.rows:
        faults += _person_faults(row)
    return rows, tuple(faults)


def _person(row: Row, columns: frozenset[str]) -> PersonRow:
    return PersonRow(
        line=row.line,
        number=row.cell("number"),
        name=row.cell("name"),
        unit_code=row.cell("unit_code"),
        email=row.cell("email").lower() if "email" in columns else None,
        role_group=_known(row.cell("role_group"), ROLE_GROUPS)
        if "role_group" in columns
        else None,
        language=_known(row.cell("language"), LANGUAGES) or "",
    )


def _known(word: str, options: dict[str, tuple[str, ...]]) -> str | None:
    """Return the option that `word` stands for, or `None` when there is none."""
    return next((key for key, words in options.items() if word.lower() in words), None)


def _person_faults(row: Row) -> Iterable[Fault]:
    email, group, language = row.cell("email"), row.cell("role_group"), row.cell("language")
    if email and not ADDRESS.fullmatch(email):
        yield Fault("people", "bad_email", row.line, email)
    if _known(group, ROLE_GROUPS) is None:
        yield Fault("people", "unknown_role_group", row.line, group)
    if _known(language, LANGUAGES) is None:
        yield Fault("people", "unknown_language", row.line, language)


def _filled(table: Table, keys: tuple[str, ...]) -> Iterable[Fault]:
    for row in table.rows:
        for key in keys:
            if not row.cell(key):
                yield Fault(table.file, "missing", row.line, key)
        for key, longest in LONGEST.items():
            if len(row.cell(key)) > longest:
                yield Fault(table.file, "too_long", row.line, key)


def _twice(file: str, code: str, keys: Iterable[tuple[int, str]]) -> Iterable[Fault]:
    listed = [(line, key) for line, key in keys if key]
    counts = Counter(key for _line, key in listed)
    return [Fault(file, code, line, key) for line, key in listed if counts[key] > 1]
