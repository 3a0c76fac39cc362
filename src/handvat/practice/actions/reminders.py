"""Give a team its calendar address and take it back; the weekly mail, on and off."""

import secrets
from datetime import date, datetime

from django.db import transaction
from django.utils.crypto import salted_hmac

from handvat.people.actions import log
from handvat.people.models import Person, Unit
from handvat.practice.models import CalendarAddress, MailWish
from handvat.practice.queries.reminders import fingerprint


@transaction.atomic
def renew_calendar(unit: Unit, *, who: str, today: date, now: datetime) -> str:
    """Give `unit` a new calendar address and end the one before; return its token.

    The token is shown once: only its fingerprint is kept.
    """
    Unit.objects.select_for_update().get(pk=unit.pk)  # one at a time in a unit
    CalendarAddress.objects.filter(unit=unit, ended_on__isnull=True).update(ended_on=today)
    token = secrets.token_urlsafe(32)
    CalendarAddress.objects.create(unit=unit, token_sha256=fingerprint(token), made_on=today)
    log(who, "renew_calendar", unit=unit, now=now)
    return token


@transaction.atomic
def end_calendar(unit: Unit, *, who: str, today: date, now: datetime) -> bool:
    """Take back the calendar address of `unit`; return whether there was one."""
    held = CalendarAddress.objects.filter(unit=unit, ended_on__isnull=True)
    if not held.update(ended_on=today):
        return False
    log(who, "end_calendar", unit=unit, now=now)
    return True


def claim_week(person: Person, week: str) -> str:
    """Take the mail of `week` to `person` upon us; return the token of the link that ends it.

    Empty when it, or that of a later week, was claimed before, or when it is not wanted. Whoever
    claims it sends it; when the worker is stopped in between, that week passes without a mail, and
    nobody ever gets two.
    """
    wish, _ = MailWish.objects.get_or_create(person=person)
    token = stop_token(wish)
    open_ = MailWish.objects.filter(pk=wish.pk, off=False, sent_in__lt=week)
    return token if open_.update(sent_in=week, stop_sha256=fingerprint(token)) else ""


def stop_token(wish: MailWish) -> str:
    """Return the token of somebody's link to end the mail; that of an older mail works too."""
    seed = f"{wish.pk}:{wish.person_id}"
    return salted_hmac("handvat.practice.weekly", seed, algorithm="sha256").hexdigest()


def stop_mail(token: str) -> bool:
    """Send no weekly mail any more to whom `token` was sent; return whether it is known."""
    return bool(MailWish.objects.filter(stop_sha256=fingerprint(token)).update(off=True))


def wish_mail(person: Person, *, wanted: bool) -> None:
    """Send the weekly mail to `person`, or no longer."""
    MailWish.objects.update_or_create(person=person, defaults={"off": not wanted})
