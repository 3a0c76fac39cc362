"""Keys of rows that must not tell in which order they came."""

import secrets

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper


def random_key() -> int:
    """Return a key that says nothing: 63 random bits."""
    return secrets.randbits(63)


class RowKey(models.BigIntegerField):  # type: ignore[type-arg]  # at run time it takes none
    """A key by which SQLite keeps its rows, so that no other number stands beside it."""

    def db_type(self, connection: BaseDatabaseWrapper) -> str | None:
        """Return "integer" for SQLite, which makes the key the rowid."""
        return "integer" if connection.vendor == "sqlite" else super().db_type(connection)
