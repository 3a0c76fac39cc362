"""The draft of an answer: it lives in a cookie of the browser and nowhere else."""

import hashlib
import re
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from handvat.measure.queries.answering import Doorstep
from handvat.measure.rules.answering import Asked, Filled, SheetNotReadable, pack, unpack
from handvat.measure.rules.codes import typed
from handvat.web.forget import DRAFT

PATH = "/invullen/"
KEPT_FOR = timedelta(days=14)
_NAME = re.compile(rf"{DRAFT}[0-9a-f]{{8}}")


@dataclass(frozen=True, slots=True)
class Draft:
    """What was filled in so far; `name` is drawn by chance and says nothing of the code."""

    name: str
    filled: Filled
    arrived: bool  # whether the browser sent it; a browser without cookies never does


def draft(request: HttpRequest, step: Doorstep) -> Draft:
    """Return the draft that this browser keeps for an invitation, or an empty one."""
    for name, text in request.COOKIES.items():
        mark, _, line = text.partition(".")
        if _NAME.fullmatch(name) and mark == _mark(step.code):
            return Draft(name, _filled(line, step.asked), arrived=True)
    return Draft(DRAFT + secrets.token_hex(4), Filled(), arrived=False)


def keep(response: HttpResponse, kept: Draft, step: Doorstep, now: datetime) -> HttpResponse:
    """Let the browser keep the draft until the wave closes, at most two weeks."""
    response.set_cookie(
        kept.name,
        f"{_mark(step.code)}.{pack(kept.filled, step.asked)}",
        max_age=min(KEPT_FOR, step.wave.closes_at - now),
        path=PATH,
        secure=settings.SECURE,
        httponly=True,
        samesite="Lax",  # so that who comes back by the link in the mail finds it again
    )
    return response


def erase(response: HttpResponse, name: str) -> None:
    """Let the browser forget the draft called `name`."""
    if _NAME.fullmatch(name):
        response.delete_cookie(name, path=PATH, samesite="Lax")


def _filled(line: str, asked: Asked) -> Filled:
    try:
        return unpack(line, asked)
    except SheetNotReadable:
        return Filled()


def _mark(code: str) -> str:
    """Return what tells the drafts of two codes on one device apart; no table holds it."""
    return hashlib.sha256(b"draft of " + typed(code).encode()).hexdigest()[:12]
