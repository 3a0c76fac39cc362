"""Tables of behaviours that the organisation adds; their words are added to, never changed."""

from typing import Any, ClassVar

from django.db import models

from handvat.people.models import Unit


class OwnBehaviour(models.Model):
    """A behaviour of a unit and of all below it; the version of its number holds."""

    key = models.CharField(max_length=16, unique=True)  # "o-" and 8 signs; never used again
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    # Goes up with every version; who saves what they read earlier is told what happened since.
    revision = models.PositiveIntegerField(default=1)
    retired_on = models.DateField(null=True, blank=True)
    retired_because = models.CharField(max_length=300, blank=True)
    # The unit offers it to the whole organisation, which has not answered yet.
    offered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)

    def __str__(self) -> str:
        return self.key


class VersionIsKept(Exception):
    """A version is added once; it is never changed."""


class OwnBehaviourVersion(models.Model):
    """The words of an own behaviour, as they stood from a day on; without who wrote them."""

    behaviour = models.ForeignKey(OwnBehaviour, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    handhold = models.CharField(max_length=16)
    roles = models.JSONField(default=list)
    setting = models.CharField(max_length=32)
    nl = models.CharField(max_length=300, blank=True)
    en = models.CharField(max_length=300, blank=True)  # one of both may be empty
    ladder_nl = models.JSONField(default=list)
    ladder_en = models.JSONField(default=list)
    made_on = models.DateField()

    class Meta:
        ordering = ("behaviour", "-number")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("behaviour", "number"), name="versions_of_a_behaviour_are_numbered"
            ),
            models.CheckConstraint(
                condition=~models.Q(nl="", en=""), name="a_behaviour_says_something"
            ),
        ]

    def save(self, **kwargs: Any) -> None:
        """Add the version.

        Raises:
            VersionIsKept: it was added before.
        """
        if not self._state.adding:
            raise VersionIsKept(self.pk)
        super().save(**kwargs)
