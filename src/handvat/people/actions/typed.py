"""Keep what somebody typed when their session had ended, until they signed in again."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

KEPT_FOR = timedelta(minutes=30)
LARGEST = 200_000  # characters
NEVER = ("csrfmiddlewaretoken",)
SESSION_KEY = "typed"


@dataclass(frozen=True, slots=True)
class Typed:
    """Where it was on its way to, and each field with its values."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Return what people would know again: sentences, and not the code of what they chose."""
        return tuple(value for _name, value in self.fields if len(value.split()) > 1)


def keep_typed(session: MutableMapping[str, Any], typed: Typed, *, now: datetime) -> bool:
    """Keep what was typed in the session; return whether there was room for it."""
    fields = [
        (name, value)
        for name, value in typed.fields
        if name not in NEVER and "password" not in name
    ]
    if sum(len(name) + len(value) for name, value in fields) > LARGEST:
        return False
    session[SESSION_KEY] = {"path": typed.path, "fields": fields, "at": now.timestamp()}
    return True


def typed_before(session: MutableMapping[str, Any], *, now: datetime) -> Typed | None:
    """Return what was typed, if that is not too long ago."""
    kept = session.get(SESSION_KEY)
    if kept is None or now.timestamp() - kept["at"] > KEPT_FOR.total_seconds():
        session.pop(SESSION_KEY, None)
        return None
    return Typed(kept["path"], tuple((name, value) for name, value in kept["fields"]))


def forget_typed(session: MutableMapping[str, Any]) -> None:
    """Forget what was typed."""
    session.pop(SESSION_KEY, None)
