"""Forget who is asking, where people answer."""

import logging
from collections.abc import Callable, MutableMapping
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.module_loading import import_string

AtOnce = Callable[[HttpRequest], HttpResponse | None]

DRAFT: str = "draft_"  # what the name of a cookie with a draft begins with
_KEPT_COOKIES = frozenset({"language", "reading"})
_KEPT_HEADERS = frozenset(
    {
        "HTTP_ACCEPT",
        "HTTP_ACCEPT_ENCODING",
        "HTTP_ACCEPT_LANGUAGE",
        "HTTP_COOKIE",
        "HTTP_HOST",
        "HTTP_X_FORWARDED_PROTO",
    }
)


def forgets(path: str) -> bool:
    """Return whether people answer at `path`."""
    return path.startswith(settings.FORGET_PATHS)


def unlogged(path: str) -> bool:
    """Return whether people answer at `path`, or speak in their team: no log holds it."""
    return forgets(path) or path.startswith(settings.SPOKEN_PATHS)


class Forget:
    """Middleware that comes before all others: what it takes away nobody behind it can keep.

    On the paths where people answer it leaves of a request only what a page needs to be shown:
    no address, no browser, no cookies but the draft, the language and the letters. No cookie of
    others goes out either, and nothing is kept by browser or proxy.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.at_once: dict[str, AtOnce] = {
            path: import_string(view) for path, view in settings.RECEIVED_AT_ONCE.items()
        }

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on with less in it; what can be received at once goes no further."""
        if not forgets(request.path_info):
            return self.get_response(request)
        _strip(request.META)
        received = None
        if request.method == "POST" and (receive := self.at_once.get(request.path_info)):
            received = receive(request)
        if received is not None:
            received["Content-Length"] = str(len(received.content))
        response = received or self.get_response(request)
        for name in [name for name in response.cookies if not _kept(name)]:
            del response.cookies[name]
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response


class NothingOfAnswers(logging.Filter):
    """Leave of a log line about a path where people answer or speak only what went wrong."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the line; let it through only where something broke."""
        request = getattr(record, "request", None)
        if not isinstance(request, HttpRequest) or not unlogged(request.path_info):
            return True
        record.msg, record.args = f"where people answer or speak: {_trouble(record)}", ()
        record.exc_info = record.exc_text = record.stack_info = None
        vars(record).pop("request")
        return record.levelno >= logging.ERROR


def _strip(meta: MutableMapping[str, object]) -> None:
    """Take out of the environment all that tells who is asking."""
    for name in [name for name in meta if name.startswith("HTTP_") and name not in _KEPT_HEADERS]:
        del meta[name]
    for name in ("REMOTE_ADDR", "REMOTE_HOST", "REMOTE_PORT", "REMOTE_USER"):
        meta.pop(name, None)
    if "HTTP_COOKIE" in meta:
        meta["HTTP_COOKIE"] = _kept_cookies(str(meta["HTTP_COOKIE"]))


def _kept_cookies(header: str) -> str:
    parts = (part.strip() for part in header.split(";"))
    return "; ".join(part for part in parts if _kept(part.split("=", 1)[0]))


def _kept(name: str) -> bool:
    return name in _KEPT_COOKIES or name.startswith(DRAFT)


def _trouble(record: logging.LogRecord) -> str:
    """Return the kind of exception and the line it came from; its words may hold an answer."""
    kind, _, trace = record.exc_info or (None, None, None)
    if kind is None or trace is None:
        return record.levelname
    while trace.tb_next is not None:
        trace = trace.tb_next
    return (
        f"{kind.__name__} in {Path(trace.tb_frame.f_code.co_filename).name} line {trace.tb_lineno}"
    )
