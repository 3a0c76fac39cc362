"""What people do to practise: choose a first step, say where they are."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.practice.models import FirstStep
from handvat.practice.rules import Stage


@dataclass(frozen=True, slots=True)
class Choice:
    """One behaviour, one sentence in one's own words, one day to look back."""

    behaviour_key: str
    sentence: str
    look_back_on: date


@transaction.atomic
def choose_first_step(
    unit: Unit, choice: Choice, *, who: str, today: date, now: datetime
) -> FirstStep:
    """Let `unit` practise a behaviour; what it practised before stays on record.

    Sent twice on a day it is chosen once.
    """
    Unit.objects.select_for_update().get(pk=unit.pk)  # one at a time in a unit
    now_chosen = FirstStep.objects.filter(unit=unit, current=True)
    same = now_chosen.filter(chosen_on=today, **asdict(choice)).first()
    if same is not None:
        return same
    now_chosen.update(current=False)
    log(who, "choose_first_step", unit=unit, about=choice.behaviour_key, now=now)
    return FirstStep.objects.create(
        unit=unit,
        behaviour_key=choice.behaviour_key,
        sentence=choice.sentence,
        look_back_on=choice.look_back_on,
        chosen_on=today,
        chosen_by=who,
    )


@transaction.atomic
def move_step(step: FirstStep, stage: Stage, *, who: str, now: datetime) -> FirstStep:
    """Say where the unit is with its behaviour, forward or back."""
    step.stage = stage
    step.save(update_fields=["stage"])
    log(who, "move_step", unit=step.unit, about=stage.value, now=now)
    return step
