"""Decisions about practising together."""

from handvat.practice.rules.first_steps import (
    LookBack,
    calendar,
    look_back_refused,
    usual_look_back,
)
from handvat.practice.rules.stages import Stage

__all__ = [
    "LookBack",
    "Stage",
    "calendar",
    "look_back_refused",
    "usual_look_back",
]
