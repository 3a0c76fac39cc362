"""Ask something of structure or system, and answer it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.practice.models import LookBack, Signal, SignalAnswer
from handvat.practice.queries.signals import seen_from


@dataclass(frozen=True, slots=True)
class Said:
    """What is done with a signal, and why; said in `above`, which is never the team itself."""

    answer: SignalAnswer
    text: str
    above: Unit


def send_signal(
    unit: Unit, handhold: str, text: str, *, today: date, look_back: LookBack | None = None
) -> Signal:
    """Ask something for a team; who typed it is kept nowhere. Sent twice on a day, it is one."""
    found = Signal.objects.filter(unit=unit, handhold=handhold, text=text, sent_on=today).first()
    return found or Signal.objects.create(
        unit=unit,
        above=seen_from(unit),
        look_back=look_back,
        handhold=handhold,
        text=text,
        sent_on=today,
    )


@transaction.atomic
def answer_signal(signal: Signal, said: Said, *, who: str, today: date, now: datetime) -> Signal:
    """Say what is done with a signal; an answer may be made better later."""
    signal.answer, signal.answer_text, signal.answered_on = said.answer, said.text, today
    signal.save(update_fields=["answer", "answer_text", "answered_on"])
    log(who, "answer_signal", unit=said.above, now=now)
    return signal
