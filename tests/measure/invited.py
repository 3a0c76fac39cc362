"""What the tests of answering share: an open wave, an invitation, a walk through the questions."""

import base64
import re
import secrets
from datetime import timedelta
from html import unescape

from handvat import clock
from handvat.measure.models import Invitation, InvitationLink
from handvat.measure.rules.codes import code_from, fingerprint
from handvat.sealing.blinding import blind, finalize
from handvat.sealing.credentials import Credential, issue
from handvat.sealing.manifest import info_of
from handvat.sealing.poprf import Evaluation
from tests.factories import a_person, a_unit, a_wave

KEY = bytes(range(32))
ROLES = ("student", "phd", "support", "undisclosed")


def a_code(number=1):
    return code_from(number.to_bytes(24, "big"), 19)


def an_open_wave(**facts):
    now = clock.now()
    moments = {
        "opens_at": now - timedelta(days=1),
        "closes_at": now + timedelta(days=20),
        "results_open_at": now + timedelta(days=40),
    }
    return a_wave(**(moments | facts))


def an_invitation(wave=None, unit=None, *, codes=(1,), asks=()):
    wave, unit = wave or an_open_wave(), unit or a_unit("Fysica")
    if not wave.units.filter(unit=unit).exists():
        wave.units.create(unit=unit, answers_in=unit, invited=8, asks=list(asks))
    invitation = Invitation.objects.create(wave=wave, unit=unit, person=a_person(unit))
    for number in codes:
        InvitationLink.objects.create(
            invitation=invitation, token_sha256=fingerprint(a_code(number))
        )
    return invitation


def hidden(response):
    fields = re.findall(
        r'type="hidden" name="(credential|sheet|draft)" value="([^"]*)"', response.text
    )
    return {name: unescape(value) for name, value in fields}


def answer_all(client, code, point="4"):
    page = f"/invullen/{code}/vragen/1/"
    response = client.get(page)
    while "/vragen/" in page:
        response = client.get(page)
        names = set(re.findall(r'type="radio" name="([^"]+)"', response.text))
        response = client.post(page, dict.fromkeys(names, point) | {"to": "next"})
        page = response["Location"]
    return client.post(page)


def forged(invitation, **other):
    facts = {"wave": invitation.wave_id, "unit": invitation.unit_id, "key": KEY} | other
    return str(issue(facts["key"], facts["wave"], facts["unit"], a_code()))


def a_browser(code=None):
    """Return what a browser with scripts draws, and what it sends for an exchange."""
    asked = blind(secrets.token_bytes(32))
    sent = {"code": code or a_code(), "blinded": base64.b64encode(asked.element).decode()}
    return asked, sent


def credential_of(asked, answer, wave, unit):
    """Return the credential that a browser makes of the answer of the server, once it holds."""
    came = Evaluation((base64.b64decode(answer["evaluated"]),), base64.b64decode(answer["proof"]))
    wave.manifest.refresh_from_db()
    public = bytes.fromhex(wave.manifest.public_key)
    (output,) = finalize([asked], came, public, info_of(str(wave.public_id), unit.pk))
    return str(Credential(wave.pk, unit.pk, asked.value, output))
