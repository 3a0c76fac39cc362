"""What the worker starts in every round; each looks for itself whether anything is due."""

from datetime import datetime

from django.conf import settings

from handvat.clock import campus_day
from handvat.practice.actions.checkins import open_by_rhythm
from handvat.practice.actions.closed_teams import end_in_closed_teams
from handvat.practice.actions.counting import count_when_due
from handvat.practice.actions.lookbacks import end_forgotten
from handvat.practice.actions.thanks import forget_held
from handvat.practice.actions.weekly import send_weekly
from handvat.practice.actions.wiping import wipe_when_due


def send_week(now: datetime) -> None:
    """Mail everyone in a team that practises one line, on Monday morning."""
    send_weekly(now)


def wipe_rounds(now: datetime) -> None:
    """Take the order out of what teams say unsigned, at night and after a round has ended."""
    wipe_when_due(now=now)


def open_check_ins(now: datetime) -> None:
    """Open the check-ins of teams that want one every four weeks."""
    open_by_rhythm(now)


def count_teams(now: datetime) -> None:
    """Count once a month what is told of teams to who stands outside them."""
    count_when_due(campus_day(now, settings.TIME_ZONE))


def forget_held_thanks(now: datetime) -> None:
    """Delete held thanks whose giver was erased."""
    del now
    forget_held()


def end_in_closed(now: datetime) -> None:
    """End what closed teams were in the middle of; before the wiping, so that it goes along."""
    end_in_closed_teams(now=now)


def end_forgotten_look_backs(now: datetime) -> None:
    """End what a team left open two weeks ago; before the wiping, so that it goes along."""
    end_forgotten(today=campus_day(now, settings.TIME_ZONE), now=now)


TASKS = (
    *(count_teams, end_in_closed, end_forgotten_look_backs, forget_held_thanks),
    *(open_check_ins, wipe_rounds, send_week),
)
