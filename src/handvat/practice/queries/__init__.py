"""Reads of what units practise."""

from handvat.practice.queries.first_steps import (
    Practised,
    current_step,
    known_behaviour,
    practised_in,
    shown_step,
    start,
    units_to_choose,
)

__all__ = [
    "Practised",
    "current_step",
    "known_behaviour",
    "practised_in",
    "shown_step",
    "start",
    "units_to_choose",
]
