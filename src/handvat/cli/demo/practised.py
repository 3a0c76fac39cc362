"""What teams of Universiteit Zandmeer practise: one behaviour, one sentence, one day."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from handvat.people.models import Unit
from handvat.practice.actions.first_steps import Choice, choose_first_step, move_step
from handvat.practice.rules import Stage

WHO = "command line"
STEPS: Mapping[str, tuple[tuple[str, str, int, int, Stage], ...]] = {
    # team: behaviour, own sentence, days since it was chosen, days until the look-back, stage
    "Mens en computer": (
        (
            "b03",
            "Thijs vertelt elke maand wat hij anders had willen doen.",
            200,
            -150,
            Stage.AWARE,
        ),
        ("b00", "We vragen rond voordat we besluiten: hoe zie jij dit?", 40, 9, Stage.PRACTISING),
    ),
    "Ecologie van het wad": (
        (
            "b01",
            "We noemen wie het idee had, ook als die er niet bij is.",
            120,
            3,
            Stage.SELF_EVIDENT,
        ),
    ),
    "Studieadvies": (("b02", "Eerst samenvatten, dan pas antwoorden.", 60, 20, Stage.PRACTISING),),
    "Onderzoeksmethoden": (
        ("b00", "In elk overleg vragen we wie het anders ziet.", 12, 18, Stage.AWARE),
    ),
}


def practise(root: Unit, day: date, now: datetime) -> None:
    """Let some teams choose what they practise."""
    for name, steps in STEPS.items():
        unit = Unit.objects.get(name=name, path__startswith=root.path)
        for behaviour, sentence, since, until, stage in steps:
            at = now - timedelta(days=since)
            choice = Choice(behaviour, sentence, day + timedelta(days=until))
            step = choose_first_step(
                unit, choice, who=WHO, today=day - timedelta(days=since), now=at
            )
            move_step(step, stage, who=WHO, now=at + timedelta(days=1))
