"""Pages of the ladder of an agreement: small steps, two to four weeks each."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.practice.actions import ladders as actions
from handvat.practice.actions.agreements import set_stage
from handvat.practice.forms.ladders import (
    AwarenessForm,
    BeginForm,
    EndForm,
    RungsForm,
    SplitForm,
    StageForm,
)
from handvat.practice.models import Agreement
from handvat.practice.queries.checkins import advice as suggested
from handvat.practice.queries.ladder_words import RHYTHM_WORDS, advice
from handvat.practice.queries.ladders import Ladder, known_steps, ladder
from handvat.practice.rules import ladders as rules
from handvat.practice.rules.agreements import (
    AskedToPark,
    EnoughAtOnce,
    NotOnTheTable,
    OneVoice,
    TeamIsGone,
)

MAY_LOOK, MAY_CHOOSE = Permission.SEE_TEAM, Permission.LEAD_LOOK_BACK


@require_GET
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the small steps of an agreement, and where the team is among them."""
    here = _ladder(request, pk, MAY_LOOK)
    today = campus_day(clock.now(), settings.TIME_ZONE)
    stage = {"fase": here.agreement.stage}
    page = {
        "ladder": here,
        "today": today,
        "rhythm": RHYTHM_WORDS[here.rhythm(today)],
        "advice": advice(here.open),
        "suggested": suggested(here.agreement, clock.now()) if here.practised else None,
        "may_choose": guard.may(request, MAY_CHOOSE, here.agreement.unit),
        "stage_form": StageForm(initial=stage),
    }
    return render(request, "practice/ladders/ladder.html", page)


@require_http_methods(["GET", "POST"])
def awareness(request: HttpRequest, pk: int) -> HttpResponse:
    """Write down where the team sees the behaviour already."""
    here = _ladder(request, pk, MAY_CHOOSE)
    row = here.agreement
    seen = actions.awareness_seen(row)
    opening = {"zien": row.sees, "mogelijk": row.makes_possible, "gezien": seen}
    form = AwarenessForm(request.POST or None, initial=opening)
    page = {"ladder": here, "form": form}
    if not form.is_valid():
        return render(request, "practice/ladders/awareness.html", page)
    found = form.cleaned_data
    try:
        actions.note_awareness(row, found["zien"], found["mogelijk"], seen=found["gezien"])
    except rules.LadderChanged:
        typed = {"zien": found["zien"], "mogelijk": found["mogelijk"], "gezien": seen}
        page |= {"form": AwarenessForm(initial=typed), "changed": True}
        return render(request, "practice/ladders/awareness.html", page)
    messages.success(request, _("Noted. This is what you build on."))
    return redirect("practice:ladder", pk=pk)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Choose a small step together and begin."""
    here = _ladder(request, pk, MAY_CHOOSE)
    if not here.steps:
        messages.error(request, _("Write down a first small step, then choose it."))
        return redirect("practice:rungs", pk=pk)
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    form = BeginForm(request.POST or None, ladder=here, today=today)
    if not form.is_valid():
        return render(request, "practice/ladders/begin.html", {"ladder": here, "form": form})
    found = form.cleaned_data
    beginning = actions.Beginning(
        position=found["stap"],
        look_back_on=found["dag"],
        able=found["kunnen"],
        chance=found["kans"],
        want=found["willen"],
        helps=found["helpt"],
    )
    who = str(guard.account(request).pk)
    try:
        actions.begin_period(here.agreement, beginning, who=who, today=today, now=now)
    except rules.OneStepAtATime:
        messages.error(request, _("You practise a step already. Look back on it first."))
    except rules.NotPractised:
        messages.error(request, _("Agree on it together first. Then you choose a step."))
    except rules.LadderChanged:
        messages.error(request, _("The steps changed meanwhile. Choose again."))
    else:
        messages.success(request, _("This is the step you practise now. Tell the others today."))
    return redirect("practice:ladder", pk=pk)


@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Look back on a step, and choose: on, stay, or a smaller one."""
    here = _ladder(request, pk, MAY_CHOOSE)
    form = EndForm(request.POST or None, ladder=here)
    if here.open is None:
        messages.info(request, _("There is no step to look back on. Choose one together."))
        return redirect("practice:ladder", pk=pk)
    if not form.is_valid():
        return render(request, "practice/ladders/end.html", {"ladder": here, "form": form})
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    who, outcome = str(guard.account(request).pk), form.cleaned_data["keuze"]
    try:
        actions.end_period(here.open, outcome, who=who, today=today, now=now)
    except (rules.NothingToLookBackOn, rules.NoSmallerStep):
        messages.info(request, _("Somebody noted this meanwhile. This is where you are now."))
    else:
        messages.success(request, _("Noted. On, stay or smaller: each of them is practice."))
    return redirect("practice:ladder", pk=pk)


