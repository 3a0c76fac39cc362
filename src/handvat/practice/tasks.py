"""What the worker starts in every round; each looks for itself whether anything is due."""

from datetime import datetime

from handvat.practice.actions.weekly import send_weekly


def send_week(now: datetime) -> None:
    """Mail everyone in a team that practises one line, on Monday morning."""
    send_weekly(now)


TASKS = (send_week,)
