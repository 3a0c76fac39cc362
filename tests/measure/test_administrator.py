"""The administrator reads everything: what can be linked while a wave is open, and after it.

The browsers here are watched too, so that the test knows who answered what. Whatever of a
credential the server ever gets, it looks for in all that is kept. The list of what remains
possible stands in docs/decisions/0015-blind-credentials.md; a test below holds each line of it.
"""

import base64
import hashlib
import logging
import re
from dataclasses import dataclass

import pytest
from django.core import mail
from django.db import connection
from django.test import Client

from handvat import clock
from handvat.measure.actions.answering import take_up
from handvat.measure.actions.closing import close_wave
from handvat.measure.actions.freezing import freeze
from handvat.measure.actions.mailing import address_of
from handvat.measure.actions.rewriting import rewrite
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation, InvitationLink, Wave
from handvat.measure.queries.answering import forget_what_is_known
from handvat.measure.rules.codes import fingerprint
from handvat.people.models import Unit
from handvat.sealing.credentials import read
from handvat.sealing.evaluated import issue_seen
from tests.measure.databases import in_earnest
from tests.measure.invited import a_browser, credential_of
from tests.measure.test_rewriting import (
    a_wave_of_small_units,
    answers_by,
    matched,
    places,
    raw_bytes,
    sheet_of,
    takeups_by,
)

pytestmark = pytest.mark.django_db(transaction=True)
# Of chance one in eight matches: 6 of 48, give or take 2.4.
BY_CHANCE = 20
TABLES = (Answer, SpentCredential, Invitation, InvitationLink)


@dataclass(frozen=True)
class Seen:
    """What one browser drew and sent, and whose it was."""

    person: int
    drawn: bytes
    blinded: bytes
    credential: str

    def traces(self) -> dict[str, bytes]:
        """Return every form in which a credential could stand somewhere."""
        one = read(self.credential)
        return {
            "serial": one.serial,
            "serial, written": self.credential.split(".")[2].encode(),
            "output": one.tag,
            "output, written": self.credential.split(".")[3].encode(),
            "hash of the serial": hashlib.sha256(one.serial).digest(),
            "hash of the serial, written": hashlib.sha256(one.serial).hexdigest().encode(),
        }


@pytest.fixture
def enter(tmp_path, settings):
    settings.HANDVAT_HOME = tmp_path
    forget_what_is_known()
    with in_earnest(tmp_path) as enter:
        yield enter


@pytest.fixture
def story(enter):
    story = a_wave_of_small_units(units=6)
    freeze(story.wave)
    return story


def answer_unseen(story):
    client, seen = Client(), []
    for person in story.people:
        code = story.code_of[person]
        asked, sent = a_browser(code)
        unit = Unit(pk=story.unit_of[person])
        came = client.post("/invullen/ruilen/", sent).json()
        credential = credential_of(asked, came, story.wave, unit)
        answer = client.post("/verstuur/", {"credential": credential, "sheet": sheet_of(person)})
        assert answer.status_code == 303
        blinded = base64.b64decode(sent["blinded"])
        seen.append(Seen(person, asked.value, blinded, credential))
    return seen


def everything(tmp_path):
    """Return all bytes that are kept: the files of the house, and the rows of the database."""
    files = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    if connection.vendor == "postgresql":
        files += b"".join(raw_bytes(model) for model in TABLES)
    return files + rows()


def rows():
    """Return the rows of all tables as text."""
    with connection.cursor() as cursor:
        found = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')  # noqa: S608 -- a test
            found += [repr(row) for row in cursor.fetchall()]
    return "\n".join(found).encode()


def test_nothing_kept_during_the_wave_holds_a_credential_that_a_browser_made(
    story, tmp_path, caplog
):
    caplog.set_level(logging.DEBUG)
    seen = answer_unseen(story)

    kept = everything(tmp_path) + caplog.text.encode() + repr(mail.outbox).encode()
    assert hashlib.sha256(seen[0].blinded).hexdigest().encode() in kept  # there is something
    for one in seen:
        assert [name for name, trace in one.traces().items() if trace in kept] == []


def test_the_key_and_the_whole_database_do_not_lead_from_an_invitation_to_a_credential(story):
    seen = answer_unseen(story)
    wave = Wave.objects.get()
    assert wave.key
    spent = set(SpentCredential.objects.values_list("fingerprint", flat=True))
    place = (wave.pk, story.unit_of[story.people[0]])

    tried = {
        issue_seen(bytes(wave.key), str(wave.public_id), place, guess).fingerprint
        for code in story.code_of.values()
        for guess in (code, fingerprint(code))
    }

    assert {read(one.credential).fingerprint for one in seen} == spent
    assert not tried & spent


def test_without_script_the_key_and_a_code_tell_that_an_answer_came(story):
    """The list of limits: this is one of them, and it ends when the key goes."""
    person, now = story.people[0], clock.now()
    wave = Wave.objects.get()
    credential = str(take_up(story.code_of[person], now=now))
    assert (
        Client()
        .post("/verstuur/", {"credential": credential, "sheet": sheet_of(person)})
        .status_code
        == 303
    )

    place = (wave.pk, story.unit_of[person])
    again = issue_seen(bytes(wave.key or b""), str(wave.public_id), place, story.code_of[person])

    assert SpentCredential.objects.filter(fingerprint=again.fingerprint).exists()


def test_backups_of_two_moments_link_whoever_answered_between_them(story):
    """The list of limits: copies made during a wave can be compared."""

    def copied():
        taken = Invitation.objects.filter(taken_up=True).values_list("person", flat=True)
        return set(taken), set(Answer.objects.values_list("pk", flat=True))

    first, *others = story.people
    before = copied()
    story.people = [first]
    answer_unseen(story)
    after = copied()

    assert (after[0] - before[0], len(after[1] - before[1])) == ({first}, 1)
    assert others


def test_a_night_takes_the_order_away(story):
    answer_unseen(story)

    rewrite(now=clock.now())

    for place in places():
        takeups, answers = takeups_by(place), answers_by(place)
        assert matched(takeups, answers, story.unit_of) <= BY_CHANCE
        assert matched(story.people, answers, story.unit_of) <= BY_CHANCE


def test_what_is_kept_after_the_close_links_nothing(story, tmp_path, caplog):
    caplog.set_level(logging.DEBUG)
    seen = answer_unseen(story)
    wave = Wave.objects.get()
    secret = bytes(wave.key or b"")

    close_wave(wave, who="worker", now=clock.now())
    rewrite(now=clock.now())

    kept = everything(tmp_path) + caplog.text.encode()
    assert (Answer.objects.count(), SpentCredential.objects.count()) == (0, 0)
    assert not InvitationLink.objects.exists()
    assert not Invitation.objects.exclude(person=None, blinded="").exists()
    assert Invitation.objects.filter(taken_up=True).count() == len(seen)
    assert secret not in kept
    for one in seen:
        traces = one.traces() | {
            "blinded": one.blinded,
            "code": story.code_of[one.person].encode(),
        }
        traces["check"] = hashlib.sha256(one.blinded).hexdigest().encode()
        traces["link"] = fingerprint(story.code_of[one.person]).encode()
        assert [name for name, trace in traces.items() if trace in kept] == []


def test_an_address_in_a_mail_holds_its_code_where_no_server_gets_to_see_it(story):
    code, mark = story.code_of[story.people[0]], bytes(6)

    address = address_of(code, mark)

    assert code not in address.partition("#")[0]
    assert re.fullmatch(rf".*/invullen/#{code}\.[0-9a-f]{{12}}", address)
