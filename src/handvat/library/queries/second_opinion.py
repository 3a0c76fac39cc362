"""What a language model says of one sentence, where the administrator set one."""

import json
import time
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, ProxyHandler, Request, build_opener

from django.conf import settings

from handvat.framing.second_opinion import Opinion, opinion, question

LARGEST = 200_000  # bytes of an answer


class ModelSilent(Exception):
    """The model gave no answer in time, or something that is no answer."""


class AnswerUnsound(Exception):
    """The model answered what we do not show: it bears risk, or makes things up."""


@dataclass(frozen=True, slots=True)
class Model:
    """Where a language model is asked, in the manner of OpenAI."""

    address: str
    name: str
    key: str
    seconds: float  # for the whole of one question

    @property
    def host(self) -> str:
        """Return where a sentence goes, as people are told."""
        return urlsplit(self.address).netloc.rpartition("@")[2]


class _NoDetour(HTTPRedirectHandler):
    """Goes nowhere else than where people were told."""

    def redirect_request(self, *_asked: Any, **_more: Any) -> None:
        """Follow no address that an answer names."""


def model() -> Model | None:
    """Return the model that the administrator set, or nothing."""
    address = settings.MODEL_ADDRESS.rstrip("/")
    if urlsplit(address).scheme not in {"http", "https"}:
        return None
    wait = settings.MODEL_WAIT
    return Model(address, settings.MODEL_NAME, settings.MODEL_KEY, wait)


def opinion_on(sentence: str, noticed: str, language: str, asked: Model) -> Opinion:
    """Return what a model says of a sentence. Nothing of it is kept or logged.

    Raises:
        ModelSilent: no answer came in time.
        AnswerUnsound: what came is not shown.
    """
    body = {
        "model": asked.name,
        "messages": question(sentence, noticed, language),
        "temperature": 0,
        "max_tokens": 300,
    }
    told = opinion(_said(_answer(body, asked)), sentence, language)
    if told is None:
        raise AnswerUnsound
    return told


def _answer(body: dict[str, Any], asked: Model) -> bytes:
    until = time.monotonic() + asked.seconds
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    if asked.key:
        headers["Authorization"] = f"Bearer {asked.key}"
    request = Request(  # noqa: S310 -- `model` lets http and https pass, and nothing else
        f"{asked.address}/chat/completions", json.dumps(body).encode(), headers, method="POST"
    )
    opener = build_opener(ProxyHandler({}), _NoDetour())
    read = b""
    try:
        with opener.open(request, timeout=asked.seconds) as answer:
            while piece := answer.read1(65_536):
                read += piece
                if len(read) > LARGEST or time.monotonic() > until:
                    raise ModelSilent
    except (URLError, HTTPException, OSError, ValueError) as broken:
        raise ModelSilent from broken
    return read


def _said(read: bytes) -> str:
    """Return what the model said, out of what its server sent."""
    try:
        said = json.loads(read)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as other:
        raise ModelSilent from other
    if not isinstance(said, str):
        raise ModelSilent
    return said
