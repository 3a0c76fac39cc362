"""What the worker starts in every round; each looks for itself whether anything is due."""

from datetime import datetime

from handvat.results.actions.asking import publish_asked
from handvat.results.actions.check_ins import publish_due_check_ins


def publish_check_ins(now: datetime) -> None:
    """Give teams the words of their closed check-ins, and erase the answers."""
    publish_due_check_ins(now)


def publish_waves(now: datetime) -> None:
    """Publish the waves that somebody asked for."""
    publish_asked(now)


TASKS = (publish_check_ins, publish_waves)
