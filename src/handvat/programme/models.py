"""Tables of what has been arranged; a change adds a row and the older ones stay."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handvat.people.models import Person, Unit
from handvat.programme.rules import FormState, OwnerKind

STATE_NAMES = {
    FormState.NOT_YET: _("not yet"),
    FormState.BEGUN: _("begun"),
    FormState.ARRANGED: _("arranged"),
    FormState.UNDER_REVIEW: _("under review"),
}
OWNER_KIND_NAMES = {
    OwnerKind.PERSON: _("A person"),
    OwnerKind.DEPARTMENT: _("A department or group"),
    OwnerKind.OUTSIDE: _("Somebody outside the organisation"),
}

EVIDENCE = "evidence"  # the folder of files, under HANDVAT_HOME/files


class Arrangement(models.Model):
    """What a unit said of a handhold at one moment; the current one counts."""

    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="+")
    handhold = models.CharField(max_length=32)  # the id in content
    version = models.PositiveIntegerField()  # 1, 2, 3 in a unit and handhold
    current = models.BooleanField(default=True)
    withdrawn = models.BooleanField(default=False)  # the unit follows the one above again
    state = models.CharField(
        max_length=16,
        choices=[(state.value, STATE_NAMES[state]) for state in FormState],
        default=FormState.NOT_YET.value,
    )
    statement = models.TextField(blank=True)
    owner_kind = models.CharField(max_length=16, blank=True)
    owner_person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    owner_text = models.CharField(max_length=200, blank=True)  # a department, or who outside
    evidence_url = models.URLField(max_length=500, blank=True)
    evidence_file = models.FileField(upload_to=EVIDENCE, blank=True)
    evidence_name = models.CharField(max_length=200, blank=True)  # the file's own name
    evidence_line = models.CharField(max_length=300, blank=True)  # how one can see that it is so
    arranged_on = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    changed_by = models.CharField(max_length=64)  # the account's key; no name
    changed_at = models.DateTimeField()

    class Meta:
        ordering = ("unit__path", "handhold", "-version")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("unit", "handhold", "version"), name="one_arrangement_per_version"
            ),
            models.UniqueConstraint(
                fields=("unit", "handhold"),
                condition=Q(current=True),
                name="one_current_arrangement",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=("review_on",),
                condition=Q(current=True, withdrawn=False),
                name="arrangement_review",
            )
        ]

    @property
    def form_state(self) -> FormState:
        """Return the state as one of the four."""
        return FormState(self.state)

    @property
    def owner(self) -> str:
        """Return the name of the owner, or nothing."""
        return self.owner_person.name if self.owner_person else self.owner_text
