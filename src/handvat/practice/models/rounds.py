"""Tables of what a team says unsigned: no person, no address, no date, no order."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Unit
from handvat.web.keys import RowKey, random_key


class Purpose(models.TextChoices):
    """What a round is for."""

    STANCES = "stances", _("How everyone stands in an agreement")
    LOOK_BACK = "look_back", _("Looking back together")


class Round(models.Model):
    """A moment at which everybody in a team may speak, unsigned.

    `key` makes the marks of who spoke; it is forgotten, with the marks, when the round is opened
    or dropped. Only whether at least so many spoke is ever asked of the marks.
    """

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    purpose = models.CharField(max_length=16, choices=Purpose)
    key = models.BinaryField(null=True, blank=True)
    # The night after which the order of its rows was wiped; none yet since it began, or ended.
    wiped_on = models.DateField(null=True, blank=True)


class Spoken(models.Model):
    """That one of the team spoke in a round; see `sealing.credentials`."""

    fingerprint = RowKey(primary_key=True)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="+", db_index=False)


class StanceKind(models.TextChoices):
    """How somebody stands in an agreement."""

    SUPPORT = "support", _("I support it")
    LIVE_WITH = "live_with", _("I can live with it")
    NOT_YET = "not_yet", _("Not yet, because")


class Stance(models.Model):
    """How one of the team stands in an agreement; nobody knows who."""

    id = RowKey(primary_key=True, default=random_key, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.CharField(max_length=16, choices=StanceKind)
    because = models.CharField(max_length=500, blank=True)


class Question(models.TextChoices):
    """The questions of a look-back, what goes well first."""

    WENT_WELL = "went_well", _("What went well?")
    MADE_EASY = "made_easy", _("What made it easy?")
    HARD = "hard", _("Where was it hard?")
    NEXT_STEP = "next_step", _("What is the next small step?")
    NEED = "need", _("Who needs what from structure or leadership?")


class Contribution(models.Model):
    """What one of the team wrote in a look-back; nobody knows who."""

    id = RowKey(primary_key=True, default=random_key, editable=False)
    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="+", db_index=False)
    question = models.CharField(max_length=16, choices=Question)
    text = models.CharField(max_length=1000)
