"""Pages of what has been arranged: the 18 handholds of a unit, one to edit, its history."""

from django.conf import settings
from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.content.loader import handhold as handhold_of
from handvat.content.shapes import Handhold
from handvat.people import guard
from handvat.people.models import Unit
from handvat.people.queries import around, units_called, widest
from handvat.programme import queries
from handvat.programme.actions import Where, save_arrangement, withdraw_arrangement
from handvat.programme.forms import ArrangementForm
from handvat.programme.rules import ArrangementChanged


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Go to the widest unit whose arrangements one may see, or to the one searched for."""
    guard.account(request)
    paths = guard.paths(request, Permission.SEE_ARRANGEMENTS)
    words = request.GET.get("zoek", "").strip()
    if words:
        found = units_called(words, paths)
        return render(
            request,
            "programme/found.html",
            {"words": words, "found": found, "route": "programme:arrangements"},
        )
    unit = widest(paths)
    if unit is None:
        return render(request, "programme/nowhere.html")
    return redirect("programme:arrangements", unit=unit.pk)


@require_GET
def arrangements(request: HttpRequest, unit: int) -> HttpResponse:
    """Show what has been arranged in a unit, and what is due for another look."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_ARRANGEMENTS, here)
    today = campus_day(clock.now(), settings.TIME_ZONE)
    page = {
        "around": around(here, guard.paths(request, Permission.SEE_ARRANGEMENTS)),
        "groups": queries.groups_in(here),
        "due": queries.due_in(here, today),
        "may_edit": guard.may(request, Permission.EDIT_ARRANGEMENTS, here),
    }
    return render(request, "programme/arrangements.html", page)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, unit: int, handhold: str) -> HttpResponse:
    """Say what a unit has arranged for a handhold."""
    here, which = _place(unit, handhold)
    guard.require(request, Permission.EDIT_ARRANGEMENTS, here)
    now = clock.now()
    before = queries.arrangement(here, which.id)
    form = ArrangementForm(
        request.POST or None,
        request.FILES or None,
        before=before,
        today=campus_day(now, settings.TIME_ZONE),
    )
    page = {"unit": here, "handhold": which, "form": form, "before": before}
    page["inherited"] = queries.inherited(here, which.id)
    if not form.is_valid():
        return render(request, "programme/edit.html", page)
    try:
        where = Where(here, which.id, form.cleaned_data["version"])
        save_arrangement(where, form.saying(), who=_who(request), now=now)
    except ArrangementChanged:
        page["theirs"] = queries.told(here, which.id)[0]
        form.follow(queries.arrangement(here, which.id))
        return render(request, "programme/edit.html", page, status=409)
    messages.success(request, _("Saved. What was here before is in the history."))
    return redirect(reverse("programme:arrangements", args=[here.pk]) + f"#{which.id}")


@require_POST
def withdraw(request: HttpRequest, unit: int, handhold: str) -> HttpResponse:
    """Let a unit follow the one above again."""
    here, which = _place(unit, handhold)
    guard.require(request, Permission.EDIT_ARRANGEMENTS, here)
    seen = request.POST.get("version", "")
    where = Where(here, which.id, int(seen) if seen.isdecimal() else 0)
    try:
        withdraw_arrangement(where, who=_who(request), now=clock.now())
    except ArrangementChanged:
        text = _("Somebody else changed this a moment ago. Look at it first, then choose again.")
        messages.error(request, text)
        return redirect("programme:edit", unit=here.pk, handhold=which.id)
    messages.success(request, _("This unit follows the one above again."))
    return redirect(reverse("programme:arrangements", args=[here.pk]) + f"#{which.id}")


@require_GET
def past(request: HttpRequest, unit: int, handhold: str) -> HttpResponse:
    """Show everything that a unit ever said of a handhold."""
    here, which = _place(unit, handhold)
    guard.require(request, Permission.SEE_ARRANGEMENTS, here)
    page = {"unit": here, "handhold": which, "sayings": queries.told(here, which.id)}
    return render(request, "programme/past.html", page)


@require_GET
def evidence(request: HttpRequest, unit: int, handhold: str) -> HttpResponseBase:
    """Hand over the file that shows what has been arranged, as it holds in this unit."""
    here, which = _place(unit, handhold)
    guard.require(request, Permission.SEE_ARRANGEMENTS, here)
    row = queries.speaking(here, which.id)
    if row is None or not row.evidence_file:
        raise Http404
    return FileResponse(
        row.evidence_file.open("rb"),
        as_attachment=True,
        filename=row.evidence_name,
        content_type="application/octet-stream",
    )


def _place(unit: int, handhold: str) -> tuple[Unit, Handhold]:
    """Return the unit and the handhold of an address, or say that the page is not there."""
    here = get_object_or_404(Unit, pk=unit)
    try:
        return here, handhold_of(handhold)
    except KeyError as unknown:
        raise Http404 from unknown


def _who(request: HttpRequest) -> str:
    return str(guard.account(request).pk)
