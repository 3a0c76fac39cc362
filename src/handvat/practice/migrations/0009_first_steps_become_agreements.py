from typing import Any

from django.db import migrations


def become_agreements(apps: Any, _editor: object) -> None:
    """Make an agreement of what each unit practised, with its day and its step."""
    model = {name: apps.get_model("practice", name) for name in ("Agreement", "Words", "Move")}
    for step in apps.get_model("practice", "FirstStep").objects.filter(current=True):
        agreement = model["Agreement"].objects.create(
            unit_id=step.unit_id,
            behaviour_key=step.behaviour_key,
            state="practised",
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


class Migration(migrations.Migration):
    dependencies = [("practice", "0008_held_thanks_and_asked_people")]

    operations = [
        migrations.RunPython(become_agreements, migrations.RunPython.noop),
        migrations.DeleteModel(name="FirstStep"),
    ]