@require_http_methods(["GET", "POST"])
def split(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Split a step that is too large into smaller ones, with examples."""
    here = _ladder(request, pk, MAY_CHOOSE)
    if not 1 <= position <= len(here.steps):
        raise Http404
    large = here.texts[position - 1]
    form = SplitForm(request.POST or None, ladder=here)
    examples = [text for text in known_steps(here.agreement, here.words) if text != large]
    page = {"ladder": here, "form": form, "large": large, "examples": examples}
    if not form.is_valid():
        return render(request, "practice/ladders/split.html", page)
    smaller = (form.cleaned_data["eerst"], form.cleaned_data["daarna"])
    who = str(guard.account(request).pk)
    actions.split_at(here.agreement, large, smaller, who=who, now=clock.now())
    messages.success(request, _("The step is smaller now. The large one waits behind it."))
    return redirect("practice:ladder", pk=pk)


@require_http_methods(["GET", "POST"])
def rungs(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the ladder in one's own words."""
    here = _ladder(request, pk, MAY_CHOOSE)
    opening = {"stappen": "\n".join(here.texts), "gezien": here.seen}
    form = RungsForm(request.POST or None, initial=opening)
    page = {"ladder": here, "form": form}
    if not form.is_valid():
        return render(request, "practice/ladders/rungs.html", page)
    found = form.cleaned_data
    who, now = str(guard.account(request).pk), clock.now()
    try:
        actions.write_rungs(
            here.agreement, found["stappen"], seen=found["gezien"], who=who, now=now
        )
    except rules.LadderChanged:
        typed = {"stappen": "\n".join(found["stappen"]), "gezien": here.seen}
        page |= {"form": RungsForm(initial=typed), "changed": True}
        return render(request, "practice/ladders/rungs.html", page)
    messages.success(request, _("These are your small steps now."))
    return redirect("practice:ladder", pk=pk)


@require_POST
def stage(request: HttpRequest, pk: int) -> HttpResponse:
    """Say where the team is; going back is as good as going on."""
    here = _ladder(request, pk, MAY_CHOOSE)
    form = StageForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose one of the three steps."))
        return redirect("practice:ladder", pk=pk)
    now = clock.now()
    try:
        set_stage(
            here.agreement,
            form.cleaned_data["fase"],
            because=form.cleaned_data["omdat"],
            who=str(guard.account(request).pk),
            today=campus_day(now, settings.TIME_ZONE),
            now=now,
        )
    except (EnoughAtOnce, AskedToPark, NotOnTheTable, OneVoice, TeamIsGone):
        messages.error(request, _("This cannot be practised again yet. See its own page."))
    else:
        messages.success(request, _("Noted. Going forward and going back are both fine."))
    return redirect("practice:ladder", pk=pk)


def _ladder(request: HttpRequest, pk: int, permission: Permission) -> Ladder:
    found = Agreement.objects.select_related("unit").filter(pk=pk).first()
    return ladder(guard.theirs(request, permission, found))
