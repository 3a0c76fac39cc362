"""The pages on which people answer. Nobody is signed in here, and nobody is asked who they are.

Forms carry no token against forgery: there is no session that a stranger could borrow. Who has the
code of an invitation, or its credential, may use it, and a page elsewhere has neither.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from handvat import clock
from handvat.measure.actions.answering import (
    AlreadyReceived,
    CodeLeadsNowhere,
    ExchangedInABrowser,
    NotIssuedHere,
    WaveTakesNoAnswers,
    check_answerable,
    receive,
    take_up,
)
from handvat.measure.forms.answering import CodeForm, PageForm
from handvat.measure.models import Wave
from handvat.measure.queries.answering import Doorstep, doorstep, thanked_for, word_back
from handvat.measure.queries.manifest import invited_in, told_words
from handvat.measure.rules.answering import (
    Filled,
    NothingAnswered,
    SheetNotReadable,
    first_open,
    overview,
    pack,
    pages,
    place,
    stem_of,
)
from handvat.measure.views.drafts import draft, erase, keep

AtTheDoor = Callable[[HttpRequest, Doorstep, datetime], HttpResponse]
_REFUSED = (NotIssuedHere, WaveTakesNoAnswers, SheetNotReadable, NothingAnswered)
read_or_post = require_http_methods(["GET", "HEAD", "POST"])


@csrf_exempt
@read_or_post
def door(request: HttpRequest) -> HttpResponse:
    """Ask for the code of a letter."""
    form = CodeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        return redirect("measure:answer", code=form.cleaned_data["code"])
    return render(request, "measure/answer_door.html", {"form": form})


@require_safe
def begin(request: HttpRequest, code: str) -> HttpResponse:
    """Say whose wave this is and what is promised; opening it spends nothing."""
    return _at_the_door(request, code, _begin)


@csrf_exempt
@read_or_post
def question(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Ask one page of the sheet, and let the browser keep what was chosen."""

    def asked(request: HttpRequest, step: Doorstep, now: datetime) -> HttpResponse:
        return _question(request, step, number, now)

    return _at_the_door(request, code, asked)


@csrf_exempt
@read_or_post
def check(request: HttpRequest, code: str) -> HttpResponse:
    """Show all that was chosen; posting exchanges the invitation for a credential."""
    return _at_the_door(request, code, _exchange if request.method == "POST" else _check)


@csrf_exempt
@read_or_post
def send(request: HttpRequest) -> HttpResponse:
    """Receive an answer with its credential, and nothing else."""
    if request.method != "POST":
        return redirect("measure:answer_door")
    try:
        return _receive(request)
    except DatabaseError:
        return _not_sent(request, "DatabaseError", status=503)
    except _REFUSED as trouble:
        return _not_sent(request, type(trouble).__name__, status=400)


def send_at_once(request: HttpRequest) -> HttpResponse | None:
    """Receive an answer before anything else looks at the request; None when `send` must speak."""
    try:
        return _receive(request)
    except (DatabaseError, *_REFUSED):
        return None


@require_safe
def thanks(request: HttpRequest, public_id: UUID, *, before: bool = False) -> HttpResponse:
    """Thank, and say when the results open; `before` when the answer had come in already."""
    wave = thanked_for(public_id)
    if wave is None:
        return redirect("measure:answer_door")
    facts = {"wave": wave, "before": before, "words": told_words(wave)}
    return render(request, "measure/answer_thanks.html", facts)


def _at_the_door(request: HttpRequest, code: str, show: AtTheDoor) -> HttpResponse:
    """Show the page where the code leads; who cannot answer there reads why instead."""
    now, step = clock.now(), doorstep(code)
    if step is None or step.exchanged:
        return _lost(request, step)
    try:
        check_answerable(code, step.wave, step.unit, now=now)
        return show(request, step, now)
    except CodeLeadsNowhere:
        return _stop(request, "unknown", status=404)
    except AlreadyReceived:
        return _stop(request, "received", step.wave)
    except ExchangedInABrowser:
        return _stop(request, "exchanged", step.wave)
    except WaveTakesNoAnswers:
        return _stop(request, step.wave.state(now).value, step.wave)


