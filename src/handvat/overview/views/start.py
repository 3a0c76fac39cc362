"""The start page: what helps now, for who is asking."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.content.loader import ready_behaviours
from handvat.overview.cards import BESIDE, offered
from handvat.overview.queries import team_and_whole
from handvat.overview.queries.words import greeting
from handvat.people import guard
from handvat.practice.forms.first_steps import FirstStepForm


@require_GET
@never_cache
def start(request: HttpRequest) -> HttpResponse:
    """Show what helps now; to somebody unknown, how to begin."""
    now = clock.now()
    if not request.user.is_authenticated:
        return render(request, "overview/welcome.html", _welcome(now))
    paths = guard.paths(request, Permission.SEE_ARRANGEMENTS)
    team, whole = team_and_whole(paths)
    cards = offered(request, team, whole, now) if team and whole else ()
    page = {
        "greeting": greeting(str(guard.account(request)), now),
        "team": team,
        "cards": [card for card in cards if card.order < BESIDE],
        "beside": [card for card in cards if card.order >= BESIDE],
    }
    return render(request, "overview/start.html", page)


def _welcome(now: datetime) -> dict[str, object]:
    """Return the ready behaviours, and the first one to fill in."""
    first, *others = ready_behaviours()
    sentence = first.first_sentence[get_language() or "nl"]
    today = campus_day(now, settings.TIME_ZONE)
    form = FirstStepForm(sentence=sentence, today=today)
    return {"first": first, "others": others, "form": form}
