from collections import Counter
from collections.abc import Iterator
from typing import Any

from django.db import migrations

# A unit had one first step at a time; choosing another set the one before aside.
ASIDE = {"self_evident": "celebrated"}  # else "parked": nothing is asked of anyone


def become_agreements(apps: Any, _editor: object) -> None:
    """Make an agreement of every first step, with its day, its step and what came after it.

    What was made an agreement before, and went back since, is there still and is not made twice.
    """
    there = Counter(_mark(agreement, words) for agreement, words in _from_steps(apps))
    after: dict[int, Any] = {}
    for step in apps.get_model("practice", "FirstStep").objects.order_by("-pk"):
        mark = _mark(step, step)
        following, after[step.unit_id] = after.get(step.unit_id), step
        if there[mark]:
            there[mark] -= 1
            continue
        _agree(apps, step, following)


def become_first_steps(apps: Any, _editor: object) -> None:
    """Make a first step of every agreement that began as one; the agreements stay as well."""
    model, log = apps.get_model("practice", "FirstStep"), apps.get_model("people", "LogEntry")
    current: set[int] = set()
    made = []
    for agreement, words in _from_steps(apps):
        practised = agreement.state == "practised" and agreement.unit_id not in current
        if practised:
            current.add(agreement.unit_id)
        chosen = log.objects.filter(
            action="choose_first_step", unit=agreement.unit_id, about=agreement.behaviour_key
        )
        made.append(
            model(
                unit_id=agreement.unit_id,
                behaviour_key=agreement.behaviour_key,
                sentence=words.sentence,
                look_back_on=words.look_back_on,
                chosen_on=agreement.made_on,
                chosen_by=chosen.order_by("-pk").values_list("who", flat=True).first() or "",
                stage=agreement.stage,
                current=practised,
            )
        )
    model.objects.bulk_create(reversed(made))


def _from_steps(apps: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the agreements that began as first steps with their first words, newest first."""
    began = apps.get_model("practice", "Move").objects.filter(before="", after="practised")
    words = apps.get_model("practice", "Words").objects.filter(
        number=1, agreement__in=began.values("agreement")
    )
    for first in words.select_related("agreement").order_by("-agreement__made_on", "-agreement"):
        yield first.agreement, first


def _mark(row: Any, words: Any) -> tuple[object, ...]:
    day = row.chosen_on if hasattr(row, "chosen_on") else row.made_on
    return (row.unit_id, row.behaviour_key, day, words.sentence, words.look_back_on)


def _agree(apps: Any, step: Any, following: Any) -> None:
    """Make an agreement of a step that the unit practises, or did until the `following` one."""
    model = {name: apps.get_model("practice", name) for name in ("Agreement", "Words", "Move")}
    state = "practised" if step.current else ASIDE.get(step.stage, "parked")
    agreement = model["Agreement"].objects.create(
        unit_id=step.unit_id,
        behaviour_key=step.behaviour_key,
        state=state,
        stage=step.stage,
        made_on=step.chosen_on,
    )
    model["Words"].objects.create(
        agreement=agreement,
        number=1,
        sentence=step.sentence,
        look_back_on=step.look_back_on,
        made_on=step.chosen_on,
    )
    model["Move"].objects.create(agreement=agreement, after="practised", on=step.chosen_on)
    if not step.current:
        until = following.chosen_on if following else step.chosen_on
        model["Move"].objects.create(
            agreement=agreement, before="practised", after=state, on=until
        )


class Migration(migrations.Migration):
    dependencies = [("practice", "0008_held_thanks_and_asked_people")]

    operations = [
        migrations.RunPython(become_agreements, become_first_steps),
        migrations.DeleteModel(name="FirstStep"),
    ]
