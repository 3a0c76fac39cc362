"""Find people, add one by hand, give and end roles, erase somebody."""

from django.conf import settings
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.access import Permission, Role
from handvat.people import guard
from handvat.people.actions import (
    AddressTaken,
    LastAdministrator,
    NewPerson,
    NumberTaken,
    RoleHeldAlready,
    add_person,
    end_role,
    erase_person,
    grant_role,
)
from handvat.people.forms.people import PersonForm, RoleForm
from handvat.people.models import Person, RoleHeld
from handvat.people.queries import (
    memberships_of,
    people_called,
    roles_of,
    root_unit,
    unit_of,
)

PEOPLE = 50


def people(request: HttpRequest) -> HttpResponse:
    """Find people by name, address or number."""
    guard.account(request)
    paths = guard.paths(request, Permission.SEE_PEOPLE)
    if not paths:
        raise guard.NotAllowed(Permission.SEE_PEOPLE, None)
    words = request.GET.get("zoek", "").strip()
    page = Paginator(people_called(words, paths), PEOPLE).get_page(request.GET.get("pagina"))
    may_add = guard.may_anywhere(request, Permission.IMPORT_PEOPLE)
    return render(
        request, "people/people.html", {"words": words, "page": page, "may_add": may_add}
    )


def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Show somebody's units and roles."""
    who = _seen(request, pk, Permission.SEE_PEOPLE)
    unit = unit_of(who)
    form = RoleForm(initial=RoleForm.starting(unit, clock.today(settings.TIME_ZONE)))
    return _page(request, who, form)


def _page(request: HttpRequest, who: Person, form: RoleForm) -> HttpResponse:
    unit = unit_of(who)
    facts = {
        "person": who,
        "form": form,
        "memberships": memberships_of(who),
        "roles": roles_of(who),
        "today": clock.today(settings.TIME_ZONE),
        "may_grant": guard.may_anywhere(request, Permission.GRANT_ROLES),
        "may_erase": unit and guard.may(request, Permission.ERASE_PERSON, unit),
    }
    return render(request, "people/person.html", facts)


def add(request: HttpRequest) -> HttpResponse:
    """Add somebody who is not on the roster of the HR system."""
    guard.account(request)
    if not guard.may_anywhere(request, Permission.IMPORT_PEOPLE):
        raise guard.NotAllowed(Permission.IMPORT_PEOPLE, None)
    form = PersonForm(request.POST or None)
    if form.is_valid():
        made = _added(request, form)
        if made is not None:
            messages.success(request, _("Added. You can give a role below."))
            return redirect("people:person", pk=made.pk)
    return render(request, "people/person_form.html", {"form": form})


def _added(request: HttpRequest, form: PersonForm) -> Person | None:
    facts = dict(form.cleaned_data)
    unit = facts.pop("unit")
    at = unit or root_unit()
    if at is None:
        raise guard.NotAllowed(Permission.IMPORT_PEOPLE, None)
    guard.require(request, Permission.IMPORT_PEOPLE, at)
    now, who = clock.now(), str(guard.account(request).pk)
    on = clock.campus_day(now, settings.TIME_ZONE)
    try:
        return add_person(NewPerson(**facts), unit=unit, who=who, now=now, on=on)
    except NumberTaken:
        form.add_error("number", _("Somebody else has this number."))
    except AddressTaken:
        form.add_error("email", _("Somebody else signs in with this address."))
    return None


@require_POST
def grant(request: HttpRequest, pk: int) -> HttpResponse:
    """Give somebody a role in a unit."""
    who = _seen(request, pk, Permission.SEE_PEOPLE)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return _page(request, who, form)
    facts = form.cleaned_data
    guard.require(request, Permission.GRANT_ROLES, facts["unit"])
    try:
        grant_role(
            who,
            Role(facts["role"]),
            facts["unit"],
            since=facts["since"],
            who=str(guard.account(request).pk),
            now=clock.now(),
        )
    except RoleHeldAlready:
        messages.error(request, _("This role is held in this unit already."))
    else:
        messages.success(request, _("The role is given."))
    return redirect("people:person", pk=pk)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a role from today on."""
    held = get_object_or_404(RoleHeld.objects.select_related("unit"), pk=pk)
    guard.require(request, Permission.GRANT_ROLES, held.unit)
    now = clock.now()
    on, who = clock.campus_day(now, settings.TIME_ZONE), str(guard.account(request).pk)
    try:
        end_role(held, on=on, who=who, now=now)
    except LastAdministrator:
        messages.error(request, _("Nobody who may give roles would be left. Give the role first."))
    else:
        messages.success(request, _("The role has ended."))
    return redirect("people:person", pk=held.person_id)


def erase(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether it is right, then erase somebody."""
    who = _seen(request, pk, Permission.ERASE_PERSON)
    if request.method != "POST":
        return render(request, "people/erase.html", {"person": who})
    now = clock.now()
    on = clock.campus_day(now, settings.TIME_ZONE)
    try:
        erased = erase_person(who, who=str(guard.account(request).pk), now=now, on=on)
    except LastAdministrator:
        messages.error(request, _("Nobody who may give roles would be left. Give the role first."))
        return redirect("people:person", pk=pk)
    return render(request, "people/erased.html", {"points": erased.contact_points})


def _seen(request: HttpRequest, pk: int, permission: Permission) -> Person:
    guard.account(request)
    who = get_object_or_404(Person, pk=pk)
    unit = unit_of(who)
    if unit is None:
        raise guard.NotAllowed(permission, None)
    guard.require(request, permission, unit)
    return who
