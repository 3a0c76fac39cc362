"""The table of teams that hold a check-in every four weeks."""

from django.db import models

from handvat.people.models import Unit


class CheckInRhythm(models.Model):
    """That a team wants a check-in every four weeks; without a row its lead opens each one."""

    unit = models.OneToOneField(Unit, on_delete=models.CASCADE, related_name="+")
    since = models.DateField()
