"""Invite people: mails when they are due, letters, one reminder, the mail once more."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db import transaction
from django.db.models import F

from handvat.measure.actions.mailing import address_of, link, new_code, send_all
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.manifest import mark_of
from handvat.measure.queries.outbox import asked_again, for_letters, never_mailed, to_remind
from handvat.measure.queries.waves import open_waves, where
from handvat.measure.rules.codes import LETTER_CHARACTERS, grouped
from handvat.people.actions import log
from handvat.people.models import Person, Unit
from handvat.sealing.manifest import words


class ReminderSent(Exception):
    """The one reminder has gone, or is on its way."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What is printed for one person; the code is shown once and kept nowhere."""

    person: Person
    unit: Unit
    code: str
    address: str
    words: str  # the fingerprint of the wave, to compare


def send_due_mails(now: datetime) -> None:
    """Send what is due: first mails, then mails asked for once more, then the reminder."""
    for wave in open_waves(now).filter(invitations__isnull=False).distinct():
        done = (
            send_all(wave, never_mailed, "invitation")
            and send_all(wave, asked_again, "invitation")
            and send_all(wave, partial(to_remind, now=now), "reminder")
        )
        if done and wave.remind_at and wave.remind_at <= now and wave.reminded_at is None:
            Wave.objects.filter(pk=wave.pk).update(reminded_at=now)


def remind_now(wave: Wave, *, who: str, now: datetime) -> None:
    """Send the one reminder now, to those who did not take their invitation up.

    Raises:
        ReminderSent: it went before.
    """
    waiting = Wave.objects.filter(pk=wave.pk, reminded_at__isnull=True)
    if not waiting.exclude(remind_at__lte=now).update(remind_at=now):
        raise ReminderSent
    log(who, "remind_wave", unit=where(wave), about=f"wave {wave.pk}", now=now)


@transaction.atomic
def ask_for_mail(wave: Wave, address: str) -> None:
    """Have the invitation of `address` mailed once more, if there is one that can be.

    The wave is written too, so that an address on the roster takes no longer than another.
    """
    Wave.objects.filter(pk=wave.pk).update(title=F("title"))
    Invitation.objects.filter(
        wave=wave, person__email__iexact=address.strip(), taken_up=False, by_letter=False
    ).update(asked=True)


@transaction.atomic
def print_letters(wave: Wave, *, unit: Unit | None, who: str, now: datetime) -> tuple[Letter, ...]:
    """Return letters with new codes for those who get one; codes of earlier letters end.

    Who took up the invitation gets a letter too, with a code that leads nowhere: a letter that is
    missing would tell who answered.
    """
    invitations = list(for_letters(wave, unit).select_for_update(of=("self",)))
    untaken = [invitation for invitation in invitations if not invitation.taken_up]
    codes = {one.pk: new_code(LETTER_CHARACTERS) for one in invitations}
    InvitationLink.objects.filter(invitation__in=[one.pk for one in untaken]).delete()
    link(untaken, codes)
    log(who, "print_letters", unit=unit or where(wave), about=f"wave {wave.pk}", now=now)
    mark = mark_of(wave)
    return tuple(_letter(one, codes[one.pk], mark) for one in invitations if one.person)


def _letter(invitation: Invitation, code: str, mark: bytes) -> Letter:
    assert invitation.person is not None  # noqa: S101 -- print_letters takes no other
    told = " ".join(words(mark, invitation.person.language))
    address = address_of(code, mark)
    return Letter(invitation.person, invitation.unit, grouped(code), address, told)
