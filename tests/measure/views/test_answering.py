import re
import secrets
from contextlib import contextmanager, suppress
from datetime import timedelta

import pytest
from django.db import OperationalError, connection

from handvat import clock
from handvat.measure.answers import Answer, SpentCredential
from handvat.measure.models import HeardBack, Invitation, InvitationLink
from handvat.measure.queries.answering import forget_what_is_known
from handvat.measure.rules.codes import fingerprint, grouped
from tests.factories import a_sheet, a_unit, background
from tests.measure.invited import (
    ROLES,
    a_code,
    an_invitation,
    an_open_wave,
    answer_all,
    forged,
    hidden,
)

pytestmark = pytest.mark.django_db


def test_somebody_answers_from_the_letter_to_the_thank_you(client):
    invitation = an_invitation()
    code = a_code()

    landing = client.post("/invullen/", {"code": grouped(code).lower()})
    assert landing["Location"] == f"/invullen/{code}/"
    assert "Fysica" in client.get(landing["Location"]).text
    sent = client.post("/verstuur/", hidden(answer_all(client, code)))
    thanks = client.get(sent["Location"])

    assert sent.status_code == 303
    assert thanks.status_code == 200
    answer = Answer.objects.get()
    assert (answer.wave, answer.unit) == (invitation.wave, invitation.unit)
    assert answer.values == {"cul-ind-1.a": 4, "str-tea-2.b": 4, "sys-org-1.a": 4}
    assert answer.background == {}
    assert SpentCredential.objects.count() == 1


def test_the_door_alone_loads_scripts_and_they_stand_in_files(client):
    door = client.get("/invullen/").text

    assert re.findall(r"<script[^>]*>[^<]*", door) == [
        '<script src="/static/web/poprf.min.js" defer>',
        '<script src="/static/measure/answer.js">',
    ]


def test_the_answer_pages_hold_no_script_and_are_not_kept(client):
    an_invitation()
    code = a_code()

    for page in (f"{code}/", f"{code}/vragen/1/", f"{code}/nakijken/"):
        response = client.get(f"/invullen/{page}")
        assert "<script" not in response.text
        assert response["Cache-Control"] == "no-store"
        assert response["Referrer-Policy"] == "no-referrer"
        assert set(response.cookies) <= {name for name in response.cookies if "draft_" in name}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_pages_speak_dutch_and_english(client, language):
    an_invitation()
    headers = {"accept-language": language}

    page = client.get(f"/invullen/{a_code()}/vragen/1/", headers=headers).text

    assert ("Vraag cul-ind-1.a" in page) == (language == "nl")
    assert ("Question cul-ind-1.a" in page) == (language == "en")


@pytest.mark.parametrize("method", ["get", "head"])
def test_a_scanner_that_opens_every_link_spends_nothing(client, method):
    invitation = an_invitation(codes=(1, 2))
    code = a_code()

    for page in ("", "vragen/1/", "vragen/3/", "nakijken/", "vragen/99/"):
        getattr(client, method)(f"/invullen/{code}/{page}")
    getattr(client, method)("/verstuur/")

    invitation.refresh_from_db()
    assert not invitation.taken_up
    assert InvitationLink.objects.count() == 2
    assert not SpentCredential.objects.exists()


def test_an_unknown_code_gets_the_page_of_a_replaced_one(client):
    an_invitation()

    response = client.get(f"/invullen/{a_code(77)}/")

    assert response.status_code == 404
    assert "Fysica" not in response.text
    assert "Voorjaar" not in response.text


def test_a_slip_in_a_typed_code_is_told(client):
    code = a_code()
    slip = ("0" if code[0] != "0" else "1") + code[1:]

    response = client.post("/invullen/", {"code": slip})

    assert response.context["form"].errors.as_data()["code"][0].code == "slip"
    assert slip in response.text


def test_taking_up_marks_the_invitation_and_ends_the_other_links(client):
    invitation = an_invitation(codes=(1, 2))

    answer_all(client, a_code(1))

    invitation.refresh_from_db()
    assert invitation.taken_up
    assert client.get(f"/invullen/{a_code(1)}/").status_code == 200
    assert client.get(f"/invullen/{a_code(2)}/").status_code == 404


def test_asking_for_the_credential_again_gives_the_same(client):
    an_invitation()
    first = hidden(answer_all(client, a_code()))

    again = hidden(client.post(f"/invullen/{a_code()}/nakijken/"))

    assert first == again


