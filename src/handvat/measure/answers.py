"""Raw answers: one writer (measure.actions), one reader (results.counts), nobody else."""

import uuid
from typing import ClassVar

from django.db import models

from handvat.people.models import Unit


class Answer(models.Model):
    """One answer sheet: no person, no address, no date, no order."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    # Each index costs every answer a page on the disk, and only open waves have rows here.
    wave = models.ForeignKey(
        "measure.Wave", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    unit = models.ForeignKey(  # where the answer counts
        Unit, on_delete=models.PROTECT, related_name="+", db_index=False
    )
    values = models.JSONField()  # {item key: point of the scale}; left out when not answered
    background = models.JSONField(default=dict)  # {question key: option key}


class SpentCredential(models.Model):
    """That a credential was used; it cannot be traced to an invitation or an answer."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    wave = models.ForeignKey(  # the constraint below is its index
        "measure.Wave", on_delete=models.CASCADE, related_name="+", db_index=False
    )
    credential_sha256 = models.CharField(max_length=64)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("wave", "credential_sha256"), name="a_credential_is_spent_once"
            )
        ]
