"""Tables of looking back together, and of what teams ask of structure and system."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Unit
from handvat.practice.models.agreements import Agreement
from handvat.practice.models.rounds import Question, Round

OutcomeKind = Question  # a team keeps something under each question


class LookBack(models.Model):
    """Twenty minutes in which a team looks back on what it practises."""

    class State(models.TextChoices):
        """How far it is."""

        WRITING = "writing", _("Everyone writes in silence")
        OPENED = "opened", _("What was written is on the table")
        ENDED = "ended", _("Done")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    agreement = models.ForeignKey(
        Agreement, null=True, blank=True, on_delete=models.SET_NULL, related_name="look_backs"
    )
    round = models.OneToOneField(Round, null=True, on_delete=models.SET_NULL, related_name="+")
    state = models.CharField(max_length=16, choices=State, default=State.WRITING)
    on_paper = models.BooleanField(default=False)  # written on paper; one person typed it in
    revision = models.PositiveIntegerField(default=0)
    held_on = models.DateField()

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("unit",),
                condition=~Q(state="ended"),
                name="one_look_back_at_a_time",
            )
        ]


class Outcome(models.Model):
    """What the team released from a look-back, in its own words."""

    look_back = models.ForeignKey(LookBack, on_delete=models.CASCADE, related_name="outcomes")
    kind = models.CharField(max_length=16, choices=OutcomeKind)
    text = models.CharField(max_length=1000)

    class Meta:
        ordering = ("look_back", "pk")


class SignalAnswer(models.TextChoices):
    """What is done with what a team asks."""

    DOING = "doing", _("We do this")
    DIFFERENTLY = "differently", _("We do it differently")
    NOT_DOING = "not_doing", _("We do not do this, and say why")


class Signal(models.Model):
    """What a team asks of structure or system, without persons; it always gets an answer."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")  # the team
    # From where it is seen, for good: where it followed the team, a move would point at the team.
    above = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    look_back = models.ForeignKey(
        LookBack, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    handhold = models.CharField(max_length=32)
    text = models.CharField(max_length=500)
    sent_on = models.DateField()
    answer = models.CharField(max_length=16, choices=SignalAnswer, blank=True)
    answer_text = models.CharField(max_length=1000, blank=True)
    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)
