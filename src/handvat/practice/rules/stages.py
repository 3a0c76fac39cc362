"""The three steps of the approach."""

from enum import StrEnum


class Stage(StrEnum):
    """Where a team is with a behaviour, as it says itself; going back is fine."""

    AWARE = "aware"
    PRACTISING = "practising"
    SELF_EVIDENT = "self_evident"
