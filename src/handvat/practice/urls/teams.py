"""Addresses of a team's page, its calendar and its mail."""

from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.people import guard
from handvat.practice.views import reminders, teams
from handvat.web.places import Place

urlpatterns = [
    path("team/", teams.mine, name="my_team"),
    path("team/<int:unit>/", teams.show, name="team"),
    path("team/<int:unit>/aanspreekpunten/", teams.contacts_checked, name="contacts_checked"),
    path("team/<int:unit>/agenda/", reminders.new_calendar, name="new_calendar"),
    path("team/<int:unit>/agenda/stoppen/", reminders.stop_calendar, name="stop_calendar"),
    path("agenda/<slug:token>.ics", reminders.calendar_feed, name="calendar_feed"),
    path("weekbericht/", reminders.choose_mail, name="choose_mail"),
    path("weekbericht/<slug:token>/", reminders.stop_weekly, name="stop_mail"),
]


def has_a_team(request: HttpRequest) -> bool:
    """Return whether who is asking belongs to a team, or holds a role in one."""
    return guard.may_anywhere(request, Permission.SEE_TEAM)


PLACES = (Place("team", _("Team"), "practice:my_team", 30, has_a_team),)