def _lost(request: HttpRequest, step: Doorstep | None) -> HttpResponse:
    """Say that a code leads nowhere, or that a browser exchanged its invitation."""
    if step is None:
        return _stop(request, "unknown", status=404)
    return _stop(request, "exchanged", step.wave)


def _begin(request: HttpRequest, step: Doorstep, now: datetime) -> HttpResponse:
    del now
    filled = draft(request, step).filled
    begun = bool(filled.points or filled.options)
    facts = {
        "step": step,
        "word_back": word_back(step),
        "words": told_words(step.wave),
        "invited": invited_in(step.wave, step.unit),
        "begun": begun,
        "on_at": first_open(step.asked, filled) if begun else 1,
    }
    return render(request, "measure/answer_begin.html", facts)


def _question(request: HttpRequest, step: Doorstep, number: int, now: datetime) -> HttpResponse:
    all_pages = pages(step.asked)
    if not 1 <= number <= len(all_pages):
        return redirect("measure:answer_check", code=step.code)
    kept, page = draft(request, step), all_pages[number - 1]
    posted = request.POST if request.method == "POST" else None
    form = PageForm(step.asked, page, language=_language(), filled=kept.filled, data=posted)
    if posted is not None and form.is_valid():
        kept = replace(kept, filled=kept.filled.with_page(page, form.points, form.options))
        if kept.arrived:
            return keep(_onward(step, number, posted.get("to", "")), kept, step, now)
    facts = {
        "step": step,
        "form": form,
        "number": number,
        "place": place(step.asked, number),
        "stem": stem_of(step.asked, page),
        "not_kept": posted is not None and not kept.arrived,
        "to_check": "check" in request.GET,
    }
    return keep(render(request, "measure/answer_question.html", facts), kept, step, now)


def _onward(step: Doorstep, number: int, to: str) -> HttpResponse:
    """Return the way to the page before, the overview, or the page after."""
    if to == "back" and number == 1:
        return redirect("measure:answer", code=step.code)
    if to == "check" or (to != "back" and number == step.length):
        return redirect("measure:answer_check", code=step.code)
    after = number - 1 if to == "back" else number + 1
    return redirect("measure:answer_question", code=step.code, number=after)


def _check(request: HttpRequest, step: Doorstep, now: datetime) -> HttpResponse:
    del now
    filled = draft(request, step).filled
    facts = {"step": step, "lines": _lines(step, filled), "something": bool(filled.values)}
    return render(request, "measure/answer_check.html", facts)


def _exchange(request: HttpRequest, step: Doorstep, now: datetime) -> HttpResponse:
    kept = draft(request, step)
    if not kept.filled.values:
        return _check(request, step, now)
    facts = {
        "step": step,
        "credential": take_up(step.code, now=now),
        "sheet": pack(kept.filled, step.asked),
        "draft": kept.name,
    }
    return render(request, "measure/answer_send.html", facts)


def _receive(request: HttpRequest) -> HttpResponse:
    credential, sheet = request.POST.get("credential", ""), request.POST.get("sheet", "")
    try:
        wave = receive(credential, sheet, now=clock.now())
    except AlreadyReceived as known:
        return _sent(request, known.wave, "measure:answer_thanks_before")
    return _sent(request, wave, "measure:answer_thanks")


def _sent(request: HttpRequest, wave: Wave, page: str) -> HttpResponse:
    response = HttpResponseRedirect(_address(page, wave.public_id))
    response.status_code = 303
    erase(response, request.POST.get("draft", ""))
    return response


@lru_cache(maxsize=64)
def _address(page: str, public_id: UUID) -> str:
    return reverse(page, args=[public_id])


def _not_sent(request: HttpRequest, why: str, *, status: int) -> HttpResponse:
    """Say why nothing was sent, with all that was filled in still in the page."""
    typed = {name: request.POST.get(name, "") for name in ("credential", "sheet", "draft")}
    return render(request, "measure/answer_not_sent.html", {"why": why, **typed}, status=status)


def _stop(
    request: HttpRequest, why: str, wave: Wave | None = None, *, status: int = 200
) -> HttpResponse:
    return render(request, "measure/answer_stop.html", {"why": why, "wave": wave}, status=status)


def _lines(step: Doorstep, filled: Filled) -> object:
    return overview(step.asked, filled, _language())


def _language() -> str:
    return get_language() or "nl"
