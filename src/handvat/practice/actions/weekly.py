"""Send the weekly line: one mail a person, on Monday morning, and never two."""

import logging
from collections.abc import Sequence
from datetime import date, datetime
from smtplib import SMTPDataError, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from handvat.clock import campus_day
from handvat.people.models import Person
from handvat.practice.actions.reminders import claim_week
from handvat.practice.queries.reminders import WeekLine, to_mail, week_lines
from handvat.practice.rules.weeks import week_to_mail

BATCH = 50
BATCHES_IN_A_ROUND = 10
logger = logging.getLogger("handvat.practice")


def send_weekly(now: datetime) -> None:
    """Send what is due in this week; what does not get through is not tried again."""
    week = week_to_mail(now, settings.TIME_ZONE)
    if not week:
        return
    today = campus_day(now, settings.TIME_ZONE)
    for _batch in range(BATCHES_IN_A_ROUND):
        batch = list(to_mail(week, today)[:BATCH])
        if not batch or not _send_batch(batch, week, today):
            return


def _send_batch(batch: Sequence[Person], week: str, today: date) -> bool:
    """Send one batch; return False when the mail server cannot be reached."""
    try:
        with get_connection() as connection:  # before anything is claimed: it may not be there
            for language in sorted({person.language for person in batch}):
                people = [person for person in batch if person.language == language]
                with translation.override(language):
                    for person, lines in _with_lines(people, today):
                        message = _claimed(person, lines, week)
                        if message:
                            message.connection = connection
                            _send(message)
    except OSError as trouble:
        logger.warning("The mail server does not take mail: %s", type(trouble).__name__)
        return False
    return True


def _with_lines(
    people: Sequence[Person], today: date
) -> list[tuple[Person, tuple[WeekLine, ...]]]:
    lines = week_lines(people, today)
    return [(person, lines[person.pk]) for person in people]


def _claimed(
    person: Person, lines: tuple[WeekLine, ...], week: str
) -> EmailMultiAlternatives | None:
    token = claim_week(person, week)
    return _message(person, lines, token) if token and lines else None


def _send(message: EmailMultiAlternatives) -> None:
    try:
        message.send()
    except (SMTPRecipientsRefused, SMTPDataError):
        logger.warning("An address was refused")


def _message(person: Person, lines: tuple[WeekLine, ...], token: str) -> EmailMultiAlternatives:
    stop = settings.SITE_URL + reverse("practice:stop_mail", args=[token])
    told = {"lines": lines, "stop": stop, "team": settings.SITE_URL + reverse("practice:my_team")}
    message = EmailMultiAlternatives(
        _("This week in Handvat"), render_to_string("practice/mail/week.txt", told)
    )
    message.to = [person.email]
    message.attach_alternative(render_to_string("practice/mail/week.html", told), "text/html")
    # One click ends it, without signing in. Source: RFC 8058, section 3.1.
    message.extra_headers["List-Unsubscribe"] = f"<{stop}>"
    message.extra_headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message.extra_headers["Auto-Submitted"] = "auto-generated"
    return message
