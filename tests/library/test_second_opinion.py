"""A language model that the administrator set, met as a real server on this machine."""

import json
import logging
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.cache import cache

from handvat.access import Role
from handvat.library.actions import QUESTIONS_AN_HOUR
from handvat.library.queries.second_opinion import (
    AnswerUnsound,
    Model,
    ModelSilent,
    opinion_on,
)
from tests.factories import a_person, a_unit
from tests.people.conftest import signed_in

PAGE = "/gedrag/taalcoach/"
BAD = "Roddelen is verboden."
GOOD = "We praten eerst met de collega zelf."


def told(said, *, agrees=True):
    content = json.dumps({"agrees": agrees, "sentence": said})
    return 200, json.dumps({"choices": [{"message": {"content": content}}]}).encode()


class Server(ThreadingHTTPServer):
    """A server that remembers what it was asked; `answer` is what it says."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Answers)
        self.asked: list[tuple[str, dict[str, str], dict[str, object]]] = []
        self.answer: tuple[int, bytes | list[bytes]] = told(GOOD)
        self.waits, self.drips = 0.0, 0.0


class _Answers(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self):
        server = self.server
        size = int(self.headers["Content-Length"])
        server.asked.append((self.path, dict(self.headers), json.loads(self.rfile.read(size))))
        status, body = server.answer
        time.sleep(server.waits)
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
        self.end_headers()
        for piece in body if isinstance(body, list) else [body]:
            try:
                self.wfile.write(piece)
                self.wfile.flush()
            except OSError:
                return
            time.sleep(server.drips)

    def log_message(self, *_said):
        """Keep the tests quiet."""


@pytest.fixture
def server():
    """Return a server that runs as long as a test."""
    made = Server()
    threading.Thread(target=made.serve_forever, args=(0.02,), daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture
def address(server, settings):
    """Return where the model is, set as an administrator sets it."""
    settings.MODEL_ADDRESS = f"http://127.0.0.1:{server.server_port}/v1"
    cache.clear()
    settings.MODEL_NAME, settings.MODEL_KEY, settings.MODEL_WAIT = "klein", "geheim", 5.0
    return settings.MODEL_ADDRESS


def of(server, seconds=5.0):
    return Model(f"http://127.0.0.1:{server.server_port}/v1", "klein", "geheim", seconds)


def ask(client, text, number="1"):
    return client.post(PAGE, {"tekst": text, "vraag": number}).content.decode()


def test_one_sentence_is_asked_about_in_the_manner_of_openai(server):
    found = opinion_on(BAD, "Hier staat wat niet mag.", "nl", of(server))

    assert found.sentence.startswith(GOOD)
    ((path, headers, body),) = server.asked
    assert path == "/v1/chat/completions"
    assert headers["Authorization"] == "Bearer geheim"
    assert body["model"] == "klein"
    assert BAD in body["messages"][1]["content"]


def test_a_model_that_is_slow_is_not_waited_for(server):
    server.waits = 3
    begun = time.monotonic()

    with pytest.raises(ModelSilent):
        opinion_on(BAD, "", "nl", of(server, seconds=0.3))

    assert time.monotonic() - begun < 2


def test_a_model_that_answers_drop_by_drop_is_not_waited_for(server):
    server.answer, server.drips = (200, [b" "] * 100), 0.1
    begun = time.monotonic()

    with pytest.raises(ModelSilent):
        opinion_on(BAD, "", "nl", of(server, seconds=0.5))

    assert time.monotonic() - begun < 3


@pytest.mark.parametrize(
    "answer",
    [
        (500, b""),
        (302, b""),
        (200, b""),
        (200, b"<html>"),
        (200, b'{"choices": []}'),
        (200, b'{"choices": [{"message": {"content": null}}]}'),
        (200, b"[" * 5000),
        (200, b" " * 300_000),
    ],
)
def test_what_is_no_answer_is_silence(server, answer):
    server.answer = answer

    with pytest.raises(ModelSilent):
        opinion_on(BAD, "", "nl", of(server))


def test_where_nobody_listens_is_silence():
    with pytest.raises(ModelSilent):
        opinion_on(BAD, "", "nl", Model("http://127.0.0.1:1/v1", "", "", 1.0))


@pytest.mark.parametrize("said", ["Roddelen is hier verboden.", "80% van ons luistert."])
def test_what_is_not_sound_is_not_shown(server, said):
    server.answer = told(said)

    with pytest.raises(AnswerUnsound):
        opinion_on(BAD, "", "nl", of(server))


@pytest.mark.django_db
def test_without_a_model_nothing_is_offered_and_nothing_asked(server):
    client = signed_in(Role.MEMBER, a_unit())

    assert "taalmodel" not in client.post(PAGE, {"tekst": BAD}).content.decode()
    assert client.post(PAGE, {"tekst": BAD, "vraag": "1"}).status_code == 400
    assert server.asked == []


@pytest.mark.django_db
@pytest.mark.usefixtures("address")
def test_only_a_button_that_says_where_it_goes_sends_a_sentence(server):
    client = signed_in(Role.MEMBER, a_unit())
    text = f"Wij vragen door. {BAD} Dit blijft hier."

    page = client.post(PAGE, {"tekst": text}).content.decode()

    assert f"deze zin gaat naar 127.0.0.1:{server.server_port}" in page
    assert server.asked == []
    answer = ask(client, text)
    assert f"<strong>{GOOD}" in answer
    assert "Een taalmodel kan het mis hebben." in answer
    sent = json.dumps(server.asked, ensure_ascii=False)
    assert BAD in sent
    assert "Dit blijft hier" not in sent
    assert text in answer


@pytest.mark.django_db
@pytest.mark.usefixtures("address")
def test_who_is_not_signed_in_asks_no_model(client, server):
    assert "deze zin gaat naar" not in client.post(PAGE, {"tekst": BAD}).content.decode()
    assert client.post(PAGE, {"tekst": BAD, "vraag": "1"}).status_code == 400
    assert server.asked == []


@pytest.mark.django_db
@pytest.mark.usefixtures("address")
@pytest.mark.parametrize("number", ["0", "9", "", "x"])
def test_a_note_that_is_not_there_is_not_asked_about(server, number):
    client = signed_in(Role.MEMBER, a_unit())

    assert client.post(PAGE, {"tekst": BAD, "vraag": number}).status_code == 400
    assert server.asked == []


@pytest.mark.django_db
@pytest.mark.usefixtures("address")
def test_a_sentence_that_names_somebody_stays_here(server):
    unit = a_unit()
    a_person(unit, name="Noor de Wit")

    said = ask(signed_in(Role.MEMBER, unit), "Roddelen over Noor is verboden.")

    assert "Deze zin noemt iemand, en blijft daarom hier." in said
    assert server.asked == []


@pytest.mark.django_db
@pytest.mark.usefixtures("address")
def test_what_goes_amiss_is_told_kindly_and_nothing_of_it_is_logged(server, caplog):
    caplog.set_level(logging.DEBUG)
    client = signed_in(Role.MEMBER, a_unit())
    server.answer = 500, b""

    silent = ask(client, BAD)
    server.answer = told("Roddelen is verboden.")
    unsound = ask(client, BAD)

    assert "Het taalmodel gaf geen antwoord." in silent
    assert "Het antwoord was niet helder genoeg om te tonen." in unsound
    assert BAD in silent
    assert "Roddelen" not in caplog.text


@pytest.mark.django_db
@pytest.mark.usefixtures("address")
def test_one_account_asks_so_often_an_hour(server):
    client = signed_in(Role.MEMBER, a_unit())

    for _ in range(QUESTIONS_AN_HOUR):
        ask(client, BAD)
    said = ask(client, BAD)

    assert len(server.asked) == QUESTIONS_AN_HOUR
    assert "Je vroeg dit uur vaak." in said
