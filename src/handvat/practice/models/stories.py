"""Tables of good examples: told by a team, approved by those in them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Person, Unit


class StoryKind(models.TextChoices):
    """What a story tells."""

    EXAMPLE = "example", _("A good example")
    LEARNED = "learned", _("A mistake of my own, and what it taught me")
    CELEBRATION = "celebration", _("It became self-evident")


class Story(models.Model):
    """A short story of what worked; shared once everyone in it approves."""

    class State(models.TextChoices):
        """How far it is."""

        DRAFT = "draft", _("Being written")
        ASKED = "asked", _("With those who are in it")
        SHARED = "shared", _("Shared")
        WITHDRAWN = "withdrawn", _("Taken back")

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=16, choices=StoryKind, default=StoryKind.EXAMPLE)
    behaviour_key = models.CharField(max_length=64)
    handhold = models.CharField(max_length=32)
    title = models.CharField(max_length=120)
    text = models.TextField(max_length=2000)
    names_team = models.BooleanField(default=False)  # whether the team may be named with it
    state = models.CharField(max_length=16, choices=State, default=State.DRAFT)
    # How many people were asked; once one of them is erased, it is shown to nobody any more.
    asked = models.PositiveIntegerField(default=0)
    told_on = models.DateField()
    shared_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("-pk",)
        verbose_name_plural = "stories"


class StoryConsent(models.Model):
    """What somebody who is in a story says of sharing it; may be taken back at any time."""

    story = models.ForeignKey(Story, on_delete=models.CASCADE, related_name="consents")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    given = models.BooleanField(null=True)  # None: not answered yet

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("story", "person"), name="one_consent_per_person")
        ]
