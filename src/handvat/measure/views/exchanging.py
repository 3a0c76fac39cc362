"""What a browser asks for that keeps the answers to itself: the questions, and an exchange.

Nothing here is ever asked for with a code in the address: it comes in the body of a POST. As in
`answering`, there is no session here, and no token against forgery.
"""

import base64
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from handvat import clock
from handvat.measure.actions.answering import CodeLeadsNowhere, WaveTakesNoAnswers
from handvat.measure.actions.exchanging import ExchangedBefore, exchange_blindly
from handvat.measure.models import Wave
from handvat.measure.queries.answering import Doorstep, doorstep, word_back
from handvat.measure.queries.manifest import frozen
from handvat.measure.rules.moments import WaveState
from handvat.measure.rules.whole import whole
from handvat.sealing.manifest import vocabulary
from handvat.sealing.ristretto import NotAnElement


@csrf_exempt
@require_POST
def questions(request: HttpRequest) -> HttpResponse:
    """Give all questions at once, with what the browser checks before it asks any."""
    with translation.override(_language(request)):
        step = doorstep(request.POST.get("code", ""))
        if step is None:
            return _stop(request, "unknown", status=404)
        state = step.wave.state(clock.now())
        if state is not WaveState.OPEN:
            return _stop(request, state.value, step.wave)
        return _questions(request, step)


@csrf_exempt
@require_POST
def exchange(request: HttpRequest) -> HttpResponse:
    """Exchange an invitation for the evaluation of what the browser blinded."""
    code = request.POST.get("code", "")
    try:
        came = exchange_blindly(code, _bytes(request.POST.get("blinded", "")), now=clock.now())
    except NotAnElement:
        return JsonResponse({"why": "unreadable"}, status=400)
    except CodeLeadsNowhere:
        return JsonResponse({"why": "unknown"}, status=404)
    except (ExchangedBefore, WaveTakesNoAnswers) as refused:
        why = "exchanged" if isinstance(refused, ExchangedBefore) else "closed"
        return JsonResponse({"why": why}, status=409)
    (evaluated,) = came.elements
    return JsonResponse({"evaluated": _text(evaluated), "proof": _text(came.proof)})


@require_safe
def manifest(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Give the whole manifest of a wave, for whoever wants to look it over."""
    wave = get_object_or_404(Wave, public_id=public_id, manifest__isnull=False)
    known = frozen(wave)
    assert known is not None  # noqa: S101 -- just asked for
    written = "\n".join((known.manifest.header, *map(str, known.manifest.entries), ""))
    return HttpResponse(written, content_type="text/plain; charset=utf-8")


def _questions(request: HttpRequest, step: Doorstep) -> HttpResponse:
    known = frozen(step.wave)
    if known is None:  # of before such credentials: the server does both
        return _stop(request, "plain", step.wave)
    language = translation.get_language() or "nl"
    column = 0 if language[:2] == "nl" else 1
    entries = known.manifest.entries
    (entry,) = (one for one in entries if one.unit == step.unit.pk)
    facts = {
        "step": step,
        "parts": whole(step.asked, language),
        "word_back": word_back(step),
        "header": known.manifest.header,
        "entry": entry,
        "path": " ".join(
            f"{'left' if one.left else 'right'}:{one.hash.hex()}"
            for one in known.manifest.path(entry.unit)
        ),
        "vocabulary": " ".join(pair[column] for pair in vocabulary()),
    }
    return render(request, "measure/answer_whole.html", facts)


def _stop(
    request: HttpRequest, why: str, wave: Wave | None = None, *, status: int = 200
) -> HttpResponse:
    return render(request, "measure/answer_stop.html", {"why": why, "wave": wave}, status=status)


def _language(request: HttpRequest) -> str:
    """Return the language of the page that asks; it sends no cookie that could tell."""
    asked = request.POST.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as trouble:  # not ASCII, or not base 64
        raise NotAnElement from trouble


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
