"""Tables of thanks: what I saw, and what it did."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from handvat.people.models import Person, Unit


class Thanks(models.Model):
    """A specific thank-you, to one person or to a team; nobody counts them."""

    giver = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.CASCADE, related_name="+"
    )
    unit = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    behaviour_key = models.CharField(max_length=64)
    saw = models.CharField(max_length=500)
    did = models.CharField(max_length=500)
    # A person's thanks stand on the wall of `wall` only when the receiver says so.
    wall = models.ForeignKey(
        Unit, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    named = models.BooleanField(default=False)  # with the receiver's name, if they want it
    # Never shown to the receiver, who wants none from this giver; the giver sees no difference.
    held = models.BooleanField(default=False)
    given_on = models.DateField()

    class Meta:
        ordering = ("-pk",)
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, unit__isnull=True)
                | Q(person__isnull=True, unit__isnull=False),
                name="thanks_go_to_one_person_or_one_team",
            )
        ]

    def told_to(self, field: str) -> dict[str, Any] | None:
        """Return what the person in `field` reads of it in the file of what is kept of them."""
        if field == "person" and self.held:
            return None
        return {
            "giver": self.giver_id,
            "person": self.person_id,
            "behaviour_key": self.behaviour_key,
            "saw": self.saw,
            "did": self.did,
            "given_on": self.given_on,
        }


class Block(models.Model):
    """That a person wants no thanks from another; the other never learns of it."""

    receiver = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sender = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("receiver", "sender"), name="a_sender_blocked_once")
        ]

    def told_to(self, field: str) -> dict[str, Any] | None:
        """Return what the person in `field` reads of it; who is blocked reads nothing."""
        return {"sender": self.sender_id} if field == "receiver" else None
