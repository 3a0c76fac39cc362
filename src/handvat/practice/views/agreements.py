"""Pages of a team's agreements: read them, propose one, say it in other words."""

from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.framing import Remark, remarks_on
from handvat.library.queries import behaviours_of, known_behaviour
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.agreements import ChangedMeanwhile, Proposal, propose, revise
from handvat.practice.forms.agreements import (
    AgreementForm,
    MoveForm,
    StanceForm,
    TalkForm,
    behaviour_choices,
)
from handvat.practice.models import AgreementKind
from handvat.practice.queries import agreements as queries
from handvat.practice.queries.agreement_team import inside
from handvat.practice.queries.ladders import ladder
from handvat.practice.queries.posters import poster
from handvat.practice.rules.agreements import ON_THE_TABLE, NotOnTheTable, TeamIsGone


@require_GET
@never_cache
def all_of(request: HttpRequest, unit: int) -> HttpResponse:
    """Show the agreements of a team, what is practised first."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    found = queries.agreements_of(here)
    page = {"unit": here, "groups": queries.grouped(found)}
    return render(request, "practice/agreements/all.html", page)


@require_GET
@never_cache
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one agreement, and what may happen to it now."""
    return page_of(request, found_by(request, pk))


@require_http_methods(["GET", "POST"])
@never_cache
def new(request: HttpRequest, unit: int) -> HttpResponse:
    """Propose an agreement; what one person writes is a proposal."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    if here.closed_on:
        return render(request, "practice/team/closed.html", {"unit": here})
    form = _form(request, here, initial=_opening(request, here))
    if request.method == "POST" and form.is_valid() and "kijk" not in request.POST:
        found = form.cleaned_data
        known = known_behaviour(found["gedrag"]) if found["gedrag"] else None
        ladder = known.ladder if known else ()
        rungs = tuple(step[_language()] for step in ladder)
        proposal = Proposal(form.wording, found["gedrag"], AgreementKind(found["soort"]), rungs)
        made = propose(here, proposal, who=_who(request, here), today=today(), now=clock.now())
        messages.success(request, _("This is a proposal now. Talk it through with your team."))
        return redirect("practice:agreement", pk=made.pk)
    page = {"unit": here, "form": form, "remarks": _remarks(request)}
    return render(request, "practice/agreements/write.html", page)


@require_http_methods(["GET", "POST"])
@never_cache
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say an agreement in other words; what it said before stays."""
    shown = found_by(request, pk)
    here = shown.row.unit
    on_the_table = shown.state in ON_THE_TABLE
    guard.require(request, Permission.SEE_TEAM if on_the_table else Permission.LEAD_TEAM, here)
    form = _form(request, here, initial=_as_typed(shown))
    page: dict[str, object] = {"unit": here, "form": form, "shown": shown}
    page["remarks"] = _remarks(request)
    if request.method != "POST" or not form.is_valid() or "kijk" in request.POST:
        return render(request, "practice/agreements/write.html", page)
    seen = form.cleaned_data["gezien"]
    try:
        revise(
            shown.row,
            form.wording,
            revision=shown.row.revision if seen is None else seen,
            who=_who(request, here),
            today=today(),
            now=clock.now(),
        )
    except ChangedMeanwhile:
        form.data = form.data.copy() | {"gezien": str(shown.row.revision)}  # type: ignore[attr-defined]
        return render(
            request, "practice/agreements/write.html", page | {"changed": True}, status=409
        )
    except (NotOnTheTable, TeamIsGone):
        messages.error(request, _("This agreement was let go. You can make a new one."))
    else:
        messages.success(request, _("The new words stand here. The old ones are kept below."))
    return redirect("practice:agreement", pk=pk)


@require_GET
def on_the_wall(request: HttpRequest, pk: int) -> HttpResponse:
    """Show an agreement as a poster to print."""
    shown = found_by(request, pk)
    path = reverse("practice:agreement", args=[pk])
    practised = ladder(shown.row)
    insider = guard.may(request, Permission.SEE_TEAM, shown.row.unit)
    page = {
        "shown": shown,
        "step": practised.step if insider and practised.begun else "",
        "poster": poster(shown.words.sentence, path, size=request.GET.get("blad", "")),
    }
    return render(request, "practice/agreements/poster.html", page)


