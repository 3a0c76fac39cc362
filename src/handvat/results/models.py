"""Tables of what was published: only figures that may be shown, and the ledger of them."""

from typing import ClassVar

from django.db import models

from handvat.measure.models import Wave
from handvat.people.models import Unit
from handvat.psychometrics.stages import Leaning


class Publication(models.Model):
    """That a wave was published, once and for good."""

    wave = models.OneToOneField(Wave, on_delete=models.PROTECT, related_name="publication")
    published_at = models.DateTimeField()
    minimum = models.PositiveSmallIntegerField()  # smallest group that figures are about
    # Units with answers of their own beside those of units below them, with the groups in there:
    # [[unit, filter, value, [item, …]], …]. Nothing is told of these but who answered what at all.
    themselves = models.JSONField(default=list)
    # How well questions hang together, of the unit at the top: {unit, scores: {score: [alpha, low,
    # high]}}; empty under 100 people.
    reliability = models.JSONField(default=dict)
    proven = models.BooleanField(default=False)  # False: published before there was a proof


class PublicationAsked(models.Model):
    """That somebody asked for publication; the worker does it, or says what is wrong."""

    wave = models.OneToOneField(Wave, on_delete=models.CASCADE, related_name="+")
    who = models.CharField(max_length=64)
    asked_at = models.DateTimeField()
    trouble = models.CharField(max_length=16, blank=True)  # "" while it waits


class PublishedUnit(models.Model):
    """Figures that may be shown of a unit, and all below it, for everyone or for one group.

    A score that may not be shown is absent. The tree is the one of the wave: later moves of units
    change nothing here.
    """

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="units")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    parent = models.ForeignKey(Unit, null=True, on_delete=models.PROTECT, related_name="+")
    depth = models.PositiveSmallIntegerField()
    filter_name = models.CharField(max_length=64, blank=True)  # a background question; "" is none
    filter_value = models.CharField(max_length=64, blank=True)  # its answer; "" is no answer
    answered = models.PositiveIntegerField(null=True)  # None where it may not be shown
    invited = models.PositiveIntegerField(null=True)  # None where hidden, or where not known
    # {score: [n, lowest, highest, spread, share favourable, alike]}: the mean is lowest and
    # highest, or lies between them. Spread and share are None where they may not be told.
    figures = models.JSONField()
    hidden = models.JSONField(default=list)  # scores that somebody answered, and that are not told

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("publication", "unit", "filter_name", "filter_value"),
                name="a_cell_is_published_once",
            )
        ]


class PublishedStage(models.Model):
    """What a check-in suggests of one agreed behaviour: a word, for the team alone.

    Too few answers leave no row. Beside the word stands only whether one check-in of that size
    will do; no figure, no number of answers.
    """

    publication = models.ForeignKey(Publication, on_delete=models.CASCADE, related_name="stages")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    about = models.CharField(max_length=16)  # the key of the behaviour in the sheet, "a12"
    leaning = models.CharField(max_length=16, choices=[(one.value, one.value) for one in Leaning])
    enough = models.BooleanField()  # 8 answers or more; else 5 to 7

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("publication", "about"), name="a_stage_is_published_once"
            )
        ]


class LedgerEntry(models.Model):
    """What went out and when; lines are added and never changed, and outlive the figures."""

    wave_pk = models.BigIntegerField(unique=True)  # a number, so that the line outlives the wave
    published_at = models.DateTimeField()
    minimum = models.PositiveSmallIntegerField()
    answers_sha256 = models.CharField(max_length=64)  # what was counted
    pattern_sha256 = models.CharField(max_length=64)  # which figures were shown
    figures_sha256 = models.CharField(max_length=64)  # the figures themselves
