"""Pages of those who look after waves: the list, one wave, and what can be done with it now."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.access import Permission
from handvat.measure.actions.closing import CountsDisagree, NotPutAway, WaveNotOpen, close_wave
from handvat.measure.actions.inviting import ReminderSent, remind_now
from handvat.measure.actions.planning import cancel_wave, record_consent
from handvat.measure.actions.readying import make_ready
from handvat.measure.forms.looking_after import ConsentForm
from handvat.measure.forms.refusals import CANNOT, why
from handvat.measure.models import HeardBack, Origin, Wave
from handvat.measure.queries.manifest import told_words
from handvat.measure.queries.outbox import reach
from handvat.measure.queries.waves import chosen_units, last_untold, waves_within
from handvat.measure.rules.moments import WaveState
from handvat.people import guard
from handvat.web.beside import beside

PERMISSIONS = (Permission.PLAN_WAVE, Permission.INVITE, Permission.IMPORT_SURVEY)


def sees_waves(request: HttpRequest) -> bool:
    """Return whether who is asking looks after waves anywhere."""
    return any(guard.may_anywhere(request, permission) for permission in PERMISSIONS)


def fetch(request: HttpRequest, pk: int, permission: Permission) -> Wave:
    """Return a wave for somebody who may do `permission` in all units that were chosen for it."""
    guard.account(request)
    wave = get_object_or_404(Wave.objects.exclude(origin=Origin.CHECK_IN), pk=pk)
    units = tuple(chosen_units(wave))
    if not units:  # nobody can be shown to look after it
        raise guard.NotAllowed(permission, None)
    for unit in units:
        guard.require(request, permission, unit)
    return wave


def waves(request: HttpRequest) -> HttpResponse:
    """Show the waves that one looks after."""
    guard.account(request)
    now = clock.now()
    if not sees_waves(request):
        raise guard.NotAllowed(Permission.PLAN_WAVE, None)
    mine = waves_within(guard.paths(request, Permission.PLAN_WAVE))
    groups = [
        (title, [wave for wave in mine if wave.state(now) is state])
        for state, title in (
            (WaveState.OPEN, _("Open now")),
            (WaveState.PLANNED, _("Planned")),
            (WaveState.CLOSED, _("Closed")),
        )
    ]
    return render(request, "measure/waves.html", {"groups": groups, "any": bool(mine)})


def wave(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one wave, and what can be done with it now."""
    found = fetch(request, pk, Permission.PLAN_WAVE)
    now = clock.now()
    state = found.state(now)
    done = state is WaveState.CLOSED and bool(found.answers_sha256)
    untold = last_untold(found) if state is WaveState.PLANNED else None
    facts = {
        "wave": found,
        "state": str(state),
        "units": chosen_units(found),
        "sheet": found.asks(),
        "imported": found.origin == Origin.IMPORTED,
        "reach": reach(found) if found.ready_at else None,
        "shared_link": settings.SITE_URL + reverse("measure:join", args=[found.public_id]),
        "untold": untold,
        "untold_open": untold is not None and untold[0].state(now) is not WaveState.CLOSED,
        "results": _results(found, state),
        "became": next(iter(beside("wave", request, str(pk))), None) if done else None,
        "words": told_words(found),
        "results_open": found.results_open_at <= now,
        "told": HeardBack.objects.filter(wave=found).select_related("unit").order_by("unit__path"),
    }
    return render(request, "measure/wave.html", facts)


def _results(wave: Wave, state: WaveState) -> str:
    """Return the address of the results, once there are answers to make them of."""
    if state is not WaveState.CLOSED or not wave.answers_sha256:
        return ""
    try:
        return reverse("results:publication", args=[wave.pk])
    except NoReverseMatch:
        return ""


def consent(request: HttpRequest, pk: int) -> HttpResponse:
    """Record the consent."""
    found = fetch(request, pk, Permission.PLAN_WAVE)
    now = clock.now()
    today = clock.campus_day(now, settings.TIME_ZONE)
    form = ConsentForm(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            record_consent(found, form.agreement(), who=who(request), now=now)
        except CANNOT as refused:
            messages.error(request, why(refused))
        else:
            messages.success(request, _("What was agreed is recorded. Respondents can read it."))
        return redirect("measure:wave", pk=pk)
    return render(request, "measure/wave_consent.html", {"wave": found, "form": form})


@require_POST
def ready(request: HttpRequest, pk: int) -> HttpResponse:
    """Fix who is invited."""
    found = fetch(request, pk, Permission.PLAN_WAVE)
    try:
        make_ready(found, who=who(request), now=clock.now())
    except CANNOT as refused:
        messages.error(request, why(refused))
    else:
        messages.success(request, _("The invitations are ready. They go out on the first day."))
    return redirect("measure:wave", pk=pk)


@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a planned wave away."""
    found = fetch(request, pk, Permission.PLAN_WAVE)
    try:
        cancel_wave(found, who=who(request), now=clock.now())
    except CANNOT as refused:
        messages.error(request, why(refused))
        return redirect("measure:wave", pk=pk)
    messages.success(request, _("The plan is taken away. Nobody was asked anything."))
    return redirect("measure:waves")


@require_POST
def remind(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the one reminder now."""
    found = fetch(request, pk, Permission.INVITE)
    try:
        remind_now(found, who=who(request), now=clock.now())
    except ReminderSent:
        messages.error(request, _("The one reminder has gone, or is on its way."))
    else:
        messages.success(request, _("The one reminder goes out in the next minutes."))
    return redirect("measure:wave", pk=pk)


def close(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask whether to close a wave earlier, and close it."""
    found = fetch(request, pk, Permission.CLOSE_WAVE)
    if request.method != "POST":
        return render(request, "measure/wave_close.html", {"wave": found})
    try:
        close_wave(found, who=who(request), now=clock.now())
    except WaveNotOpen:
        messages.error(request, _("This wave is not open, so there is nothing to close."))
    except CountsDisagree:
        messages.error(
            request,
            _(
                "There are more answers than invitations that were taken up."
                " Nothing was put away or lost. Ask your administrator to look."
            ),
        )
    except NotPutAway:
        messages.error(
            request,
            _(
                "The wave is closed, and no answer is lost. The answers cannot be put away yet."
                " Ask your administrator to make room on the disk. Handvat then goes on by itself."
            ),
        )
    else:
        messages.success(request, _("The wave is closed. Answers can no longer be sent in."))
    return redirect("measure:wave", pk=pk)


def preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what respondents will see."""
    found = fetch(request, pk, Permission.PLAN_WAVE)
    group = request.GET.get("group", "")
    sheet = found.asks()
    language = request.LANGUAGE_CODE
    facts = {
        "wave": found,
        "sheet": sheet,
        "unit": chosen_units(found).first(),
        "sections": [
            (
                section.stem,
                [(item.key, sheet.words(item, language, group)) for item in section.items],
            )
            for section in sheet.sections()
        ],
    }
    return render(request, "measure/wave_preview.html", facts)


def who(request: HttpRequest) -> str:
    """Return how the log names who is asking."""
    return str(guard.account(request).pk)
