"""Pages for who looks for somebody to talk to; open to everyone, kept nowhere."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from handvat import clock
from handvat.access import Permission
from handvat.people import guard
from handvat.people.models import Unit
from handvat.people.queries import open_units, units_called
from handvat.speakup.queries import own_unit, talks

EVERYWHERE = ("/",)


@require_GET
@cache_control(private=True, no_store=True)
def help_page(request: HttpRequest) -> HttpResponse:
    """Show whom somebody can talk to, in their own unit or in one they choose."""
    unit = _unit(request)
    words = request.GET.get("zoek", "").strip()[:100]
    today = clock.campus_day(clock.now(), settings.TIME_ZONE)
    page = {
        "unit": unit,
        "talks": talks(unit, today) if unit else (),
        "words": words,
        "found": units_called(words, EVERYWHERE) if words else (),
        "may_keep": guard.may_anywhere(request, Permission.EDIT_CONTACT_POINTS),
    }
    return render(request, "speakup/help.html", page)


def _unit(request: HttpRequest) -> Unit | None:
    chosen = request.GET.get("eenheid", "")
    if not chosen:
        return own_unit(guard.standing(request))
    number = int(chosen) if chosen.isascii() and chosen.isdigit() and len(chosen) < 10 else 0
    unit = open_units().filter(pk=number).first()
    if unit is None:
        raise Http404
    return unit


@require_GET
@cache_control(private=True, no_store=True)
def routes(request: HttpRequest) -> HttpResponse:
    """Show which routes there are, and what happens next."""
    return render(request, "speakup/routes.html")
