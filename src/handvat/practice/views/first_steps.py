"""Pages to begin with one behaviour, and to see what a unit practises."""

from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.content.loader import ready_behaviours
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.first_steps import Choice, choose_first_step, move_step
from handvat.practice.forms.first_steps import FirstStepForm, StageForm, UnitStepForm
from handvat.practice.queries import first_steps as queries
from handvat.practice.rules import LookBack, Stage, calendar


@require_GET
def choose(request: HttpRequest) -> HttpResponse:
    """Show six behaviours to begin with; nobody has to sign in."""
    page = {"ready": ready_behaviours(), "eenheid": request.GET.get("eenheid", "")}
    return render(request, "practice/choose.html", page)


@require_http_methods(["GET", "POST"])
def say(request: HttpRequest, key: str) -> HttpResponse:
    """Put a behaviour in one's own words and choose a day to look back."""
    start = _start(key)
    paths = guard.paths(request, Permission.CHOOSE_FIRST_STEP)
    if request.method == "POST":
        guard.account(request)
    if not paths:
        return render(request, "practice/say.html", {"start": start, "form": _words(key)})
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    form = UnitStepForm(
        request.POST or None,
        units=queries.units_to_choose(paths, request.GET.get("eenheid", "")),
        sentence=_sentence(start),
        today=today,
    )
    if not form.is_valid():
        return render(request, "practice/say.html", {"start": start, "form": form, "keeps": True})
    found = form.cleaned_data
    guard.require(request, Permission.CHOOSE_FIRST_STEP, found["eenheid"])
    choice = Choice(key, found["zin"], found["dag"])
    who = str(guard.account(request).pk)
    choose_first_step(found["eenheid"], choice, who=who, today=today, now=now)
    messages.success(request, _("This is what you practise now. Tell the others today."))
    return redirect("practice:practising", unit=found["eenheid"].pk)


@require_GET
def sheet(request: HttpRequest, key: str) -> HttpResponse:
    """Show a sheet to print or copy; all of it comes from the address, nothing is kept."""
    start = _start(key)
    form = _words(key, request)
    page = {"start": start, "form": form}
    if not form.is_valid():
        return render(request, "practice/say.html", page)
    found = form.cleaned_data
    page |= {"sentence": found["zin"], "day": found["dag"]}
    words = urlencode({"zin": found["zin"], "dag": found["dag"].isoformat()})
    page["calendar"] = reverse("practice:sheet_calendar", args=[key]) + "?" + words
    return render(request, "practice/sheet.html", page)


@require_GET
def sheet_calendar(request: HttpRequest, key: str) -> HttpResponse:
    """Hand over the day to look back as a calendar file."""
    start = _start(key)
    form = _words(key, request)
    if not form.is_valid():
        return render(request, "practice/say.html", {"start": start, "form": form})
    found = form.cleaned_data
    return _calendar(LookBack(found["dag"], _title(), found["zin"]))


@require_GET
def practising(request: HttpRequest, unit: int) -> HttpResponse:
    """Show what a unit practises, where it is, and when it looks back."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_ARRANGEMENTS, here)
    page = {
        "unit": here,
        "step": queries.shown_step(here),
        "may_choose": guard.may(request, Permission.CHOOSE_FIRST_STEP, here),
    }
    return render(request, "practice/practising.html", page)


@require_POST
def move(request: HttpRequest, unit: int) -> HttpResponse:
    """Say where a unit is with its behaviour, forward or back."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.CHOOSE_FIRST_STEP, here)
    step, form = queries.current_step(here), StageForm(request.POST)
    if step is None or not form.is_valid():
        messages.error(request, _("Choose one of the three steps."))
    else:
        stage = Stage(form.cleaned_data["stap"])
        move_step(step, stage, who=str(guard.account(request).pk), now=clock.now())
        messages.success(request, _("Noted. Going forward and going back are both fine."))
    return redirect("practice:practising", unit=here.pk)


@require_GET
def step_calendar(request: HttpRequest, unit: int) -> HttpResponse:
    """Hand over a unit's day to look back as a calendar file."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_ARRANGEMENTS, here)
    step = queries.current_step(here)
    if step is None:
        raise Http404
    return _calendar(LookBack(step.look_back_on, _title(), step.sentence))


def _start(key: str) -> queries.Start:
    """Return a behaviour to begin with, or say that the page is not there."""
    start = queries.start(key)
    if start is None:
        raise Http404
    return start


def _sentence(start: queries.Start) -> str:
    return start.first_sentence[get_language() or "nl"]


def _words(key: str, request: HttpRequest | None = None) -> FirstStepForm:
    """Return the form of somebody who keeps nothing here; filled in from the address."""
    today = campus_day(clock.now(), settings.TIME_ZONE)
    sent = request.GET if request else None
    return FirstStepForm(sent, sentence=_sentence(_start(key)), today=today)


def _title() -> str:
    return _("Looking back together, 20 minutes")


def _calendar(look_back: LookBack) -> HttpResponse:
    answer = HttpResponse(calendar(look_back, now=clock.now()), content_type="text/calendar")
    answer["Content-Disposition"] = 'attachment; filename="terugblik.ics"'
    return answer
