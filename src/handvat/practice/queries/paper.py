"""What stands on the sheets of the workshop."""

from collections.abc import Collection
from datetime import time

from django.db.models import QuerySet

from handvat.content import loader
from handvat.people.models import Unit
from handvat.people.queries import open_units
from handvat.practice.rules.workshop import chosen_cases, table_sheets, timetable

LINES = range(9)  # to write on, on the harvest sheet


def workshop(begin: time, about: str, parts: Collection[str]) -> dict[str, object]:
    """Return what the sheets in `parts` hold; what is not asked for stays out."""
    talk, every = loader.discussion(), loader.cases()
    times, cases = timetable(begin, talk.agenda), chosen_cases(about, every)
    alone = set(parts) == {"cards"}  # asked for by themselves, there is always something
    held: dict[str, object] = {
        "script": True,
        "sheets": table_sheets(about, talk, every),
        "cards": cases or (every if alone else ()),
        "harvest": True,
    }
    kept = {name: what for name, what in held.items() if name in parts}
    return kept | {"times": times, "ends": times[-1].ends, "cases": cases, "lines": LINES}


def teams(paths: tuple[str, ...]) -> QuerySet[Unit]:
    """Return the units right at `paths`: what a team does among itself reaches no further."""
    return open_units().filter(path__in=paths).order_by("path")
