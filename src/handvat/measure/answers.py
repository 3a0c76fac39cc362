"""Raw answers: one writer (measure.actions), one reader (results.counts), nobody else."""

from django.db import models

from handvat.people.models import Unit
from handvat.web.keys import RowKey, random_key


class Answer(models.Model):
    """One answer sheet: no person, no address, no date, no order."""

    id = RowKey(primary_key=True, default=random_key, editable=False)
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

    fingerprint = RowKey(primary_key=True)  # of wave, unit and serial: 63 bits
    wave = models.ForeignKey(
        "measure.Wave", on_delete=models.CASCADE, related_name="+", db_index=False
    )
