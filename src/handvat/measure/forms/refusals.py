"""What is said when a wave cannot be planned or made ready, and what to do."""

from typing import Final

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handvat.measure.rules.consent import ConsentIncomplete
from handvat.measure.rules.planning import (
    ConsentMissing,
    NotHeardBack,
    TooSoon,
    UnitTooSmall,
    WaveNotPlanned,
)

CANNOT: Final = (
    ConsentIncomplete,
    ConsentMissing,
    NotHeardBack,
    TooSoon,
    UnitTooSmall,
    WaveNotPlanned,
)


def why(refused: Exception) -> str:
    """Return why it cannot be done, and what to do."""
    if isinstance(refused, TooSoon):
        told = {"title": refused.title, "day": date_format(refused.first_day)}
        return (
            _(
                "“%(title)s” asks the same people within three months."
                " Choose a day from %(day)s on, or other units."
            )
            % told
        )
    if isinstance(refused, NotHeardBack):
        told = {"title": refused.title, "unit": refused.unit_name}
        return (
            _(
                "Those who answered “%(title)s” in %(unit)s have heard nothing back yet."
                " Tell them first what was heard and done."
            )
            % told
        )
    if isinstance(refused, UnitTooSmall):
        return _(
            "%(unit)s has too few people to be asked by itself. Choose the unit above it."
        ) % {"unit": refused.unit_name}
    if isinstance(refused, WaveNotPlanned):
        return _("The invitations are ready, so the plan stands.")
    return _("First record what the participation council agreed to.")