def test_the_page_that_sends_holds_no_code(client):
    an_invitation()

    page = answer_all(client, a_code())

    form = page.text[page.text.index('action="/verstuur/"') :].split("</form>")[0]
    assert a_code() not in form
    assert fingerprint(a_code())[:8] not in form


def test_the_same_answer_sent_twice_is_stored_once(client):
    an_invitation()
    fields = hidden(answer_all(client, a_code()))

    first = client.post("/verstuur/", fields)
    second = client.post("/verstuur/", fields)

    assert Answer.objects.count() == 1
    assert second["Location"] == first["Location"] + "eerder/"
    assert client.get(second["Location"]).status_code == 200


def test_a_spent_invitation_says_so(client):
    an_invitation()
    client.post("/verstuur/", hidden(answer_all(client, a_code())))

    for page in ("", "vragen/1/", "nakijken/"):
        response = client.get(f"/invullen/{a_code()}/{page}")
        assert response.templates[0].name == "measure/answer_stop.html"
        assert response.context["why"] == "received"


def test_sending_erases_the_draft_and_only_that_one(client):
    wave = an_open_wave()
    an_invitation(wave)
    an_invitation(wave, codes=(2,))
    client.get(f"/invullen/{a_code(2)}/vragen/1/")
    fields = hidden(answer_all(client, a_code()))

    sent = client.post("/verstuur/", fields)

    assert [name for name in sent.cookies if sent.cookies[name]["max-age"] == 0] == [
        fields["draft"]
    ]
    assert len([name for name in client.cookies if client.cookies[name].value]) == 1


@contextmanager
def a_full_database():
    """Let the database grow no further; SQLite can be told, and PostgreSQL behaves alike."""
    with connection.cursor() as cursor:
        (pages,) = cursor.execute("PRAGMA page_count").fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages}")
        yield
        cursor.execute("PRAGMA max_page_count = 1073741823")


@pytest.mark.django_db(transaction=True)
@pytest.mark.skipif(connection.vendor != "sqlite", reason="only SQLite can be told to be full")
def test_a_full_disk_says_so_loses_nothing_and_takes_the_answer_later(client):
    an_invitation()
    fields = hidden(answer_all(client, a_code()))
    with a_full_database():
        with suppress(OperationalError):  # what room is left goes first
            while True:
                filler = Invitation.objects.get(links__token_sha256=fingerprint(a_code()))
                SpentCredential.objects.create(wave=filler.wave, fingerprint=secrets.randbits(63))
        kept = Answer.objects.count(), SpentCredential.objects.count()

        sent = client.post("/verstuur/", fields)

        assert (sent.status_code, sent.context["why"]) == (503, "DatabaseError")
        assert hidden(sent) == fields
        assert (Answer.objects.count(), SpentCredential.objects.count()) == kept

    assert client.post("/verstuur/", fields).status_code == 303
    assert Answer.objects.count() == 1


def test_a_closed_wave_says_so_and_keeps_what_was_filled_in(client):
    invitation = an_invitation()
    fields = hidden(answer_all(client, a_code()))
    invitation.wave.closed_at = clock.now()
    invitation.wave.save()

    for _ in ("known to this process as open", "read anew"):
        sent = client.post("/verstuur/", fields)
        assert sent.context["why"] == "WaveTakesNoAnswers"
        assert hidden(sent) == fields
        assert fields["draft"] not in sent.cookies
        forget_what_is_known()
    stop = client.get(f"/invullen/{a_code()}/")

    assert stop.context["why"] == "closed"
    assert not Answer.objects.exists()
    assert not SpentCredential.objects.exists()


def test_a_wave_that_has_not_begun_says_when(client):
    now = clock.now()
    an_invitation(an_open_wave(opens_at=now + timedelta(days=2)))

    assert client.get(f"/invullen/{a_code()}/").context["why"] == "planned"


def test_a_forged_credential_is_refused_and_keeps_what_was_filled_in(client):
    invitation = an_invitation()
    elsewhere = a_unit("Elders")
    invitation.wave.units.create(unit=elsewhere, answers_in=elsewhere, invited=8)
    real = forged(invitation)
    wave, _, serial, tag = real.split(".")

    for text in (
        f"{wave}.{elsewhere.pk}.{serial}.{tag}",
        f"{wave}.{invitation.unit_id}.{'A' * 22}.{tag}",
        forged(invitation, key=bytes(32)),
        forged(invitation, unit=999_999),
        "",
        "nonsense",
        real + "A",
    ):
        fields = {"credential": text, "sheet": "333.", "draft": "draft_00000000"}
        response = client.post("/verstuur/", fields)
        assert response.context["why"] == "NotIssuedHere"
        assert hidden(response) == fields
    assert client.post("/verstuur/", {"credential": real, "sheet": "333."}).status_code == 303


