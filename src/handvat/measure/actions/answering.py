"""Take up an invitation, and receive an answer without it."""

import json
from datetime import datetime
from threading import Lock, local

from django.db import IntegrityError, connection, transaction

from handvat.measure.answers import SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.answering import Receiving, receiving
from handvat.measure.queries.manifest import is_evaluated
from handvat.measure.rules.answering import Filled, check_filled, unpack
from handvat.measure.rules.codes import fingerprint, typed
from handvat.measure.rules.moments import WaveState
from handvat.people.models import Unit
from handvat.sealing.credentials import Credential, NotACredential, issue, read, verify
from handvat.sealing.evaluated import issue_seen, verify_evaluated
from handvat.web.keys import random_key

Row = dict[str, int | str]


class CodeLeadsNowhere(Exception):
    """No invitation is known under this code, or another of its links was taken up."""


class WaveTakesNoAnswers(Exception):
    """The wave has not begun, or is over."""


class AlreadyReceived(Exception):
    """The credential was spent: an answer came in before."""

    def __init__(self, wave: Wave) -> None:
        super().__init__(wave.pk)
        self.wave = wave


class ExchangedInABrowser(Exception):
    """A browser exchanged the invitation; only there the answer can be sent."""


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
        ExchangedInABrowser: a browser exchanged it, for what we never saw.
    """
    link = locked(code)
    invitation = link.invitation
    if invitation.blinded:
        raise ExchangedInABrowser
    credential = _credential(code, invitation, now)
    mark(link)
    return credential


def mark(link: InvitationLink) -> None:
    """Mark the invitation of `link` as taken up, and end its other links."""
    invitation = link.invitation
    InvitationLink.objects.filter(invitation=invitation).exclude(pk=link.pk).delete()
    if not invitation.taken_up:
        invitation.taken_up = True
        invitation.save(update_fields=["taken_up", "blinded"])


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
    row = _row(credential, _checked(credential, known, sheet))
    if not _STORE.get(connection.vendor, _store)(row):
        raise AlreadyReceived(known.wave) if _is_spent(credential) else WaveTakesNoAnswers
    return known.wave


def locked(code: str) -> InvitationLink:
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
    place, key = (wave.pk, invitation.unit_id), bytes(wave.key)
    if is_evaluated(wave.pk):
        credential = issue_seen(key, str(wave.public_id), place, typed(code))
    else:
        credential = issue(key, *place, typed(code))
    if _is_spent(credential):
        raise AlreadyReceived(wave)
    return credential


def _is_spent(credential: Credential) -> bool:
    return SpentCredential.objects.filter(
        wave_id=credential.wave, fingerprint=credential.fingerprint
    ).exists()


def _read(text: str) -> Credential:
    try:
        return read(text)
    except NotACredential as trouble:
        raise NotIssuedHere from trouble


def _checked(credential: Credential, known: Receiving, sheet: str) -> Filled:
    """Return the answer when the credential was issued and the sheet is one of its unit."""
    asked = known.asked.get(credential.unit)
    if asked is None or not _issued(credential, known):
        raise NotIssuedHere
    filled = unpack(sheet, asked)
    check_filled(filled)
    return filled


def _issued(credential: Credential, known: Receiving) -> bool:
    if known.evaluated:
        return verify_evaluated(known.unit_key(credential.unit), credential)
    return verify(known.key, credential)


def _row(credential: Credential, filled: Filled) -> Row:
    """Return all that is stored."""
    return {
        "answer": random_key(),
        "mark": credential.fingerprint,
        "wave": credential.wave,
        "unit": credential.unit,
        "values": json.dumps(filled.values),
        "background": json.dumps(dict(filled.options)),
    }


# Plain SQL says in one place what must hold: while the wave is open, once, both or neither.
# A conflict is passed over in silence: a database that refuses a row writes it in its log.
_OPEN = "SELECT id FROM measure_wave WHERE id = %(wave)s AND closed_at IS NULL AND key IS NOT NULL"
_SPEND = "INSERT INTO measure_spentcredential (wave_id, fingerprint)"
_KEEP = 'INSERT INTO measure_answer (id, wave_id, unit_id, "values", background)'
# SQLite has one writer: what it does for an answer happens in one statement, so that nobody waits
# for our Python while it holds the lock. The trigger lives as long as the connection.
_ARRIVING = (
    """
    CREATE TEMP VIEW IF NOT EXISTS arriving AS
    SELECT 0 AS mark, 0 AS answer, 0 AS wave, 0 AS unit, 0 AS "values", 0 AS background
    WHERE false
    """,
    f"""
    CREATE TEMP TRIGGER IF NOT EXISTS arrives INSTEAD OF INSERT ON arriving BEGIN
        {_SPEND} SELECT id, NEW.mark FROM measure_wave
        WHERE id = NEW.wave AND closed_at IS NULL AND key IS NOT NULL;
        SELECT RAISE(ABORT, 'the wave is closed') WHERE changes() = 0;
        {_KEEP} VALUES (NEW.answer, NEW.wave, NEW.unit, NEW."values", NEW.background);
    END
    """,  # noqa: S608 -- words of our own
)
_made = local()
_one_writer = Lock()  # threads that wait here wake at once; those that wait for SQLite sleep


def _store(row: Row) -> bool:
    """Spend and store, both or neither; return False when the wave closed or it was spent."""
    with connection.cursor() as cursor:
        _make_way()
        try:
            with _one_writer:
                cursor.execute(
                    "INSERT INTO arriving VALUES (%(mark)s, %(answer)s, %(wave)s, %(unit)s,"
                    " %(values)s, %(background)s)",
                    row,
                )
        except IntegrityError:
            return False
        return True


def _make_way() -> None:
    """Let this connection know of the trigger, once."""
    if getattr(_made, "way", None) is connection.connection:
        return
    with connection.cursor() as cursor:
        for words in _ARRIVING:
            cursor.execute(words)
    if not connection.in_atomic_block:  # what is made there may be taken back
        _made.way = connection.connection


def _store_at_once(row: Row) -> bool:
    """Do the same in one statement, which saves PostgreSQL three journeys.

    The lock makes us wait for who closes the wave, or them for us: nobody slips in behind.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"WITH open AS MATERIALIZED ({_OPEN} FOR KEY SHARE), spent AS ({_SPEND}"  # noqa: S608 -- words of our own
            " SELECT id, %(mark)s FROM open ON CONFLICT DO NOTHING RETURNING wave_id)"
            f" {_KEEP}"
            " SELECT %(answer)s, wave_id, %(unit)s, %(values)s, %(background)s FROM spent",
            row,
        )
        return bool(cursor.rowcount == 1)


_STORE = {"postgresql": _store_at_once}
