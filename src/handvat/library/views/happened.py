"""Pages for when something happened; open to everyone, kept nowhere, told to nobody."""

from datetime import date, timedelta
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from icalendar import Calendar, Event

from handvat import clock
from handvat.content import loader
from handvat.content.shapes import Standpoint
from handvat.library import queries
from handvat.library.forms.happened import SheetForm


@require_GET
def happened(request: HttpRequest) -> HttpResponse:
    """Show three cases, and who one may be in each."""
    cases = [
        (case, [one for one in loader.standpoints() if one.case == case])
        for case in loader.cases()
    ]
    return render(request, "library/happened/home.html", {"cases": cases})


@require_GET
def standpoint(request: HttpRequest, key: str) -> HttpResponse:
    """Show what helps somebody today."""
    one, today = _known(key), _today()
    form = SheetForm(standpoint=one, today=today)
    return render(request, "library/happened/standpoint.html", _page(one, form, today))


@require_GET
def sheet(request: HttpRequest, key: str) -> HttpResponse:
    """Show a sheet to print; all of it comes from the address, nothing is kept."""
    one, today = _known(key), _today()
    form = SheetForm(request.GET, standpoint=one, today=today)
    page = _page(one, form, today)
    if not form.is_valid():
        return render(request, "library/happened/standpoint.html", page)
    day: date = form.cleaned_data["dag"]
    page |= {"sentence": form.cleaned_data["zin"], "day": day}
    page["calendar"] = (
        reverse("library:happened_calendar", args=[key])
        + "?"
        + urlencode({"dag": day.isoformat()})
    )
    return render(request, "library/happened/sheet.html", page)


@require_GET
def calendar(request: HttpRequest, key: str) -> HttpResponse:
    """Hand over a day to look back, as a calendar file that tells nothing."""
    one, today = _known(key), _today()
    form = SheetForm({"zin": "-", "dag": request.GET.get("dag", "")}, standpoint=one, today=today)
    if not form.is_valid():
        return render(request, "library/happened/standpoint.html", _page(one, form, today))
    answer = HttpResponse(_file(form.cleaned_data["dag"]), content_type="text/calendar")
    answer["Content-Disposition"] = 'attachment; filename="terugkijken.ics"'
    return answer


def _file(day: date) -> bytes:
    event, made = Event(), Calendar()
    made.add("version", "2.0")
    made.add("prodid", "-//Handvat//Handvat//NL")
    event.add("uid", f"{day.isoformat()}-terugkijken@handvat")
    event.add("dtstamp", clock.now().replace(hour=0, minute=0, second=0, microsecond=0))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", _("Looking back"))
    event.add("transp", "TRANSPARENT")
    made.add_component(event)
    return bytes(made.to_ical())


def _known(key: str) -> Standpoint:
    try:
        return loader.standpoint(key)
    except KeyError as unknown:
        raise Http404 from unknown


def _today() -> date:
    return clock.campus_day(clock.now(), settings.TIME_ZONE)


def _page(one: Standpoint, form: SheetForm, today: date) -> dict[str, object]:
    return {
        "one": one,
        "form": form,
        "behaviours": [loader.behaviour(key) for key in one.behaviours],
        "beside": queries.independent_points(today),
    }
