"""What the worker starts in every round; each looks for itself whether anything is due."""

from datetime import datetime

from handvat.results.actions.check_ins import publish_due_check_ins


def publish_check_ins(now: datetime) -> None:
    """Give teams the words of their closed check-ins, and erase the answers."""
    publish_due_check_ins(now)


TASKS = (publish_check_ins,)
