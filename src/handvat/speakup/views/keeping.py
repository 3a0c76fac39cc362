"""Pages for who keeps the contact points up."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.people import guard
from handvat.people.actions import (
    add_contact_point,
    change_contact_point,
    check_contact_point,
    end_contact_point,
)
from handvat.people.models import ContactPoint, Unit
from handvat.people.queries import contact_points_within, units_called, widest
from handvat.speakup.forms import ContactPointForm
from handvat.speakup.queries import talk, talks


@require_GET
@cache_control(private=True, no_store=True)
def keep(request: HttpRequest) -> HttpResponse:
    """Show the contact points one may keep up, the longest unchecked first."""
    guard.account(request)
    paths = guard.paths(request, Permission.EDIT_CONTACT_POINTS)
    if not paths:
        raise guard.NotAllowed(Permission.EDIT_CONTACT_POINTS, None)
    words = request.GET.get("zoek", "").strip()[:100]
    today = clock.campus_day(clock.now(), settings.TIME_ZONE)
    page = {
        "talks": [talk(point, point.unit, today) for point in contact_points_within(paths, today)],
        "unit": widest(paths),
        "words": words,
        "found": units_called(words, paths) if words else (),
    }
    return render(request, "speakup/keep.html", page)


@require_GET
@cache_control(private=True, no_store=True)
def keep_unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show whom people in one unit see, and what of it one may change."""
    unit = get_object_or_404(Unit, pk=pk)
    guard.require(request, Permission.EDIT_CONTACT_POINTS, unit)
    today = clock.campus_day(clock.now(), settings.TIME_ZONE)
    return render(request, "speakup/keep_unit.html", {"unit": unit, "talks": talks(unit, today)})


@require_http_methods(["GET", "POST"])
@cache_control(private=True, no_store=True)
def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a contact point to a unit."""
    unit = get_object_or_404(Unit, pk=pk, closed_on=None)
    guard.require(request, Permission.EDIT_CONTACT_POINTS, unit)
    form = ContactPointForm(request.POST or None, initial={"languages": ["nl", "en"]})
    if request.method == "POST" and form.is_valid():
        add_contact_point(unit, form.facts(), who=_who(request), now=clock.now())
        messages.success(request, _("Added. People can find this contact point now."))
        return redirect("speakup:keep_unit", pk=unit.pk)
    return render(request, "speakup/edit.html", {"unit": unit, "form": form, "point": None})


@require_http_methods(["GET", "POST"])
@cache_control(private=True, no_store=True)
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change what is said of a contact point."""
    point = _point(request, pk)
    form = ContactPointForm(request.POST or None, initial=ContactPointForm.said_of(point))
    if request.method == "POST" and form.is_valid():
        change_contact_point(point, form.facts(), who=_who(request), now=clock.now())
        messages.success(request, _("Saved, and marked as checked today."))
        return redirect("speakup:keep_unit", pk=point.unit_id)
    page = {"unit": point.unit, "form": form, "point": point}
    return render(request, "speakup/edit.html", page)


@require_POST
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that what is said of a contact point is still right."""
    point = check_contact_point(_point(request, pk), who=_who(request), now=clock.now())
    messages.success(request, _("Marked as checked today: %(name)s.") % {"name": point.name})
    return _back(request, point)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a contact point no longer."""
    point = end_contact_point(_point(request, pk), who=_who(request), now=clock.now())
    messages.success(request, _("%(name)s is no longer shown.") % {"name": point.name})
    return redirect("speakup:keep_unit", pk=point.unit_id)


def _back(request: HttpRequest, point: ContactPoint) -> HttpResponse:
    if request.POST.get("terug") == "lijst":
        return redirect("speakup:keep")
    return redirect("speakup:keep_unit", pk=point.unit_id)


def _point(request: HttpRequest, pk: int) -> ContactPoint:
    points = ContactPoint.objects.select_related("unit").filter(ended_on=None)
    point = get_object_or_404(points, pk=pk)
    guard.require(request, Permission.EDIT_CONTACT_POINTS, point.unit)
    return point


def _who(request: HttpRequest) -> str:
    return str(guard.account(request).pk)
