"""The calendar of a team, and the weekly mail: on, off, and off with one click."""

from hashlib import sha256

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.reminders import end_calendar, renew_calendar, stop_mail, wish_mail
from handvat.practice.queries.reminders import address_called, feed
from handvat.practice.rules.calendars import calendar, changed_at


@require_safe
def calendar_feed(request: HttpRequest, token: str) -> HttpResponse:
    """Hand over the calendar of a team to whoever has its address."""
    address = address_called(token)
    if address is None:
        return render(request, "practice/team/calendar_gone.html", status=404)
    now = clock.now()
    with translation.override(settings.LANGUAGE_CODE):  # a calendar programme has no language
        found = feed(address, campus_day(now, settings.TIME_ZONE))
        name = f"Handvat: {address.unit.name}"
        file = calendar(found.days, name=name, zone=settings.TIME_ZONE)
    changed = changed_at(found.changed_on, zone=settings.TIME_ZONE, now=now)
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer["ETag"] = etag = f'"{sha256(file).hexdigest()[:32]}"'
    answer["Last-Modified"] = http_date(changed.timestamp())
    answer["Cache-Control"] = "private, no-cache"
    answer["Referrer-Policy"] = "no-referrer"
    modified = int(changed.timestamp())
    return get_conditional_response(request, etag, modified, answer) or answer


@require_POST
@never_cache
def new_calendar(request: HttpRequest, unit: int) -> HttpResponse:
    """Make a calendar address for a team, and show it this once."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.LEAD_TEAM, here)
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    token = renew_calendar(here, who=str(guard.account(request).pk), today=today, now=now)
    address = settings.SITE_URL + reverse("practice:calendar_feed", args=[token])
    opens = "webcal:" + address.partition(":")[2]
    page = {"unit": here, "address": address, "opens": opens}
    return render(request, "practice/team/calendar_new.html", page)


@require_POST
def stop_calendar(request: HttpRequest, unit: int) -> HttpResponse:
    """Take back the calendar address of a team."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.LEAD_TEAM, here)
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    end_calendar(here, who=str(guard.account(request).pk), today=today, now=now)
    messages.success(request, _("The address no longer works. You can make a new one."))
    return redirect("practice:team", unit=here.pk)


@require_POST
def choose_mail(request: HttpRequest) -> HttpResponse:
    """Say whether the weekly mail should come."""
    person = guard.account(request).person
    wanted = request.POST.get("wil") == "ja"
    if person is not None:
        wish_mail(person, wanted=wanted)
        if wanted:
            messages.success(request, _("You get one mail a week, on Monday."))
        else:
            messages.success(request, _("You get no weekly mail any more."))
    return redirect("practice:my_team")


@csrf_exempt  # a mail programme sends this form without a page; the token says who (RFC 8058)
@require_http_methods(["GET", "POST"])
@never_cache
def stop_weekly(request: HttpRequest, token: str) -> HttpResponse:
    """End the weekly mail for whom the link was sent to, without signing in."""
    stopped = request.method == "POST" and stop_mail(token)
    page = {"stopped": stopped, "unknown": request.method == "POST" and not stopped}
    return render(request, "practice/team/mail_stop.html", page, status=_status(page))


def _status(page: dict[str, bool]) -> int:
    return 404 if page["unknown"] else 200
