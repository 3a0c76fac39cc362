"""The pages of a team's check-in: what it asks, taking part, opening one."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.measure.actions.answering import AlreadyReceived, WaveTakesNoAnswers
from handvat.measure.actions.check_ins import check_openable, ticket
from handvat.measure.forms.check_ins import parts
from handvat.measure.queries.check_ins import running
from handvat.measure.rules.check_ins import (
    CheckedInLately,
    CheckInRunning,
    NoStandingConsent,
    NothingToAsk,
    TooFewPeople,
)
from handvat.measure.views.check_ins import page
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.checkins import CANNOT, open_for, set_rhythm
from handvat.practice.queries.checkins import blocks, on_team

WHY: dict[type[Exception], str | Promise] = {
    NoStandingConsent: _(
        "Nobody recorded yet that teams here may hold a check-in. Ask your programme manager."
    ),
    CheckInRunning: _("A check-in is open now."),
    CheckedInLately: _("The last check-in was short ago. Practise a while, then look again."),
    NothingToAsk: _("You practise no agreement about behaviour now. Begin there."),
}


@require_GET
@never_cache
def show(request: HttpRequest, unit: int) -> HttpResponse:
    """Show what the check-in asks, who may see what, and the way to take part or to open one."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    now = clock.now()
    facts = on_team(here, now)
    opens = guard.may(request, Permission.OPEN_CHECK_IN, here)
    context = {
        "unit": here,
        "check_in": facts,
        "parts": parts(facts.wave.asks(), get_language() or "nl", {}) if facts.wave else (),
        "takes_part": guard.may(request, Permission.TAKE_PART, here),
        "opens": opens,
        "why_not": _why_not(here) if facts.wave is None else "",
    }
    return render(request, "practice/checkins/check_in.html", context)


@require_POST
@never_cache
def take(request: HttpRequest, unit: int) -> HttpResponse:
    """Exchange who is signed in for a credential; the answer follows without them."""
    here = get_object_or_404(Unit, pk=unit)
    guard.signed_in(request, back=reverse("practice:check_in", args=[unit]))
    guard.require(request, Permission.TAKE_PART, here)
    now, person = clock.now(), guard.account(request).person
    wave = running(here, now)
    if wave is None or person is None:
        messages.info(request, _("No check-in is open now."))
        return redirect("practice:check_in", unit=here.pk)
    try:
        return page(request, wave, str(ticket(wave, here, person, now=now)))
    except AlreadyReceived:
        return redirect("measure:check_in_thanks_before", public_id=wave.public_id)
    except NoStandingConsent as refused:
        messages.info(request, str(WHY[type(refused)]))
    except WaveTakesNoAnswers:
        messages.info(request, _("No check-in is open now."))
    return redirect("practice:check_in", unit=here.pk)


@require_POST
def begin(request: HttpRequest, unit: int) -> HttpResponse:
    """Open a check-in for a week."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.OPEN_CHECK_IN, here)
    try:
        open_for(here, now=clock.now())
    except CANNOT as refused:
        messages.error(request, str(_said(refused)))
    else:
        messages.success(request, _("The check-in is open for a week. Tell your team."))
    return redirect("practice:check_in", unit=here.pk)


@require_POST
def rhythm(request: HttpRequest, unit: int) -> HttpResponse:
    """Hold one every four weeks, or no longer."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.OPEN_CHECK_IN, here)
    wanted = request.POST.get("wanted") == "yes"
    set_rhythm(here, wanted=wanted, today=campus_day(clock.now(), settings.TIME_ZONE))
    told = _("From now on one opens every four weeks."), _("None opens by itself any more.")
    messages.success(request, told[0] if wanted else told[1])
    return redirect("practice:check_in", unit=here.pk)


def _why_not(unit: Unit) -> str | Promise:
    """Return why no check-in can be opened now; nothing when it can."""
    try:
        check_openable(unit, blocks(unit), now=clock.now())
    except CANNOT as refused:
        return _said(refused)
    return ""


def _said(refused: Exception) -> str | Promise:
    if isinstance(refused, TooFewPeople):
        told = ngettext(
            "A check-in takes at least %(people)d person. Talk about it in the look-back.",
            "A check-in takes at least %(people)d people. Talk about it in the look-back.",
            refused.minimum,
        )
        return told % {"people": refused.minimum}
    return WHY[type(refused)]
