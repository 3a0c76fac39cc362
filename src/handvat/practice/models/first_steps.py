"""Tables of what units practise; a new first step takes the place of the one before."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Unit
from handvat.practice.rules.stages import Stage

STAGE_NAMES = {
    Stage.AWARE: _("Becoming aware"),
    Stage.PRACTISING: _("Practising"),
    Stage.SELF_EVIDENT: _("Self-evident"),
}


class FirstStep(models.Model):
    """One behaviour that a unit practises, in its own words, until it looks back."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    behaviour_key = models.CharField(max_length=64)  # looked up in library, else content
    sentence = models.CharField(max_length=300)
    look_back_on = models.DateField()
    chosen_on = models.DateField()
    chosen_by = models.CharField(max_length=64)  # the account's key; no name
    stage = models.CharField(
        max_length=16,
        choices=[(stage.value, STAGE_NAMES[stage]) for stage in Stage],
        default=Stage.AWARE.value,
    )
    current = models.BooleanField(default=True)

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("unit",), condition=Q(current=True), name="one_current_step"
            )
        ]
