"""Tables of reminders: a calendar address that can be taken back, and who wants no mail."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from handvat.people.models import Person, Unit


class CalendarAddress(models.Model):
    """The address of a team's calendar; a new one ends the one before."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    token_sha256 = models.CharField(max_length=64, unique=True)
    made_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("unit",),
                condition=Q(ended_on__isnull=True),
                name="one_calendar_address_per_unit",
            )
        ]


class MailWish(models.Model):
    """Whether somebody wants the weekly line by mail, and in which week it last went."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="+")
    off = models.BooleanField(default=False)
    sent_in = models.CharField(max_length=8, blank=True)  # "2026-W47"
    stop_sha256 = models.CharField(max_length=64, blank=True)  # of the link that ends it
