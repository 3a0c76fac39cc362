"""Tell those who answered what was heard, what is done, what is not done and why."""

from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction

from handvat import clock
from handvat.measure.models import HeardBack, Wave
from handvat.measure.rules.moments import WaveState
from handvat.people.actions import log
from handvat.people.models import Unit


class WaveNotOver(Exception):
    """Answers still come in, so there is nothing to tell back yet."""


@dataclass(frozen=True, slots=True)
class Word:
    """What respondents read."""

    heard: str
    doing: str
    not_doing: str


@transaction.atomic
def answer_respondents(
    wave: Wave, unit: Unit, word: Word, *, who: str, now: datetime
) -> HeardBack:
    """Tell the respondents in `unit`, and below it, what became of their answers.

    Raises:
        WaveNotOver: the wave is planned or open.
    """
    if wave.state(now) is not WaveState.CLOSED:
        raise WaveNotOver
    told, _ = HeardBack.objects.update_or_create(
        wave=wave,
        unit=unit,
        defaults={
            "heard": word.heard,
            "doing": word.doing,
            "not_doing": word.not_doing,
            "told_on": clock.campus_day(now, settings.TIME_ZONE),
        },
    )
    log(who, "answer_respondents", unit=unit, about=f"wave {wave.pk}", now=now)
    return told
