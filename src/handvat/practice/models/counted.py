"""The table of what is counted of teams, for who stands outside them."""

from django.db import models

from handvat.people.models import Unit


class Counted(models.Model):
    """What is counted of a unit: where it stood and what it practised when that was last told.

    Told once a month, so that nobody sees one team begin, stop or move. See docs/decisions/0014.
    """

    unit = models.OneToOneField(Unit, on_delete=models.CASCADE, related_name="+")
    path = models.CharField(max_length=255)  # where it is counted; a lone move waits for others
    is_team = models.BooleanField()  # it takes two people to agree on something
    says = models.JSONField(default=list)  # [behaviour key or "", stage or what else is counted]
    told_on = models.DateField()
