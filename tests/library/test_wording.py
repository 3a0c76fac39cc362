"""The page of the wording coach."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handvat.access import Role
from handvat.library.forms.wording import LONGEST, WordingForm
from tests.factories import a_unit
from tests.framing.readers.office import docx, paragraph
from tests.people.conftest import signed_in
from tests.readers_away import broken_reader, without_reader

__all__ = ["broken_reader", "without_reader"]

pytestmark = pytest.mark.django_db

PAGE = "/gedrag/taalcoach/"
BAD = "Het is verboden om te roepen."
GOOD = "Wij laten elkaar uitpraten."


def ask(client, text, language="nl", **headers):
    return client.post(PAGE, {"tekst": text}, headers={"accept-language": language, **headers})


def errors(brings, data=None, files=None):
    form = WordingForm(data or {}, files or {}, brings=brings)
    form.is_valid()
    return {field: [one.code for one in found] for field, found in form.errors.as_data().items()}


def test_everyone_may_paste_and_what_works_comes_first(client):
    said = ask(client, f"{BAD}\n\n{GOOD}").content.decode()

    assert said.index("Dit werkt al") < said.index("Je tekst, met aantekeningen")
    assert '<mark class="wd-again">verboden</mark>' in said
    assert "Hier staat wat niet mag." in said
    assert "Zo kan het ook:" in said
    assert "Cialdini" in said


def test_the_coach_speaks_the_language_of_the_page_and_rewrites_in_that_of_the_text(client):
    said = ask(client, BAD, "en").content.decode()

    assert "This says what must not happen." in said
    assert "De grens die we stelden, blijft gelden." in said


def test_what_is_pasted_is_text_and_never_code(client):
    said = ask(client, "<script>alert(1)</script> </textarea><b>wij</b>").content.decode()

    assert "<script>alert" not in said
    assert "</textarea><b>" not in said


def test_while_typing_only_what_was_found_comes_back(client):
    said = ask(client, BAD, **{"hx-request": "true"}).content.decode()

    assert said.strip().startswith('<div id="gevonden">')
    assert "<form" not in said
    assert "verboden" in said
    empty = ask(client, "", **{"hx-request": "true"}).content.decode()
    assert " ".join(empty.split()) == '<div id="gevonden"> </div>'


@pytest.mark.parametrize("words", ["mevrouw Van der Berg", "prof. Jansen", "j.jansen@uni.nl"])
def test_a_name_gets_a_friendly_warning(client, words):
    assert "Gaat dit over iemand?" in ask(client, f"Vraag het aan {words}.").content.decode()
    assert "Gaat dit over iemand?" not in ask(client, GOOD).content.decode()


def test_what_is_in_another_language_is_named_once(client):
    french = "Nous nous écoutons avec respect."

    partly = ask(client, f"{GOOD} {french}").content.decode()
    wholly = ask(client, french).content.decode()

    assert "sloeg daarom 1 zin over." in partly
    assert "Wat de coach las, kan zo blijven." in partly
    assert f"<li>{french}</li>" in wholly
    assert "Er is nog geen zin" not in wholly
    assert "andere taal" not in ask(client, GOOD).content.decode()


def test_nothing_is_kept(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = ask(client, BAD)

    assert "no-store" in answer.headers["cache-control"]
    assert "verboden" not in client.get(PAGE).content.decode()


def test_who_is_signed_in_may_bring_a_file_and_go_on_from_its_words():
    client = signed_in(Role.MEMBER, a_unit())
    file = SimpleUploadedFile("code.docx", docx(paragraph(BAD) + paragraph(GOOD)))

    answer = client.post(PAGE, {"bestand": file}, headers={"accept-language": "nl"})

    said = answer.content.decode()
    assert '<mark class="wd-again">verboden</mark>' in said
    assert f"{BAD}\n{GOOD}</textarea>" in said


def test_who_is_not_signed_in_brings_no_file(client):
    assert 'name="bestand"' not in client.get(PAGE).content.decode()
    assert errors(brings=False, files={"bestand": SimpleUploadedFile("a.txt", b"Ja.")}) == {
        "tekst": ["empty"]
    }


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.docx", b"geen", "unreadable"),
        ("a.doc", b"oud", "unreadable"),
        ("a.txt", b"a" * (LONGEST + 1), "long"),
        ("a.pdf", b"a" * 10_000_001, "large"),
    ],
)
def test_a_file_that_will_not_do_is_answered_kindly(name, data, code):
    assert errors(brings=True, files={"bestand": SimpleUploadedFile(name, data)}) == {
        "bestand": [code]
    }


def test_a_text_that_will_not_do_is_answered_kindly():
    assert errors(brings=True) == {"tekst": ["empty"]}
    assert errors(brings=True, data={"tekst": " \n"}) == {"tekst": ["empty"]}
    assert errors(brings=True, data={"tekst": "a" * (LONGEST + 1)}) == {"tekst": ["max_length"]}


ALONG = "Een taalmodel op deze server las mee."


def test_a_language_model_reads_along_only_where_that_is_wanted(client, settings):
    plainly = ask(client, f"{BAD}\n\n{GOOD}").content.decode()
    settings.CLOSELY = True

    closely = ask(client, f"{BAD}\n\n{GOOD}").content.decode()

    assert ALONG not in plainly
    assert ALONG in closely
    assert '<mark class="wd-again">verboden</mark>' in closely


def test_it_keeps_nobody_waiting_for_a_long_text(client, settings):
    settings.CLOSELY = True

    said = ask(client, f"{GOOD} " * 600).content.decode()

    assert ALONG not in said
    assert "Dit werkt al" in said


@pytest.mark.parametrize("away", ["without_reader", "broken_reader"])
def test_the_coach_works_where_the_model_is_away(client, settings, request, away):
    request.getfixturevalue(away)
    settings.CLOSELY = True

    said = ask(client, BAD).content.decode()

    assert ALONG not in said
    assert '<mark class="wd-again">verboden</mark>' in said


def test_a_sentence_that_the_language_model_turns_is_named(client, settings):
    text = "Wie tekeningen doorspeelt aan een concurrent, kan zijn bureau leegruimen."
    told = "omdat het taalmodel op deze server ze zo leest"
    plainly = ask(client, text).content.decode()
    settings.CLOSELY = True

    closely = ask(client, text).content.decode()

    assert told not in plainly
    assert told in closely
    assert f"<q>{text}</q>" in closely


def test_the_source_of_a_rule_is_told_in_its_own_language(client):
    said = ask(client, "Roddelen is verboden.").content.decode()

    assert 'Bron: <span lang="en">' in said
    assert said.count("Bron:") == said.count('Bron: <span lang="en">')
