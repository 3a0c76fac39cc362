"""Tables of agreements: words and history are added to, never changed."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Person, Unit
from handvat.practice.models.rounds import Round
from handvat.practice.rules.agreements import Heard, State
from handvat.practice.rules.stages import Stage

STAGE_NAMES = {
    Stage.AWARE: _("Becoming aware"),
    Stage.PRACTISING: _("Practising"),
    Stage.SELF_EVIDENT: _("Self-evident"),
}


class AgreementKind(models.TextChoices):
    """What an agreement is about."""

    BEHAVIOUR = "behaviour", _("Agreement about behaviour")
    WORKING = "working", _("Working agreement")
    CONVERSATION = "conversation", _("Conversation agreement")


class Agreement(models.Model):
    """What a team agrees with itself; its words are in `Words`, its history in `Move`."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=AgreementKind, default=AgreementKind.BEHAVIOUR)
    behaviour_key = models.CharField(max_length=64, blank=True)  # looked up in library
    state = models.CharField(
        max_length=16,
        choices=[(state.value, state.value) for state in State],
        default=State.PROPOSED.value,
    )
    stage = models.CharField(
        max_length=16,
        choices=[(stage.value, stage.value) for stage in Stage],
        default=Stage.AWARE.value,
    )
    # Goes up with every change; who saves what they read earlier is told what happened since.
    revision = models.PositiveIntegerField(default=0)
    # Everyone says, unsigned, how they stand; then this tells what the team found.
    round = models.OneToOneField(
        Round, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    heard = models.CharField(
        max_length=16,
        choices=[(heard.value, heard.value) for heard in Heard if heard],
        blank=True,
    )
    # The account's key of who wrote down that everyone can live with it, until somebody else of
    # the team says so too; then it is forgotten. Of who says so nothing is kept.
    noted_by = models.CharField(max_length=64, blank=True)
    asked_to_park = models.BooleanField(default=False)  # not by whom, not how often, not when
    sees = models.TextField(blank=True)  # where the team already sees it
    makes_possible = models.TextField(blank=True)  # what makes that possible
    shown_to_all = models.BooleanField(default=False)  # leaders go first, in sight of everyone
    made_on = models.DateField()

    class Meta:
        ordering = ("-pk",)


class Words(models.Model):
    """The words of an agreement, as they stood from a day on; the highest number holds."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="words")
    number = models.PositiveIntegerField()
    sentence = models.CharField(max_length=300)  # "Wij …"
    cue = models.CharField(max_length=200, blank=True)  # the situation
    then = models.CharField(max_length=200, blank=True)  # "dan …"
    first_step = models.CharField(max_length=300, blank=True)
    # Who starts as role model: the team lead, or who agreed to do so in their place and why.
    role_model = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    role_model_because = models.CharField(max_length=300, blank=True)  # when it is not the lead
    look_back_on = models.DateField()
    made_on = models.DateField()

    class Meta:
        ordering = ("agreement", "-number")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("agreement", "number"), name="words_of_an_agreement_are_numbered"
            )
        ]


class Move(models.Model):
    """That an agreement went from one state to another; added, never changed."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="moves")
    before = models.CharField(max_length=16, blank=True)
    after = models.CharField(max_length=16)
    on = models.DateField()
    because = models.TextField(blank=True)

    class Meta:
        ordering = ("agreement", "pk")


class StageMove(models.Model):
    """That the team said it is in another step; going back is as good as going on."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="stage_moves")
    before = models.CharField(max_length=16)
    after = models.CharField(max_length=16)
    on = models.DateField()
    because = models.TextField(blank=True)

    class Meta:
        ordering = ("agreement", "pk")


class Rung(models.Model):
    """One small step of the ladder of an agreement, in the team's own words."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="rungs")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)

    class Meta:
        ordering = ("agreement", "position")


class Period(models.Model):
    """Two to four weeks in which a team practises one small step, and what it decided after."""

    class Outcome(models.TextChoices):
        """What the team chose when it looked back."""

        UP = "up", _("On to the next small step")
        STAY = "stay", _("Practise this a while longer")
        DOWN = "down", _("Back to a smaller step")

    class Ready(models.TextChoices):
        """What a team says of a step before it begins."""

        YES = "yes", _("Yes")
        PARTLY = "partly", _("With some help")
        NOT_YET = "not_yet", _("Not yet")

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="periods")
    text = models.CharField(max_length=300)  # the small step as it was practised
    position = models.PositiveSmallIntegerField(default=1)  # on the ladder at that time
    begun_on = models.DateField()
    look_back_on = models.DateField()
    able = models.CharField(max_length=8, choices=Ready, blank=True)  # kunnen we het
    chance = models.CharField(max_length=8, choices=Ready, blank=True)  # is er kans voor
    want = models.CharField(max_length=8, choices=Ready, blank=True)  # willen we het
    helps = models.CharField(max_length=300, blank=True)  # what would help
    outcome = models.CharField(max_length=8, choices=Outcome, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("agreement", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("agreement",),
                condition=models.Q(ended_on__isnull=True),
                name="one_small_step_at_a_time",
            )
        ]