@pytest.mark.parametrize(
    "sheet",
    ["", "333", "33.", "3333.", "335.", "33a.", "33é.", "333.0", "---.", "xx-.", "9" * 9999],
)
def test_a_sheet_off_the_scale_or_empty_is_refused(client, sheet):
    invitation = an_invitation()

    response = client.post("/verstuur/", {"credential": forged(invitation), "sheet": sheet})

    assert response.status_code == 400
    assert response.context["why"] in {"SheetNotReadable", "NothingAnswered"}
    assert not SpentCredential.objects.exists()


def test_background_is_taken_only_where_the_unit_may_be_asked(client):
    sheet = a_sheet() | {"background": [background("role_group", *ROLES)]}
    invitation = an_invitation(an_open_wave(sheet=sheet), asks=["role_group"])
    unasked = an_invitation(invitation.wave, a_unit("Klein"), codes=(2,))

    assert "role_group" in client.get(f"/invullen/{a_code()}/vragen/1/").text
    assert "role_group" not in client.get(f"/invullen/{a_code(2)}/vragen/1/").text
    client.post("/verstuur/", {"credential": forged(invitation), "sheet": "333.1"})
    refused = client.post(
        "/verstuur/", {"credential": forged(unasked, unit=unasked.unit_id), "sheet": "333.1"}
    )

    assert refused.context["why"] == "SheetNotReadable"
    assert [answer.background for answer in Answer.objects.all()] == [{"role_group": "phd"}]


def test_no_session_or_account_reaches_the_answer(client, django_user_model):
    account = django_user_model.objects.create_user("noor@example.org", "a long pass phrase")
    an_invitation()
    client.force_login(account)
    fields = hidden(answer_all(client, a_code()))
    client.cookies["sessionid"] = "expired"

    sent = client.post("/verstuur/", fields)

    assert sent.status_code == 303
    assert "sessionid" not in sent.cookies
    assert "Cookie" not in sent.get("Vary", "")


def test_the_promise_is_told_from_the_settings(client):
    wave = an_open_wave(
        threshold=7, minimum_invited=11, consent="not_needed",
        consent_by="Het bestuur", consent_because="Het is een proef.",
    )  # fmt: skip
    an_invitation(wave)

    page = client.get(f"/invullen/{a_code()}/", headers={"accept-language": "en"}).text

    assert "at least 7 people" in page
    assert "fewer than 11 people" in page
    assert "Het bestuur decided" in page
    assert "Het is een proef." in page
    assert "We ask nothing about you yourself." in page


def test_what_was_done_with_the_last_wave_is_told_first(client):
    root = a_unit("Zandmeer")
    unit = a_unit("Fysica", root)
    now = clock.now()
    earlier = an_open_wave(title="Najaar", opens_at=now - timedelta(days=200),
                           closes_at=now - timedelta(days=180))  # fmt: skip
    HeardBack.objects.create(
        wave=earlier, unit=root, heard="Rust.", doing="Minder mail.", not_doing="Niets.",
        told_on=now.date(),
    )  # fmt: skip
    an_invitation(unit=unit)

    page = client.get(f"/invullen/{a_code()}/").text

    assert "Minder mail." in page
    assert "Najaar" in page


def test_nothing_of_who_asks_reaches_the_view_or_the_log(client, caplog):
    invitation = an_invitation()
    type(invitation.wave).objects.update(sheet={"broken": "secret words"})
    client.raise_request_exception = False

    response = client.post(
        "/verstuur/",
        {"credential": forged(invitation), "sheet": "333."},
        headers={"user-agent": "Browser 1", "x-forwarded-for": "10.1.2.3"},
    )
    client.get(f"/invullen/{a_code(9)}/")

    seen = response.wsgi_request.META
    assert response.status_code == 500
    assert not {"REMOTE_ADDR", "HTTP_USER_AGENT", "HTTP_X_FORWARDED_FOR"} & set(seen)
    assert "KeyError in sheet.py" in caplog.text
    for word in ("secret words", "items", "/verstuur/", a_code(9)):
        assert word not in caplog.text
