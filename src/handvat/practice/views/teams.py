"""The page of a team, and the way to it."""

from datetime import datetime

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.contacts import confirm_contacts
from handvat.practice.queries.agreements import on_team as agreements_on_team
from handvat.practice.queries.checkins import on_team as check_in_on_team
from handvat.practice.queries.ladders import ladders
from handvat.practice.queries.lookbacks import on_team as look_back_on_team
from handvat.practice.queries.reminders import calendar_address, mail_wish
from handvat.practice.queries.stories import on_team as stories_on_team
from handvat.practice.queries.teams import contacts, teams
from handvat.practice.queries.thanks import on_team as thanks_on_team


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """Go to one's own team; with more than one, choose."""
    guard.account(request)
    own = teams(guard.paths(request, Permission.SEE_TEAM))
    if len(own) == 1:
        return redirect("practice:team", unit=own[0].pk)
    return render(request, "practice/team/choose.html", {"teams": own})


@require_GET
@never_cache
def show(request: HttpRequest, unit: int) -> HttpResponse:
    """Show what a team practises, what goes well, and what comes next."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    if here.closed_on:
        return render(request, "practice/team/closed.html", {"unit": here})
    return render(request, "practice/team/team.html", _page(request, here, clock.now()))


@require_POST
def contacts_checked(request: HttpRequest, unit: int) -> HttpResponse:
    """Note that the contact points of a team are still right."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.LEAD_TEAM, here)
    confirm_contacts(here, who=str(guard.account(request).pk), now=clock.now())
    messages.success(request, _("Noted. We ask again in three months."))
    return redirect("practice:team", unit=here.pk)


def _page(request: HttpRequest, unit: Unit, now: datetime) -> dict[str, object]:
    today = campus_day(now, settings.TIME_ZONE)
    person = guard.account(request).person
    return {
        "unit": unit,
        "today": today,
        "ladders": ladders(unit),
        "agreements": agreements_on_team(unit),
        "look_back": look_back_on_team(unit, today),
        "check_in": check_in_on_team(unit, now),
        "contacts": contacts(unit, today),
        "thanks": thanks_on_team(unit, person, today),
        "stories": stories_on_team(unit),
        "calendar": calendar_address(unit),
        "mail_wish": mail_wish(person) if person else None,
        "has_address": bool(person and person.email),
        "leads": guard.may(request, Permission.LEAD_TEAM, unit),
        "leads_look_back": guard.may(request, Permission.LEAD_LOOK_BACK, unit),
        "takes_part": guard.may(request, Permission.TAKE_PART, unit),
        "may_mend": guard.may(request, Permission.EDIT_CONTACT_POINTS, unit),
    }
