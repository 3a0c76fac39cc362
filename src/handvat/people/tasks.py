"""What the worker starts in every round; each looks for itself whether anything is due."""

from datetime import datetime

from handvat.people.actions.uploads import SHELF


def forget_rosters(now: datetime) -> None:
    """Take away rosters that nobody imported within a day."""
    SHELF.forget_old(now=now)


TASKS = (forget_rosters,)
