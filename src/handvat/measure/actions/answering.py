"""Take up an invitation, and receive an answer without it."""

import json
import uuid
from datetime import datetime

from django.db import connection, transaction

from handvat.measure.answers import SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.answering import Receiving, receiving
from handvat.measure.rules.answering import Filled, check_filled, unpack
from handvat.measure.rules.codes import fingerprint, typed
from handvat.measure.rules.moments import WaveState
from handvat.people.models import Unit
from handvat.sealing.credentials import Credential, NotACredential, issue, read, verify


class CodeLeadsNowhere(Exception):
    """No invitation is known under this code, or another of its links was taken up."""


class WaveTakesNoAnswers(Exception):
    """The wave has not begun, or is over."""


class AlreadyReceived(Exception):
    """The credential was spent: an answer came in before."""

    def __init__(self, wave: Wave) -> None:
        super().__init__(wave.pk)
        self.wave = wave


class NotIssuedHere(Exception):
    """The credential was never given out for this wave and unit."""


@transaction.atomic
def take_up(code: str, *, now: datetime) -> Credential:
    """Mark the invitation of `code` as taken up, and return the credential to answer with.

    The same code gives the same credential again. Other links to the invitation stop working, so
    that nobody answers twice.

    Raises:
        CodeLeadsNowhere: the code is not known, or another link was taken up before.
        WaveTakesNoAnswers: the wave is not open.
        AlreadyReceived: an answer came in with this credential.
    """
    link = _locked(code)
    invitation = link.invitation
    credential = _credential(code, invitation, now)
    InvitationLink.objects.filter(invitation=invitation).exclude(pk=link.pk).delete()
    if not invitation.taken_up:
        invitation.taken_up = True
        invitation.save(update_fields=["taken_up"])
    return credential


def check_answerable(code: str, wave: Wave, unit: Unit, *, now: datetime) -> None:
    """Return quietly when an answer may still come in with `code`; change nothing.

    Raises:
        WaveTakesNoAnswers, AlreadyReceived: as in `take_up`.
    """
    _credential(code, Invitation(wave=wave, unit=unit), now)


def receive(credential_text: str, sheet: str, *, now: datetime) -> Wave:
    """Store an answer and spend its credential, both or neither; return the wave.

    Raises:
        NotIssuedHere: the credential is not one that was given out.
        WaveTakesNoAnswers: the wave is not open.
        AlreadyReceived: an answer came in with this credential.
        SheetNotReadable, NothingAnswered: there is nothing in it to store.
    """
    credential = _read(credential_text)
    known = receiving(credential.wave, now)
    if known is None:
        raise WaveTakesNoAnswers
    filled = _checked(credential, known, sheet)
    with transaction.atomic():
        _spend(credential, known.wave)
        _store(credential, filled)
    return known.wave


def _locked(code: str) -> InvitationLink:
    """Return the link of `code` with its invitation locked until the transaction ends.

    The link is looked for again after the lock: somebody may have taken up another meanwhile.
    """
    links = InvitationLink.objects.select_related("invitation__wave").filter(
        token_sha256=fingerprint(code)
    )
    link = links.select_for_update(of=("invitation",)).first()
    if link is None or not InvitationLink.objects.filter(pk=link.pk).exists():
        raise CodeLeadsNowhere
    return link


def _credential(code: str, invitation: Invitation, now: datetime) -> Credential:
    wave = invitation.wave
    if wave.state(now) is not WaveState.OPEN or not wave.key:
        raise WaveTakesNoAnswers
    credential = issue(bytes(wave.key), wave.pk, invitation.unit_id, typed(code))
    if _is_spent(credential):
        raise AlreadyReceived(wave)
    return credential


def _is_spent(credential: Credential) -> bool:
    return SpentCredential.objects.filter(
        wave_id=credential.wave, credential_sha256=credential.fingerprint
    ).exists()


def _read(text: str) -> Credential:
    try:
        return read(text)
    except NotACredential as trouble:
        raise NotIssuedHere from trouble


def _checked(credential: Credential, known: Receiving, sheet: str) -> Filled:
    """Return the answer when the credential was issued and the sheet is one of its unit."""
    asked = known.asked.get(credential.unit)
    if asked is None or not verify(known.key, credential):
        raise NotIssuedHere
    filled = unpack(sheet, asked)
    check_filled(filled)
    return filled


# Plain SQL, for it says in one line what must hold: only while the wave is not closed, only once.
# A conflict is passed over in silence: a database that refuses writes the refused row in its log.
_SPEND = """
    INSERT INTO measure_spentcredential (id, wave_id, credential_sha256)
    SELECT %s, id, %s FROM measure_wave WHERE id = %s AND closed_at IS NULL AND key IS NOT NULL
    {lock} ON CONFLICT DO NOTHING
"""
# Who closes the wave waits for us, or we for them: nobody slips in behind. SQLite has one writer.
_LOCK = {"postgresql": "FOR KEY SHARE"}
_STORE = """
    INSERT INTO measure_answer (id, wave_id, unit_id, "values", background)
    VALUES (%s, %s, %s, %s, %s)
"""


def _spend(credential: Credential, wave: Wave) -> None:
    with connection.cursor() as cursor:
        spend = _SPEND.format(lock=_LOCK.get(connection.vendor, ""))
        cursor.execute(spend, [_new_key(), credential.fingerprint, credential.wave])
        if cursor.rowcount == 1:
            return
    if _is_spent(credential):
        raise AlreadyReceived(wave)
    raise WaveTakesNoAnswers


def _store(credential: Credential, filled: Filled) -> None:
    values, background = json.dumps(filled.values), json.dumps(dict(filled.options))
    with connection.cursor() as cursor:
        cursor.execute(_STORE, [_new_key(), credential.wave, credential.unit, values, background])


def _new_key() -> uuid.UUID | str:
    """Return a random key in the form in which this database keeps it."""
    key = uuid.uuid4()
    return key if connection.features.has_native_uuid_field else key.hex
