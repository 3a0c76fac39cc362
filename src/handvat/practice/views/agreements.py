"""Pages of a team's agreements: read them, propose one, say it in other words."""

from collections.abc import Mapping
from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.library.queries import behaviours_of, known_behaviour
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions.agreements import ChangedMeanwhile, Proposal, propose, revise
from handvat.practice.forms.agreement_talks import FoundForm, MoveForm, StanceForm
from handvat.practice.forms.agreements import AgreementForm, behaviour_choices
from handvat.practice.models import AgreementKind
from handvat.practice.queries import agreements as queries
from handvat.practice.queries.agreement_team import inside
from handvat.practice.queries.ladders import ladder
from handvat.practice.rules.agreements import ON_THE_TABLE, NotOnTheTable, TeamIsGone
from handvat.web.posters import poster

IN_WORDS = ("want", "besproken", "omdat")  # what people type on the page of an agreement
TOO_LATE: dict[type[Exception], str | Promise] = {
    NotOnTheTable: gettext_lazy("This agreement was let go. You can make a new one."),
    TeamIsGone: gettext_lazy("This team was closed. Its agreements can be read."),
}
DECIDED = gettext_lazy(
    "Your team decided on this meanwhile. Who leads changes the words now: bring yours along."
)


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
    if here.closed_on and request.method == "GET":
        return render(request, "practice/team/closed.html", {"unit": here})
    form = _form(request, here, initial=_opening(request, here))
    page = {"unit": here, "form": form}
    if not _may_be_kept(request, form):
        return render(request, "practice/agreements/write.html", page)
    proposal = _proposal(form)
    try:
        made = propose(here, proposal, who=_who(request, here), today=today(), now=clock.now())
    except TeamIsGone:
        return _as_it_was_typed(request, here, page | {"late": TOO_LATE[TeamIsGone]})
    messages.success(request, _("This is a proposal now. Talk it through with your team."))
    return redirect("practice:agreement", pk=made.pk)


@require_http_methods(["GET", "POST"])
@never_cache
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Say an agreement in other words; what it said before stays."""
    shown = found_by(request, pk)
    here = shown.row.unit
    guard.require(request, Permission.SEE_TEAM, here)
    page: dict[str, object] = {"unit": here, "shown": shown}
    if shown.state not in ON_THE_TABLE and not guard.may(request, Permission.LEAD_TEAM, here):
        if "zin" in request.POST:  # it was on the table when they began to write
            return _as_it_was_typed(request, here, page | {"late": DECIDED}, status=403)
        guard.require(request, Permission.LEAD_TEAM, here)
    form = _form(request, here, initial=_as_written(shown), kind=shown.row.kind)
    if not _may_be_kept(request, form):
        return render(request, "practice/agreements/write.html", page | {"form": form})
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
        now = queries.agreement(pk) or shown
        return _as_it_was_typed(request, here, page | {"changed": True, "shown": now})
    except (NotOnTheTable, TeamIsGone) as late:
        return _as_it_was_typed(request, here, page | {"late": TOO_LATE[type(late)]})
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
    request: HttpRequest,
    shown: queries.ShownAgreement,
    *,
    status: int = 200,
    typed: Mapping[str, str] | None = None,
    **forms: object,
) -> HttpResponse:
    """Return the page of an agreement.

    Args:
        request: who asks.
        shown: the agreement as it is now.
        status: what to answer with.
        typed: what could not be kept; it stays in sight, and in the forms that are still there.
        **forms: forms that could not be taken, in place of empty ones.
    """
    here, given = shown.row.unit, {**(typed or {}), "gezien": shown.row.revision}
    team = inside(here, today())
    insider = guard.may(request, Permission.SEE_TEAM, here)
    page = {
        "shown": shown,
        "unit": here,
        "team": team,
        "insider": insider,
        "leads": guard.may(request, Permission.LEAD_TEAM, here) and not here.closed_on,
        "takes_part": guard.may(request, Permission.TAKE_PART, here) and not here.closed_on,
        "confirms": _may_confirm(request, shown),
        "role_model": queries.role_model(shown, team),
        "concerns": queries.concerns(shown) if insider else (),
        "history": queries.history(shown.row) if insider else (),
        "versions": queries.versions(shown.row)[1:] if insider else (),
        "stance_form": StanceForm(initial=given | {"ronde": shown.row.round_id}),
        "talk_form": FoundForm(initial=given),
        "move_form": MoveForm(initial=given),
        "unsent": [words for name in IN_WORDS if (words := (typed or {}).get(name, "").strip())],
    } | forms
    return render(request, "practice/agreements/agreement.html", page, status=status)


def _may_confirm(request: HttpRequest, shown: queries.ShownAgreement) -> bool:
    """Return whether who asks may be the second to say that everyone can live with it."""
    if not shown.row.noted_by or shown.row.unit.closed_on:
        return False
    may = guard.may(request, Permission.CONFIRM_TALK, shown.row.unit)
    return may and str(guard.account(request).pk) != shown.row.noted_by


def today() -> date:
    """Return the day on campus."""
    return campus_day(clock.now(), settings.TIME_ZONE)


def _form(
    request: HttpRequest,
    unit: Unit,
    *,
    initial: Mapping[str, object],
    kind: str = "",
    bound: bool = True,
) -> AgreementForm:
    return AgreementForm(
        request.POST if bound and request.method == "POST" else None,
        team=inside(unit, today()),
        behaviours=behaviour_choices(behaviours_of(unit), _language()),
        today=today(),
        kind=kind,
        initial=initial,
    )


def _may_be_kept(request: HttpRequest, form: AgreementForm) -> bool:
    if "kijk" in request.POST:
        form.look_first()
        return False
    return request.method == "POST" and form.is_valid()


def _proposal(form: AgreementForm) -> Proposal:
    found = form.cleaned_data
    known = known_behaviour(found["gedrag"])
    rungs = tuple(step[_language()] for step in known.ladder) if known else ()
    return Proposal(form.wording, found["gedrag"], AgreementKind(found["soort"]), rungs)


def _as_it_was_typed(
    request: HttpRequest, unit: Unit, page: dict[str, object], *, status: int = 409
) -> HttpResponse:
    """Return the page with what was typed, to be saved over what stands there now."""
    shown = page.get("shown")
    typed: dict[str, object] = dict(request.POST.items())
    kind = ""
    if isinstance(shown, queries.ShownAgreement):
        typed["gezien"], kind = shown.row.revision, shown.row.kind
    page["form"] = _form(request, unit, initial=typed, kind=kind, bound=False)
    return render(request, "practice/agreements/write.html", page, status=status)


def _opening(request: HttpRequest, unit: Unit) -> dict[str, object]:
    """Return what the form begins with: a behaviour that was chosen elsewhere."""
    key = request.GET.get("gedrag", "")
    known = next((one for one in behaviours_of(unit) if one.key == key), None)
    if known is None:
        kind = request.GET.get("soort", "")
        return {"soort": kind} if kind in AgreementKind.values else {}
    first = known.ladder[0][_language()] if known.ladder else ""
    return {"gedrag": key, "eerste": first}


def _as_written(shown: queries.ShownAgreement) -> dict[str, object]:
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


def _who(request: HttpRequest, unit: Unit) -> str:
    """Return who leads, for the log; nobody keeps which member wrote what."""
    leads = guard.may(request, Permission.LEAD_TEAM, unit)
    return str(guard.account(request).pk) if leads else ""


def _language() -> str:
    return (get_language() or "nl")[:2]
