"""Send the mails of a wave in small batches.

Nothing here writes down when somebody was mailed. A batch first gets its links, then its mails,
then its marks. Cut off in between, the next round makes other links; the first ones work too.
"""

import logging
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from smtplib import SMTPDataError, SMTPRecipientsRefused

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.utils import translation

from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.manifest import mark_of
from handvat.measure.rules.codes import MAIL_CHARACTERS, code_from, fingerprint
from handvat.people.models import Person
from handvat.sealing.manifest import words

BATCH = 20  # mails between two commits
BATCHES_IN_A_ROUND = 10
logger = logging.getLogger("handvat.measure")


@dataclass(slots=True)
class _Outcome:
    """Whose mail went, and whose address was refused, by the person's key."""

    sent: list[int] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)


def send_all(wave: Wave, waiting: Callable[[Wave], QuerySet[Invitation]], template: str) -> bool:
    """Send in batches; return whether nobody waits any more."""
    for _ in range(BATCHES_IN_A_ROUND):
        batch = list(waiting(wave)[:BATCH])
        if not batch:
            return True
        if not _send_batch(wave, batch, template):
            return False
    return False


def new_code(characters: int) -> str:
    """Return a new code."""
    return code_from(secrets.token_bytes(characters), characters)


def address_of(code: str, mark: bytes) -> str:
    """Return the address that a code leads to.

    With the `mark` of a manifest the code stands behind the `#`: no browser sends what stands
    there, and the browser compares the mark with what the server shows it.
    """
    if not mark:
        return f"{settings.SITE_URL}/invullen/{code}/"
    return f"{settings.SITE_URL}/invullen/#{code}.{mark.hex()}"


def link(invitations: Iterable[Invitation], codes: Mapping[int, str]) -> None:
    """Let the codes lead to their invitations; only their fingerprints are kept."""
    InvitationLink.objects.bulk_create(
        (
            InvitationLink(invitation=one, token_sha256=fingerprint(codes[one.pk]))
            for one in invitations
        ),
        batch_size=500,
    )


def _send_batch(wave: Wave, batch: Sequence[Invitation], template: str) -> bool:
    """Send one batch; return False when the mail server cannot be reached."""
    outcome = _Outcome()
    codes: dict[int, str] = {}
    try:
        with get_connection() as connection:  # before any link is made: it may not be there
            codes = _make_links(batch)
            for one in batch:
                if one.person and one.pk in codes:
                    message = _message(wave, one.person, codes[one.pk], template)
                    message.connection = connection
                    _send(message, one.person, outcome)
    except OSError as trouble:
        logger.warning("The mail server does not take mail: %s", type(trouble).__name__)
        return False
    finally:
        _mark(wave, outcome, reminder=template == "reminder")
        _take_back(batch, codes, outcome)
    return True


@transaction.atomic
def _make_links(batch: Sequence[Invitation]) -> dict[int, str]:
    """Make a link for each invitation that was not taken up meanwhile; return the codes."""
    waiting = Invitation.objects.select_for_update().filter(
        pk__in=[one.pk for one in batch], taken_up=False
    )
    codes = {one.pk: new_code(MAIL_CHARACTERS) for one in waiting.order_by("pk")}
    link([one for one in batch if one.pk in codes], codes)
    return codes


def _send(message: EmailMessage, person: Person, outcome: _Outcome) -> None:
    try:
        message.send()
    except (SMTPRecipientsRefused, SMTPDataError):
        outcome.refused.append(person.pk)
        logger.warning("An address was refused")
    else:
        outcome.sent.append(person.pk)


def _message(wave: Wave, person: Person, code: str, template: str) -> EmailMessage:
    with translation.override(person.language):
        mark = mark_of(wave)
        told = {
            "wave": wave,
            "person": person,
            "address": address_of(code, mark),
            "code": code if mark else "",
            "words": " ".join(words(mark, person.language)),
        }
        subject = render_to_string(f"measure/mail_{template}_subject.txt", told)
        body = render_to_string(f"measure/mail_{template}.txt", told)
    return EmailMessage(" ".join(subject.split()), body, to=[person.email])


@transaction.atomic
def _mark(wave: Wave, outcome: _Outcome, *, reminder: bool) -> None:
    """Mark whose mail went, by person: the nightly rewrite gives invitations other keys."""
    invitations = Invitation.objects.filter(wave=wave)
    sent = invitations.filter(person__in=outcome.sent)
    sent.update(mailed=True, asked=False)
    if reminder:
        sent.update(reminded=True)
    invitations.filter(person__in=outcome.refused).update(refused=True, asked=False)


def _take_back(batch: Sequence[Invitation], codes: Mapping[int, str], outcome: _Outcome) -> None:
    """Delete the links that nobody was sent."""
    unsent = [
        codes[one.pk] for one in batch if one.pk in codes and one.person_id not in outcome.sent
    ]
    InvitationLink.objects.filter(token_sha256__in=[fingerprint(code) for code in unsent]).delete()
