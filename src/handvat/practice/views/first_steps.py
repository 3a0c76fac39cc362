"""Pages to begin with one behaviour, and to see what a unit practises."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.content.loader import ready_behaviours
from handvat.library.queries import Reader
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.agreements import Proposal, Wording, propose
from handvat.practice.forms.first_steps import FirstStepForm, ProposalStepForm
from handvat.practice.models import Agreement
from handvat.practice.queries import first_steps as queries
from handvat.practice.queries.agreement_team import inside
from handvat.practice.rules import LookBack, calendar
from handvat.practice.rules.agreements import TeamIsGone


@require_GET
def choose(request: HttpRequest) -> HttpResponse:
    """Show six behaviours to begin with; nobody has to sign in."""
    page = {"ready": ready_behaviours(), "eenheid": request.GET.get("eenheid", "")}
    return render(request, "practice/choose.html", page)


@require_http_methods(["GET", "POST"])
def say(request: HttpRequest, key: str) -> HttpResponse:
    """Put a behaviour in one's own words and choose a day to look back."""
    start = _start(request, key)
    paths = guard.paths(request, Permission.LEAD_TEAM)
    if request.method == "POST":
        guard.account(request)
    if not paths:
        return render(request, "practice/say.html", {"start": start, "form": _words(start)})
    form = _proposal(request, start, paths)
    if not form.is_valid():
        return render(request, "practice/say.html", {"start": start, "form": form, "keeps": True})
    unit = form.cleaned_data["eenheid"]
    guard.require(request, Permission.LEAD_TEAM, unit)
    try:
        made = _propose(request, start, unit, form.cleaned_data)
    except TeamIsGone:
        messages.error(request, _("This team was closed. What you typed is still on this page."))
        page = {"start": start, "form": form, "keeps": True}
        return render(request, "practice/say.html", page, status=409)
    messages.success(request, _("This is a proposal now. Talk it through with your team."))
    return redirect("practice:agreement", pk=made.pk)


@require_GET
def sheet(request: HttpRequest, key: str) -> HttpResponse:
    """Show a sheet to print or copy; all of it comes from the address, nothing is kept."""
    start = _start(request, key)
    form = _words(start, request)
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
    start = _start(request, key)
    form = _words(start, request)
    if not form.is_valid():
        return render(request, "practice/say.html", {"start": start, "form": form})
    found = form.cleaned_data
    return _calendar(LookBack(found["dag"], _title(), found["zin"]))


def _start(request: HttpRequest, key: str) -> queries.Start:
    """Return a behaviour to begin with, or say that the page is not there for who is asking."""
    start = queries.start(key, Reader(guard.paths(request, Permission.SEE_TEAM)))
    if start is None:
        raise Http404
    return start


def _proposal(
    request: HttpRequest, start: queries.Start, paths: tuple[str, ...]
) -> ProposalStepForm:
    """Return the form to propose this to one's team."""
    language = get_language() or "nl"
    agreed = start.agreement[language] if start.agreement else _("We …")
    return ProposalStepForm(
        request.POST or None,
        units=queries.units_to_choose(paths, request.GET.get("eenheid", "")),
        opening={"dan": _("one of us says: “%(words)s”") % {"words": _sentence(start)}},
        sentence=agreed,
        today=campus_day(clock.now(), settings.TIME_ZONE),
    )


def _propose(
    request: HttpRequest, start: queries.Start, unit: Unit, found: dict[str, Any]
) -> Agreement:
    """Make the proposal; who leads begins."""
    now, who = clock.now(), guard.account(request)
    today = campus_day(now, settings.TIME_ZONE)
    leads = inside(unit, today).lead_pks
    begins = who.person_id if who.person_id in leads else next(iter(leads), None)
    rungs = tuple(step[get_language() or "nl"] for step in start.behaviour.ladder)
    wording = Wording(
        sentence=found["zin"],
        look_back_on=found["dag"],
        cue=found["aanleiding"],
        then=found["dan"],
        first_step=rungs[0] if rungs else "",
        role_model_id=begins,
    )
    proposal = Proposal(wording, start.behaviour.key, rungs=rungs)
    return propose(unit, proposal, who=str(who.pk), today=today, now=now)


def _sentence(start: queries.Start) -> str:
    return start.first_sentence[get_language() or "nl"]


def _words(start: queries.Start, request: HttpRequest | None = None) -> FirstStepForm:
    """Return the form of somebody who keeps nothing here; filled in from the address."""
    today = campus_day(clock.now(), settings.TIME_ZONE)
    sent = request.GET if request else None
    return FirstStepForm(sent, sentence=_sentence(start), today=today)


def _title() -> str:
    return _("Looking back together, 20 minutes")


def _calendar(look_back: LookBack) -> HttpResponse:
    answer = HttpResponse(calendar(look_back, now=clock.now()), content_type="text/calendar")
    answer["Content-Disposition"] = 'attachment; filename="terugblik.ics"'
    return answer
