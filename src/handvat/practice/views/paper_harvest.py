"""The page on which somebody types in what came out of a conversation on paper."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.paper_harvest import Harvest, Line, bring_in
from handvat.practice.forms.paper_harvest import DayForm, LineForms, TypedForm
from handvat.practice.queries.agreement_team import inside
from handvat.practice.rules.agreements import TeamIsGone
from handvat.practice.rules.brought import Becomes

ROWS = "regel"  # what the fields of the second page begin with
_KEPT = _("It is kept. Proposals wait for the team; signals went to who looks after them.")
_NOTHING = _("All of it was said, and that is enough. Nothing was kept.")


@dataclass(frozen=True, slots=True)
class _Sorting:
    """The second page: what each line becomes, and the day to look back."""

    unit: Unit
    rows: Any
    day: DayForm


@require_http_methods(["GET", "POST"])
def harvest(request: HttpRequest, unit: int) -> HttpResponse:
    """Take in the lines, then what each becomes; nothing is kept in between."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.LEAD_LOOK_BACK, here)
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    if f"{ROWS}-TOTAL_FORMS" in request.POST:
        return _sorted(request, here, today)
    form = TypedForm(request.POST or None)
    if not form.is_valid():
        return render(request, "practice/paper/harvest.html", {"unit": here, "form": form})
    return _sort(request, _sorting(request, here, today, lines=form.cleaned_data["regels"]))


def _sorting(
    request: HttpRequest, unit: Unit, today: date, *, data: Any = None, lines: Sequence[str] = ()
) -> _Sorting:
    asked = {
        "names": inside(unit, today).names,
        "may_add": guard.may(request, Permission.ADD_BEHAVIOURS, unit),
        "use_required_attribute": False,
    }
    rows = LineForms(
        data,
        prefix=ROWS,
        initial=[{"tekst": line} for line in lines],
        form_kwargs=asked,
    )
    return _Sorting(unit, rows, DayForm(data, today=today))


def _sort(request: HttpRequest, sorting: _Sorting) -> HttpResponse:
    page = {"unit": sorting.unit, "rows": sorting.rows, "day": sorting.day}
    return render(request, "practice/paper/harvest_sort.html", page)


def _sorted(request: HttpRequest, unit: Unit, today: date) -> HttpResponse:
    sorting = _sorting(request, unit, today, data=request.POST)
    if not all([sorting.rows.is_valid(), sorting.day.is_valid()]):
        return _sort(request, sorting)
    lines = [_line(form.cleaned_data) for form in sorting.rows]
    brought = Harvest(lines, sorting.day.cleaned_data["dag"])
    who = str(guard.account(request).pk)
    try:
        kept = bring_in(unit, brought, who=who, today=today, now=clock.now())
    except TeamIsGone:
        messages.error(request, _("This team was closed. What you typed is still on this page."))
        return _sort(request, sorting)
    messages.success(request, _KEPT if kept else _NOTHING)
    return redirect("practice:team", unit=unit.pk)


def _line(found: dict[str, str]) -> Line:
    """Return a line as it was sorted; an empty one becomes nothing."""
    becomes = Becomes(found["wordt"]) if found["tekst"] else Becomes.NOTHING
    return Line(found["tekst"], becomes, found["raakt"])
