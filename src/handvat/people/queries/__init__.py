"""Reads of units, people and the roles they hold."""

from handvat.people.queries.standing import Standing, standings
from handvat.people.queries.units import (
    Around,
    around,
    below,
    open_units,
    root_unit,
    units_called,
    widest,
)

__all__ = [
    "Around",
    "Standing",
    "around",
    "below",
    "open_units",
    "root_unit",
    "standings",
    "units_called",
    "widest",
]
