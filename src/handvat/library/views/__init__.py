"""Pages of the approach, the desired behaviours and what helps when something happened."""

from handvat.library.views.approach import (
    approach,
    begin,
    behaviours,
    conversation,
    handhold,
)
from handvat.library.views.happened import calendar, happened, sheet, standpoint
from handvat.library.views.own import add, behaviour, bring_back, edit, offer, publish, retire
from handvat.library.views.wording import along_field, wording, wording_rules

__all__ = [
    "add",
    "along_field",
    "approach",
    "begin",
    "behaviour",
    "behaviours",
    "bring_back",
    "calendar",
    "conversation",
    "edit",
    "handhold",
    "happened",
    "offer",
    "publish",
    "retire",
    "sheet",
    "standpoint",
    "wording",
    "wording_rules",
]
