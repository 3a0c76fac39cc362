"""Pages to ask something of structure or system, and to answer what teams ask."""

from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.framing.traceable import parts
from handvat.library.forms.asks_once import LOOKED
from handvat.people import guard
from handvat.practice.actions.signals import Said, answer_signal, send_signal
from handvat.practice.forms.signals import AnswerForm, SignalForm
from handvat.practice.models import LookBack, Question, SignalAnswer
from handvat.practice.queries import lookbacks
from handvat.practice.queries import signals as queries


@require_http_methods(["GET", "POST"])
@never_cache
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """Send what a team asks, after a look at whether it could point at somebody."""
    row = guard.theirs(request, Permission.LEAD_LOOK_BACK, lookbacks.look_back(pk))
    form = SignalForm(
        request.POST or None,
        names=lookbacks.names_in(row.unit),
        places=[row.unit.name],
        initial={"tekst": _text(row, request.GET.get("regel", ""))},
    )
    page = {"look_back": row, "unit": row.unit, "form": form, "looked": LOOKED}
    if not form.is_valid():
        return render(request, "practice/signals/send.html", page)
    text = form.cleaned_data["tekst"]
    if LOOKED not in request.POST or request.POST[LOOKED] != text:
        page |= {"look": True, "pieces": parts(text, form.spans), "points": bool(form.spans)}
        return render(request, "practice/signals/send.html", page | {"text": text})
    send_signal(row.unit, form.cleaned_data["handvat"], text, today=_today(), look_back=row)
    messages.success(request, _("It is on its way, without your names. The answer comes here."))
    return redirect("practice:look_back", pk=row.pk)


@require_GET
@never_cache
def all_signals(request: HttpRequest) -> HttpResponse:
    """Show what teams ask, what waits longest first."""
    guard.account(request)
    paths = guard.paths(request, Permission.ANSWER_SIGNALS)
    if not paths:
        raise guard.NotAllowed(Permission.ANSWER_SIGNALS, None)
    found = queries.signals_for(paths, _today())
    page = {
        "waiting": [one for one in found if not one.row.answer],
        "answered": [one for one in found if one.row.answer],
    }
    return render(request, "practice/signals/all.html", page)


@require_http_methods(["GET", "POST"])
@never_cache
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what is done with a signal; the answer goes back to the team."""
    one = guard.theirs(request, Permission.ANSWER_SIGNALS, queries.signal_for(pk, _today()))
    before = {"antwoord": one.row.answer, "tekst": one.row.answer_text}
    form = AnswerForm(request.POST or None, initial=before)
    if not form.is_valid():
        return render(request, "practice/signals/answer.html", {"one": one, "form": form})
    found = form.cleaned_data
    said = Said(SignalAnswer(found["antwoord"]), found["tekst"], one.above)
    who = str(guard.account(request).pk)
    answer_signal(one.row, said, who=who, today=_today(), now=clock.now())
    messages.success(request, _("The team can read your answer now."))
    return redirect("practice:signals")


def _text(row: LookBack, line: str) -> str:
    """Return what the team kept as a need; only what it kept, not what was written."""
    needs = row.outcomes.filter(kind=Question.NEED).order_by("pk")
    chosen = next((one.text for one in needs if str(one.pk) == line), "")
    return chosen[:500]


def _today() -> date:
    return campus_day(clock.now(), settings.TIME_ZONE)
