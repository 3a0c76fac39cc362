"""The tree of units, one level at a time."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.access import Permission
from handvat.people import guard
from handvat.people.actions import (
    CodeTaken,
    RootIsThere,
    UnitInUse,
    add_unit,
    close_unit,
    log,
    move_unit,
    rename_unit,
)
from handvat.people.forms.people import MoveForm, UnitForm
from handvat.people.models import Unit
from handvat.people.queries import around, members, roles_in, root_unit, units_called
from handvat.people.rules.tree import MakesLoop, TooDeep
from handvat.people.views.office import may_come_in

MEMBERS = 50
BELOW = 200


def units(request: HttpRequest) -> HttpResponse:
    """Find a unit by its name or code, or begin at the top."""
    guard.account(request)
    if not may_come_in(request):
        raise guard.NotAllowed(Permission.IMPORT_PEOPLE, None)
    words = request.GET.get("zoek", "").strip()
    if words:
        found = units_called(words, guard.paths(request, Permission.SEE_PEOPLE))
        return render(request, "people/units.html", {"words": words, "found": found})
    root = root_unit()
    return redirect("people:unit", pk=root.pk) if root else render(request, "people/units.html")


def unit(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a unit: what lies around it, who belongs to it, who holds roles in it."""
    here = get_object_or_404(Unit, pk=pk)
    guard.require(request, Permission.SEE_PEOPLE, here)
    paths = guard.paths(request, Permission.SEE_PEOPLE)
    page = Paginator(members(here), MEMBERS).get_page(request.GET.get("pagina"))
    facts = {
        "unit": here,
        "around": around(here, paths, most=BELOW),
        "members": page,
        "roles": roles_in(here),
        "may_edit": guard.may(request, Permission.IMPORT_PEOPLE, here),
    }
    return render(request, "people/unit.html", facts)


def add(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a unit below another."""
    parent = _editable(request, pk)
    form = UnitForm(request.POST or None)
    if form.is_valid():
        try:
            made = add_unit(form.cleaned_data["code"], form.cleaned_data["name"], parent=parent)
        except CodeTaken:
            form.add_error("code", _("Another unit has this code."))
        except TooDeep:
            form.add_error(None, _("The tree cannot grow deeper here."))
        else:
            return _done(request, made, "add_unit")
    return render(request, "people/unit_form.html", {"form": form, "unit": parent, "adding": True})


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Give a unit another name or code."""
    here = _editable(request, pk)
    form = UnitForm(request.POST or None, initial={"name": here.name, "code": here.code})
    if form.is_valid():
        try:
            rename_unit(here, name=form.cleaned_data["name"], code=form.cleaned_data["code"])
        except CodeTaken:
            form.add_error("code", _("Another unit has this code."))
        else:
            return _done(request, here, "rename_unit")
    return render(request, "people/unit_form.html", {"form": form, "unit": here})


def move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a unit with everything below it."""
    here = _editable(request, pk)
    form = MoveForm(request.POST or None)
    if form.is_valid():
        under = form.cleaned_data["under"]
        guard.require(request, Permission.IMPORT_PEOPLE, under)
        if _moved(here, under, form):
            return _done(request, here, "move_unit")
    return render(request, "people/unit_form.html", {"form": form, "unit": here, "moving": True})


def _moved(here: Unit, under: Unit, form: Form) -> bool:
    try:
        move_unit(here, under=under)
    except MakesLoop:
        form.add_error("under", _("A unit cannot lie below itself. Choose another one."))
    except RootIsThere:
        form.add_error(None, _("The unit at the top stays there."))
    except TooDeep:
        form.add_error("under", _("The tree cannot grow deeper here."))
    else:
        return True
    return False


@require_POST
def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Close a unit that nobody belongs to any more."""
    here = _editable(request, pk)
    try:
        close_unit(here, on=clock.today(settings.TIME_ZONE))
    except UnitInUse:
        messages.error(request, _("People or units still belong here. Move them first."))
    except RootIsThere:
        messages.error(request, _("The unit at the top stays there."))
    else:
        return _done(request, here, "close_unit")
    return redirect("people:unit", pk=pk)


def _editable(request: HttpRequest, pk: int) -> Unit:
    here = get_object_or_404(Unit, pk=pk)
    guard.require(request, Permission.IMPORT_PEOPLE, here)
    return here


def _done(request: HttpRequest, here: Unit, action: str) -> HttpResponse:
    log(str(guard.account(request).pk), action, unit=here, about=here.code, now=clock.now())
    messages.success(request, _("Done. You see the unit as it is now."))
    return redirect("people:unit", pk=here.pk)
