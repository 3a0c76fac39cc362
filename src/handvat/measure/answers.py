"""Raw answers: one writer (measure.actions), one reader (results.counts), nobody else."""

import secrets

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from handvat.people.models import Unit


def random_key() -> int:
    """Return a key that says nothing: 63 random bits."""
    return secrets.randbits(63)


class RowKey(models.BigIntegerField):  # type: ignore[type-arg]  # at run time it takes none
    """A key by which SQLite keeps its rows, so that no other number stands beside it."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """Return "integer" for SQLite, which makes the key the rowid."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)


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
