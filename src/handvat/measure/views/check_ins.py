"""Receive the answer to a check-in, thank, and keep the consent under which they are held."""

from contextlib import suppress
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handvat import clock
from handvat.access import Permission
from handvat.measure.actions.answering import (
    AlreadyReceived,
    NotIssuedHere,
    WaveTakesNoAnswers,
    receive,
)
from handvat.measure.actions.standing import NoneGiven, end_consent, give_consent
from handvat.measure.forms.check_ins import StandingConsentForm, filled, parts
from handvat.measure.models import Origin, Wave
from handvat.measure.queries.answering import receiving, thanked_for
from handvat.measure.queries.check_ins import standing_consents
from handvat.measure.queries.choosing import within
from handvat.measure.rules.answering import NothingAnswered, SheetNotReadable, pack
from handvat.measure.views.managing import who
from handvat.people import guard
from handvat.people.models import Unit
from handvat.people.queries import open_units
from handvat.sealing.credentials import NotACredential, read

_REFUSED = (NotIssuedHere, WaveTakesNoAnswers, SheetNotReadable)


def page(request: HttpRequest, wave: Wave, credential: str, *, trouble: str = "") -> HttpResponse:
    """Ask everything on one page, with the credential in it and nobody's name."""
    facts = {
        "wave": wave,
        "credential": credential,
        "parts": parts(wave.asks(), get_language() or "nl", request.POST.dict()),
        "trouble": trouble,
    }
    response = render(request, "measure/check_in.html", facts, status=400 if trouble else 200)
    response["Cache-Control"] = "no-store"
    return response


# No token against forgery, as in `answering`: there is no session here, only the credential.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def send(request: HttpRequest) -> HttpResponse:
    """Receive the answer with its credential, and nothing else."""
    if request.method != "POST":
        return redirect("/")
    now = clock.now()
    credential = request.POST.get("credential", "")
    known = None
    with suppress(NotACredential):
        known = receiving(read(credential).wave, now)
    if known is None or known.wave.origin != Origin.CHECK_IN:
        return render(request, "measure/check_in_stop.html", status=400)
    return _receive(request, known.wave, credential)


def _receive(request: HttpRequest, wave: Wave, credential: str) -> HttpResponse:
    asked = receiving(wave.pk, clock.now())
    if asked is None:
        return render(request, "measure/check_in_stop.html", status=400)
    unit = next(iter(asked.asked.values()))  # in a check-in all are asked the same
    sheet = pack(filled(wave.asks(), request.POST.dict()), unit)
    try:
        receive(credential, sheet, now=clock.now())
    except AlreadyReceived:
        return redirect("measure:check_in_thanks_before", public_id=wave.public_id)
    except NothingAnswered:
        return page(request, wave, credential, trouble="empty")
    except DatabaseError:
        return page(request, wave, credential, trouble="busy")
    except _REFUSED:
        return render(request, "measure/check_in_stop.html", status=400)
    response = redirect("measure:check_in_thanks", public_id=wave.public_id)
    response.status_code = 303
    return response


@require_safe
def thanks(request: HttpRequest, public_id: UUID, *, before: bool = False) -> HttpResponse:
    """Thank, and say when the team hears what came of it."""
    wave = thanked_for(public_id)
    if wave is None or wave.origin != Origin.CHECK_IN:
        return redirect("/")
    return render(request, "measure/check_in_thanks.html", {"wave": wave, "before": before})


@require_http_methods(["GET", "HEAD", "POST"])
def consents(request: HttpRequest) -> HttpResponse:
    """Show the consents given, and record one."""
    guard.account(request)
    paths = guard.paths(request, Permission.GIVE_STANDING_CONSENT)
    if not paths:
        raise guard.NotAllowed(Permission.GIVE_STANDING_CONSENT, None)
    now = clock.now()
    today = clock.campus_day(now, settings.TIME_ZONE)
    units = open_units().filter(within(paths)).order_by("path")
    form = StandingConsentForm(
        request.POST or None, units=units, today=today, initial={"from_day": today}
    )
    if request.method == "POST" and form.is_valid():
        unit, day = form.cleaned_data["unit"], form.cleaned_data["from_day"]
        guard.require(request, Permission.GIVE_STANDING_CONSENT, unit)
        give_consent(unit, form.agreement(), from_day=day, who=who(request), now=now)
        messages.success(request, _("Recorded. Teams read this before they answer."))
        return redirect("measure:standing_consents")
    facts = {"form": form, "given": standing_consents(paths), "today": today}
    return render(request, "measure/standing_consents.html", facts)


@require_POST
def end(request: HttpRequest, unit: int) -> HttpResponse:
    """End the consent of a unit from today on."""
    guard.account(request)
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.GIVE_STANDING_CONSENT, here)
    try:
        end_consent(here, who=who(request), now=clock.now())
    except NoneGiven:
        messages.info(request, _("It was ended before. Nothing has changed."))
    else:
        messages.success(request, _("Ended. Check-ins wait until something is agreed anew."))
    return redirect("measure:standing_consents")