def found_by(request: HttpRequest, pk: int) -> queries.ShownAgreement:
    """Return an agreement for who may read it: the team, and everyone when leaders show theirs."""
    shown = queries.agreement(pk)
    guard.account(request)
    if shown is not None and shown.row.shown_to_all:
        return shown
    return guard.theirs(request, Permission.SEE_TEAM, shown)


def page_of(
    request: HttpRequest, shown: queries.ShownAgreement, *, status: int = 200, **forms: object
) -> HttpResponse:
    """Return the page of an agreement, with forms that could not be taken."""
    here, day = shown.row.unit, today()
    team = inside(here, day)
    insider = guard.may(request, Permission.SEE_TEAM, here)
    page = {
        "shown": shown,
        "unit": here,
        "team": team,
        "insider": insider,
        "leads": guard.may(request, Permission.LEAD_TEAM, here) and not here.closed_on,
        "takes_part": guard.may(request, Permission.TAKE_PART, here) and not here.closed_on,
        "role_model": queries.role_model(shown, team),
        "concerns": queries.concerns(shown) if insider else (),
        "history": queries.history(shown.row) if insider else (),
        "versions": queries.versions(shown.row)[1:] if insider else (),
        "stance_form": StanceForm(),
        "talk_form": TalkForm(),
        "move_form": MoveForm(),
    } | forms
    return render(request, "practice/agreements/agreement.html", page, status=status)


def today() -> date:
    """Return the day on campus."""
    return campus_day(clock.now(), settings.TIME_ZONE)


def _form(request: HttpRequest, unit: Unit, *, initial: dict[str, object]) -> AgreementForm:
    return AgreementForm(
        request.POST if request.method == "POST" else None,
        team=inside(unit, today()),
        behaviours=behaviour_choices(behaviours_of(unit), _language()),
        today=today(),
        initial=initial,
    )


def _sent_again(request: HttpRequest, unit: Unit, shown: queries.ShownAgreement) -> AgreementForm:
    """Return the form as it was filled in, to be saved over what stands there now."""
    form = _form(request, unit, initial={})
    sent = request.POST.copy()
    now = queries.agreement(shown.row.pk) or shown
    sent["gezien"] = str(now.row.revision)
    form.data = sent
    return form


def _opening(request: HttpRequest, unit: Unit) -> dict[str, object]:
    """Return what the form begins with: a behaviour that was chosen elsewhere."""
    key = request.GET.get("gedrag", "")
    known = next((one for one in behaviours_of(unit) if one.key == key), None)
    if known is None:
        kind = request.GET.get("soort", "")
        return {"soort": kind} if kind in AgreementKind.values else {}
    first = known.ladder[0][_language()] if known.ladder else ""
    return {"gedrag": key, "eerste": first}


def _as_typed(shown: queries.ShownAgreement) -> dict[str, object]:
    words = shown.words
    return {
        "soort": shown.row.kind,
        "gedrag": shown.row.behaviour_key,
        "zin": words.sentence,
        "aanleiding": words.cue,
        "dan": words.then,
        "eerste": words.first_step,
        "begint": words.role_model_id or "",
        "omdat": words.role_model_because,
        "dag": words.look_back_on,
        "gezien": shown.row.revision,
    }


def _remarks(request: HttpRequest) -> list[tuple[str, Remark]]:
    """Return what the wording coach says of a sentence, with the words that it is about."""
    text = request.POST.get("zin", "")
    found = remarks_on(text, _language(), kind="agreement") if text else ()
    return [(text[one.start : one.end], one) for one in found]


def _who(request: HttpRequest, unit: Unit) -> str:
    """Return who leads, for the log; nobody keeps which member wrote what."""
    leads = guard.may(request, Permission.LEAD_TEAM, unit)
    return str(guard.account(request).pk) if leads else ""


def _language() -> str:
    return (get_language() or "nl")[:2]
