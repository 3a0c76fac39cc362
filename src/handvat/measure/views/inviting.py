"""Pages of letters, of the shared link, and of what is told to respondents."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from handvat import clock
from handvat.access import Permission
from handvat.measure.actions.inviting import ask_for_mail, print_letters
from handvat.measure.actions.planning import postpone_results
from handvat.measure.actions.telling import WaveNotOver, Word, answer_respondents
from handvat.measure.forms.looking_after import (
    HeardBackForm,
    JoinForm,
    LettersForm,
    PostponeForm,
)
from handvat.measure.forms.planning import MORNING, moment
from handvat.measure.models import HeardBack, Origin, Wave
from handvat.measure.queries.manifest import told_words
from handvat.measure.queries.roster import whole_units
from handvat.measure.queries.told import told_in
from handvat.measure.queries.waves import chosen_units
from handvat.measure.rules.moments import WaveState
from handvat.measure.views.managing import fetch, who
from handvat.people import guard
from handvat.people.models import Unit
from handvat.web.posters import code_of, poster


@never_cache
def letters(request: HttpRequest, pk: int) -> HttpResponse:
    """Print letters, with new codes every time."""
    wave = fetch(request, pk, Permission.INVITE)
    now = clock.now()
    if wave.ready_at is None or wave.state(now) is WaveState.CLOSED:
        messages.error(request, _("Letters can be printed from the day that all is ready."))
        return redirect("measure:wave", pk=pk)
    form = LettersForm(request.POST or None, units=whole_units(chosen_units(wave)))
    if request.method != "POST" or not form.is_valid():
        return render(request, "measure/wave_letters.html", {"wave": wave, "form": form})
    printed = print_letters(wave, unit=form.cleaned_data["unit"], who=who(request), now=now)
    facts = {"wave": wave, "letters": [(letter, code_of(letter.address)) for letter in printed]}
    return render(
        request, "measure/letters.html", {**facts, "door": f"{settings.SITE_URL}/invullen/"}
    )


def poster_of(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the poster of a wave: until when, and the six words that everybody may compare."""
    wave = fetch(request, pk, Permission.INVITE)
    if wave.state(clock.now()) is not WaveState.OPEN:
        messages.error(request, _("The poster can be printed while the questionnaire is open."))
        return redirect("measure:wave", pk=pk)
    path = reverse("measure:join", args=[wave.public_id])
    sheet = poster(wave.title, path, size=request.GET.get("blad", ""))
    facts = {"wave": wave, "words": told_words(wave), "poster": sheet}
    return render(request, "measure/poster.html", facts)


def join(request: HttpRequest, public_id: UUID) -> HttpResponse:
    """Mail one's own invitation to an address on the roster; say the same to everyone."""
    wave = get_object_or_404(Wave.objects.exclude(origin=Origin.CHECK_IN), public_id=public_id)
    if wave.state(clock.now()) is not WaveState.OPEN:
        return render(request, "measure/join.html", {"wave": wave, "not_open": True})
    form, told = JoinForm(request.POST or None), told_words(wave)
    asked = request.method == "POST" and form.is_valid()
    if asked:
        ask_for_mail(wave, form.cleaned_data["address"])
    facts = {"wave": wave, "form": form, "asked": asked, "words": told}
    return render(request, "measure/join.html", facts)


def postpone(request: HttpRequest, pk: int) -> HttpResponse:
    """Promise a later day for the results, with the reason."""
    wave = fetch(request, pk, Permission.PUBLISH_WAVE)
    now = clock.now()
    promised = clock.campus_day(wave.results_open_at, settings.TIME_ZONE)
    if wave.results_open_at <= now:
        messages.error(request, _("The results are open, so they cannot be postponed."))
        return redirect("measure:wave", pk=pk)
    form = PostponeForm(request.POST or None, promised=promised)
    if request.method == "POST" and form.is_valid():
        until = moment(form.cleaned_data["until"], MORNING)
        because = form.cleaned_data["because"]
        postpone_results(wave, until=until, because=because, who=who(request), now=now)
        messages.success(request, _("The new day is promised, and the reason is shown."))
        return redirect("measure:wave", pk=pk)
    return render(request, "measure/wave_postpone.html", {"wave": wave, "form": form})


def heard_back(request: HttpRequest, pk: int, unit_pk: int) -> HttpResponse:
    """Tell the respondents in a chosen unit what became of their answers."""
    wave = get_object_or_404(Wave.objects.exclude(origin=Origin.CHECK_IN), pk=pk)
    unit = chosen_units(wave).filter(pk=unit_pk).first()
    if unit is None:
        raise Http404
    guard.require(request, Permission.ANSWER_RESPONDENTS, unit)
    told = HeardBack.objects.filter(wave=wave, unit=unit).values("heard", "doing", "not_doing")
    form = HeardBackForm(request.POST or None, initial=dict(told.first() or {}))
    if request.method == "POST" and form.is_valid():
        try:
            answer_respondents(
                wave, unit, Word(**form.cleaned_data), who=who(request), now=clock.now()
            )
        except WaveNotOver:
            messages.error(request, _("Answers still come in. Tell back when the wave is closed."))
        else:
            messages.success(request, _("Respondents can read this now."))
            return redirect("measure:wave", pk=pk)
    facts = {"wave": wave, "unit": unit, "form": form}
    return render(request, "measure/wave_heard_back.html", facts)


def told(request: HttpRequest, unit_pk: int) -> HttpResponse:
    """Show the people of a unit what was told back to them."""
    guard.account(request)
    unit = get_object_or_404(Unit, pk=unit_pk)
    guard.require(request, Permission.SEE_RESULTS, unit)
    return render(request, "measure/told.html", {"unit": unit, "words": told_in(unit)})
