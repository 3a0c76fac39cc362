"""Pages on which a wave is planned: first the units, then what and when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from handvat import clock
from handvat.access import Permission
from handvat.measure.actions.planning import change_plan, plan_wave
from handvat.measure.forms.planning import PlanForm, first_values
from handvat.measure.forms.refusals import CANNOT, why
from handvat.measure.models import Wave
from handvat.measure.queries.choosing import chosen_within, unit_choices
from handvat.measure.queries.waves import chosen_units
from handvat.measure.views.managing import fetch, who
from handvat.people import guard
from handvat.people.models import Unit


def units(request: HttpRequest) -> HttpResponse:
    """Choose whole units."""
    paths = _paths(request)
    ticked = chosen_within(paths, request.GET.getlist("unit"))
    words = request.GET.get("words", "").replace("\x00", "").strip()[:100]
    facts = {
        "choices": unit_choices(paths, ticked, words=words),
        "ticked": ticked,
        "words": words,
        "none_ticked": "next" in request.GET and not ticked,
    }
    if "next" in request.GET and ticked:
        chosen = "&".join(f"unit={unit.pk}" for unit in ticked)
        response: HttpResponse = redirect("measure:wave_plan")
        response["Location"] += f"?{chosen}"
        return response
    return render(request, "measure/wave_units.html", facts)


def plan(request: HttpRequest) -> HttpResponse:
    """Say what is asked of the chosen units, and when."""
    ticked = chosen_within(_paths(request), request.GET.getlist("unit"))
    if not ticked:
        return redirect("measure:wave_new")
    return _planned(request, ticked, None)


def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a plan, its units left as they are or chosen anew."""
    wave = fetch(request, pk, Permission.PLAN_WAVE)
    return _planned(request, tuple(chosen_units(wave)), wave)


def _planned(request: HttpRequest, ticked: tuple[Unit, ...], wave: Wave | None) -> HttpResponse:
    now = clock.now()
    form = PlanForm(
        request.POST or None,
        request.FILES or None,
        units=ticked,
        now=now,
        initial=first_values(wave),
    )
    if request.method == "POST" and form.is_valid():
        try:
            if wave is None:
                wave = plan_wave(form.plan(), who=who(request), now=now)
            else:
                change_plan(wave, form.plan(), who=who(request), now=now)
        except CANNOT as refused:
            form.add_error(None, why(refused))
        else:
            return redirect("measure:wave", pk=wave.pk)
    facts = {"form": form, "units": ticked, "wave": wave}
    return render(request, "measure/wave_plan.html", facts)


def _paths(request: HttpRequest) -> tuple[str, ...]:
    """Return the paths below which who is asking plans waves."""
    guard.account(request)
    paths = guard.paths(request, Permission.PLAN_WAVE)
    if not paths:
        raise guard.NotAllowed(Permission.PLAN_WAVE, None)
    return paths
