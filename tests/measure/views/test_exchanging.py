"""What a browser with scripts is given: questions, an exchange, and one answer for it."""

import base64

import pytest

from handvat import clock
from handvat.measure.actions.answering import ExchangedInABrowser, take_up
from handvat.measure.actions.freezing import freeze
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import Invitation
from handvat.measure.queries.answering import forget_what_is_known
from handvat.measure.queries.manifest import frozen
from handvat.sealing.manifest import fingerprint
from handvat.sealing.ristretto import IDENTITY
from tests.factories import a_unit
from tests.measure.invited import (
    a_browser,
    a_code,
    an_invitation,
    an_open_wave,
    answer_all,
    credential_of,
    forged,
    hidden,
)

SHEET = "444."
EXCHANGE = "/invullen/ruilen/"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_known():
    forget_what_is_known()


@pytest.fixture
def invitation():
    return a_frozen_invitation()


def a_frozen_invitation(unit=None, **facts):
    invitation = an_invitation(an_open_wave(), unit, **facts)
    freeze(invitation.wave)
    return invitation


def exchanged(client, invitation, asked, sent):
    answer = client.post(EXCHANGE, sent)
    assert answer.status_code == 200
    return credential_of(asked, answer.json(), invitation.wave, invitation.unit)


def sheet_for(invitation):
    return "4" * len(invitation.wave.asks().items) + "."


def test_what_was_exchanged_unseen_is_spent_once(client, invitation):
    asked, sent = a_browser()
    credential = exchanged(client, invitation, asked, sent)
    answer = {"credential": credential, "sheet": sheet_for(invitation)}

    first, second = (client.post("/verstuur/", answer) for _ in range(2))

    assert "/bedankt/" in first["Location"]
    assert second["Location"].endswith("/eerder/")
    assert Answer.objects.get().unit == invitation.unit
    assert SpentCredential.objects.count() == 1
    invitation.refresh_from_db()
    assert invitation.taken_up


def test_the_same_request_is_answered_again_and_another_is_refused(client, invitation):
    asked, sent = a_browser()
    credential = exchanged(client, invitation, asked, sent)

    assert exchanged(client, invitation, asked, sent) == credential
    other = client.post(EXCHANGE, a_browser()[1])
    assert (other.status_code, other.json()) == (409, {"why": "exchanged"})


def test_a_take_up_without_script_and_an_exchange_shut_each_other_out(client, invitation):
    assert hidden(answer_all(client, a_code()))["credential"]
    assert client.post(EXCHANGE, a_browser()[1]).json() == {"why": "exchanged"}

    other = a_frozen_invitation(codes=(2,))
    asked, sent = a_browser(a_code(2))
    exchanged(client, other, asked, sent)
    with pytest.raises(ExchangedInABrowser):
        take_up(a_code(2), now=clock.now())
    page = client.get(f"/invullen/{a_code(2)}/vragen/1/")
    assert page.context["why"] == "exchanged"


def test_without_script_an_evaluated_credential_is_spent_once(client, invitation):
    fields = hidden(answer_all(client, a_code()))

    again = hidden(client.post(f"/invullen/{a_code()}/nakijken/"))
    first, second = (client.post("/verstuur/", fields) for _ in range(2))

    assert again["credential"] == fields["credential"]
    assert "/bedankt/" in first["Location"]
    assert second["Location"].endswith("/eerder/")
    assert Answer.objects.count() == 1


def test_opening_the_questions_spends_nothing(client, invitation):
    for method in (client.get, client.head, client.post):
        method("/invullen/openen/", {"code": a_code()})
        method(EXCHANGE, {"code": a_code()})

    invitation.refresh_from_db()
    assert (invitation.taken_up, invitation.blinded) == (False, "")
    assert client.get(EXCHANGE).status_code == 405


@pytest.mark.parametrize(
    "raw", [b"", IDENTITY, b"\xff" * 32, b"\1" + bytes(31), bytes(range(31)), bytes(33)]
)
def test_what_cannot_be_evaluated_is_refused_and_spends_nothing(client, invitation, raw):
    answer = client.post(EXCHANGE, {"code": a_code(), "blinded": base64.b64encode(raw).decode()})

    assert (answer.status_code, answer.json()) == (400, {"why": "unreadable"})
    assert not Invitation.objects.get().taken_up
    assert client.post(EXCHANGE, {"code": a_code(), "blinded": "no é"}).status_code == 400


def test_an_unknown_code_gets_nothing(client, invitation):
    sent = a_browser(a_code(77))[1]

    assert client.post(EXCHANGE, sent).json() == {"why": "unknown"}
    assert client.post("/invullen/openen/", sent).status_code == 404


def test_a_credential_counts_in_its_own_unit_and_wave_alone(client, invitation):
    asked, sent = a_browser()
    credential = exchanged(client, invitation, asked, sent)
    other = a_unit("Chemie")
    invitation.wave.units.create(unit=other, answers_in=other, invited=8)
    wave, unit, *rest = credential.split(".")
    elsewhere = an_invitation(codes=(5,))
    freeze(elsewhere.wave)

    for place in ((wave, str(other.pk)), (str(elsewhere.wave_id), unit)):
        answer = {"credential": ".".join((*place, *rest)), "sheet": sheet_for(invitation)}
        assert client.post("/verstuur/", answer).status_code == 400
    assert not Answer.objects.exists()


def test_a_credential_of_before_is_worth_nothing_where_they_are_evaluated(client, invitation):
    answer = {"credential": forged(invitation), "sheet": sheet_for(invitation)}

    assert client.post("/verstuur/", answer).status_code == 400


def test_a_wave_of_before_goes_on_as_it_was(client):
    invitation = an_invitation()

    plain = client.post("/invullen/openen/", {"code": a_code()})
    refused = client.post(EXCHANGE, a_browser()[1])
    fields = hidden(answer_all(client, a_code()))

    assert "data-plain" in plain.text
    assert (refused.status_code, refused.json()) == (409, {"why": "closed"})
    assert "/bedankt/" in client.post("/verstuur/", fields)["Location"]
    assert Answer.objects.get().unit == invitation.unit


def test_the_questions_come_with_all_that_a_browser_checks(client, invitation):
    page = client.post("/invullen/openen/", {"code": a_code(), "language": "en"})

    known = frozen(invitation.wave)
    assert known is not None
    assert fingerprint(known.root) == known.mark
    assert page.context["header"] == known.manifest.header
    assert (page.context["entry"],) == known.manifest.entries
    assert '<html lang="en"' in page.text
    assert a_code() not in page.text
    assert page.cookies == {}
    assert page["Referrer-Policy"] == "no-referrer"


def test_what_is_renamed_or_moved_later_does_not_change_the_manifest(client, invitation):
    before = frozen(invitation.wave)
    invitation.unit.name = "Heel anders"
    invitation.unit.save()
    invitation.wave.units.update(invited=3)

    assert frozen(invitation.wave) == before
    text = client.get(f"/invullen/manifest/{invitation.wave.public_id}/").text
    assert before is not None
    assert text.splitlines() == [before.manifest.header, *map(str, before.manifest.entries)]
