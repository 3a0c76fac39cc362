"""What the worker starts in every round; each looks for itself whether anything is due."""

from datetime import datetime

from handvat.measure.actions.closing import close_due_waves
from handvat.measure.actions.inviting import send_due_mails
from handvat.measure.actions.readying import make_due_waves_ready
from handvat.measure.actions.rewriting import rewrite_nightly
from handvat.measure.actions.uploads import SHELF


def make_ready(now: datetime) -> None:
    """Fix who is invited in the waves that begin."""
    make_due_waves_ready(now)


def send_due(now: datetime) -> None:
    """Mail invitations and reminders."""
    send_due_mails(now)


def close_due(now: datetime) -> None:
    """Close the waves that are over."""
    close_due_waves(now)


def rewrite_at_night(now: datetime) -> None:
    """Take the order out of answers and invitations, at night and after a wave has closed."""
    rewrite_nightly(now=now)


def forget_uploads(now: datetime) -> None:
    """Take away survey files that nobody imported within a day."""
    SHELF.forget_old(now=now)


TASKS = (forget_uploads, make_ready, send_due, close_due, rewrite_at_night)
