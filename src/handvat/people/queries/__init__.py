"""Reads of units, people and the roles they hold."""

from handvat.people.queries.contact_points import contact_points, contact_points_within
from handvat.people.queries.log_words import WHO, about_words, action_words
from handvat.people.queries.persons import (
    Glance,
    at_a_glance,
    demo_account,
    log_lines,
    logged_actions,
    members,
    memberships_of,
    named,
    people_called,
    personal_export,
    roles_in,
    roles_of,
    unit_of,
    waiting_for_erasure,
)
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
    "WHO",
    "Around",
    "Glance",
    "Standing",
    "about_words",
    "action_words",
    "around",
    "at_a_glance",
    "below",
    "contact_points",
    "contact_points_within",
    "demo_account",
    "log_lines",
    "logged_actions",
    "members",
    "memberships_of",
    "named",
    "open_units",
    "people_called",
    "personal_export",
    "roles_in",
    "roles_of",
    "root_unit",
    "standings",
    "unit_of",
    "units_called",
    "waiting_for_erasure",
    "widest",
]
