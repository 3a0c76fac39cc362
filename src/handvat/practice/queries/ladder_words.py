"""What is said of practising, in words and never in figures."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.practice.models import Period
from handvat.practice.rules.ladders import Rhythm

RHYTHM_WORDS: Mapping[Rhythm, str | Promise] = {
    Rhythm.NOT_BEGUN: _("New behaviour takes ten to twenty weeks of practice. You begin small."),
    Rhythm.BEGINNING: _(
        "You are at the beginning. New behaviour takes ten to twenty weeks. Awkward is normal."
    ),
    Rhythm.ON_THE_WAY: _("You are on the way. Keep the steps small, and keep at it."),
    Rhythm.SETTLING: _("You have practised for some months. Does it go by itself more often now?"),
    Rhythm.LONGER: _(
        "You have practised for more than twenty weeks. That is fine. Is the step small enough?"
    ),
}
NOT_ABLE = _("You say: we are not able to yet. Make the step smaller, or watch somebody do it.")
NO_CHANCE = _("You say: there is no opportunity yet. Choose one moment in the week for it.")
NOT_WANTED = _("You say: we do not want to yet. Talk about that first. It may be a good reason.")


def advice(period: Period | None) -> tuple[str | Promise, ...]:
    """Return what helps with the questions that the team answered with "not yet"."""
    if period is None:
        return ()
    said = ((period.able, NOT_ABLE), (period.chance, NO_CHANCE), (period.want, NOT_WANTED))
    return tuple(words for answer, words in said if answer == Period.Ready.NOT_YET)
