"""The health page: whether Handvat can do its work, without telling anything about anyone."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from handvat import clock
from handvat.access import Permission
from handvat.people import guard

_NO_DATABASE = gettext_lazy(
    "The database cannot be reached. What you already sent is kept. Try again in a while."
)
LEAST_SPACE = 500_000_000  # bytes
LONGEST_SILENCE = timedelta(minutes=2)


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the house, and how it is; `detail` is for those who look after it.

    remedy: what to do, where something can be done by those.
    """

    key: str
    well: bool
    words: str | Promise
    detail: str = ""
    remedy: str = ""


@never_cache
@require_safe
def health(request: HttpRequest) -> HttpResponse:
    """Show whether Handvat can do its work; 503 when it cannot."""
    parts = list(_parts(clock.now()))
    well = all(part.well for part in parts)
    status = 200 if well else 503
    if "application/json" in request.headers.get("Accept", ""):
        return JsonResponse(
            {"well": well, **{part.key: part.well for part in parts}}, status=status
        )
    if not parts[0].well:  # then no page can be drawn that asks who is looking
        told = [str(_NO_DATABASE), *(part.remedy for part in parts if part.remedy)]
        kind = "text/plain; charset=utf-8"
        return HttpResponse("\n".join(told), status=status, content_type=kind)
    detailed = guard.may_anywhere(request, Permission.SEE_HEALTH)
    page = {"parts": parts, "well": well, "detailed": detailed}
    return render(request, "project/health.html", page, status=status)


def _parts(now: datetime) -> Iterator[Part]:
    yield _database()
    yield _worker(now)
    free = shutil.disk_usage(settings.HANDVAT_HOME).free
    well, room = free > LEAST_SPACE, f"{free / 1e9:.1f} GB"
    yield Part("space", well, _("Room on the disk"), room, "" if well else _more_room())


def _more_room() -> str:
    return _(
        "Make room on the disk. Until then answers may not be stored and results are not"
        " published. After that Handvat goes on by itself."
    )


def _database() -> Part:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError as trouble:
        return Part("database", well=False, words=_("The database"), detail=type(trouble).__name__)
    return Part("database", well=True, words=_("The database"), detail=connection.vendor)


def _worker(now: datetime) -> Part:
    beat = Path(settings.HANDVAT_HOME) / "run" / "worker.json"
    try:
        said = json.loads(beat.read_text(encoding="utf-8"))
        at, failed = datetime.fromisoformat(said["at"]), said["failed"]
        busy = [f"{said['busy']}: {_moment(said['since'])}"] if "busy" in said else []
    except (OSError, ValueError, KeyError):
        return Part("worker", well=False, words=_("The worker that mails and closes waves"))
    detail = ", ".join([_moment(said["at"]), *busy, *failed])
    well = now - at < LONGEST_SILENCE and not failed
    return Part("worker", well, _("The worker that mails and closes waves"), detail)


def _moment(told: str) -> str:
    return f"{datetime.fromisoformat(told):%Y-%m-%d %H:%M:%S} UTC"
