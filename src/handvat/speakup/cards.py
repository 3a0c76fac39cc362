"""What the help page offers the start page."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.people.queries import contact_points_within
from handvat.speakup.queries import talks
from handvat.speakup.rules import deserves_a_look
from handvat.web.cards import Card

SHOWN = 3  # people on a card


def whom_to_talk_to(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the nearest people to talk to; none where nobody has been named."""
    del request
    near = talks(unit, campus_day(now, settings.TIME_ZONE))[:SHOWN]
    if not near:
        return None
    return Card(
        title=_("Would you like to talk to somebody?"),
        order=80,
        lines=tuple(format_lazy("{} · {}", one.point.name, one.kind) for one in near),
        link=reverse("speakup:home"),
        link_text=_("See whom you can talk to"),
    )


def check_again(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return which contact points nobody checked for a year, for who keeps them up."""
    if not guard.may(request, Permission.EDIT_CONTACT_POINTS, unit):
        return None
    day = campus_day(now, settings.TIME_ZONE)
    oldest = contact_points_within((unit.path,), day)[:SHOWN]
    waiting = [point for point in oldest if deserves_a_look(point.checked_on, day)]
    if not waiting:
        return None
    return Card(
        title=_("Is this contact point still right?"),
        order=45,
        tone="warm",
        lines=tuple(f"{point.name} · {point.unit.name}" for point in waiting),
        link=reverse("speakup:keep"),
        link_text=_("Keep the contact points up to date"),
    )


def name_the_first(request: HttpRequest, unit: Unit, now: datetime) -> Card | None:
    """Return the way to name the first contact point, where nobody was named yet."""
    if not guard.may(request, Permission.EDIT_CONTACT_POINTS, unit):
        return None
    day = campus_day(now, settings.TIME_ZONE)
    if contact_points_within((unit.path,), day).exists():
        return None
    return Card(
        title=_("Nobody has been named to talk to"),
        order=19,
        tone="now",
        lines=(_("Name the first contact point, so that people know where to go."),),
        link=reverse("speakup:keep"),
        link_text=_("Name a contact point"),
    )
