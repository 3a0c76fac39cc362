"""Keep the log of what administrators and people with roles did."""

from datetime import datetime

from handvat.people.models import LogEntry, Unit


def log(who: str, action: str, *, unit: Unit | None, about: str = "", now: datetime) -> LogEntry:
    """Add a line to the log of what administrators and people with roles did.

    `who` is an account's key as text, "command line" or "worker"; `about` never holds an answer,
    a report or a name.
    """
    return LogEntry.objects.create(at=now, who=who, action=action, unit=unit, about=about[:200])
