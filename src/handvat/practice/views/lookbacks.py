"""Pages to look back together: begin, write, open, keep, be done."""

import re
from datetime import date, datetime

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.people import guard
from handvat.people.models import Unit
from handvat.practice.actions import lookbacks as actions
from handvat.practice.forms.lookbacks import BeginForm, KeptForm, NotesForm
from handvat.practice.models import LookBack, Question
from handvat.practice.queries import lookbacks as queries
from handvat.practice.queries.signals import own_signals
from handvat.practice.rules.lookbacks import (
    TALKING_MINUTES,
    WRITING_MINUTES,
    ChangedMeanwhile,
    NotOpened,
    NotWriting,
    ends_on,
)
from handvat.web.posters import poster

State = LookBack.State
_STATE = re.compile(r"/terugblik/(\d{1,18})/stand/")


@require_http_methods(["GET", "POST"])
@never_cache
def begin(request: HttpRequest, unit: int) -> HttpResponse:
    """Say what looking back is, and begin."""
    here = get_object_or_404(Unit, pk=unit, closed_on__isnull=True)
    guard.require(request, Permission.LEAD_LOOK_BACK, here)
    under_way = queries.under_way(here)
    if under_way is not None:
        return redirect("practice:look_back", pk=under_way.pk)
    about = queries.about(here)
    chosen = request.GET.get("over", "") or (str(about[0][0].pk) if about else "")
    sent = request.POST if request.method == "POST" else None
    form = BeginForm(sent, about=about, initial={"over": chosen})
    if form.is_valid():
        found = form.cleaned_data
        begun = actions.begin_look_back(
            here,
            actions.Beginning(found["over"], found["papier"]),
            who=str(guard.account(request).pk),
            today=campus_day(clock.now(), settings.TIME_ZONE),
            now=clock.now(),
        )
        return redirect("practice:look_back", pk=begun.pk)
    page = {"unit": here, "form": form, "has_agreements": bool(about)}
    return render(request, "practice/lookback/begin.html", page)


@require_GET
@never_cache
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show where the look-back is."""
    row = _seen(request, pk)
    return _page(request, row, notes=NotesForm())


@require_POST
@never_cache
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Add what one of the team wrote; their text stays in sight when it could not be added."""
    if not request.user.is_authenticated and NotesForm(request.POST).has_text:
        # Not kept in the session until they are back: there it would lie beside a person.
        form = NotesForm(request.POST)
        return render(request, "practice/lookback/signed_out.html", {"form": form}, status=401)
    row = _seen(request, pk, Permission.TAKE_PART)
    form = NotesForm(request.POST, names=queries.names_in(row.unit))
    if not form.is_valid():
        return _writing(request, row, form)
    person = guard.account(request).person_id
    if person is None:
        raise Http404
    try:
        actions.write(row, person, form.notes)
    except NotWriting:
        return _writing(request, _again(row), form, trouble="late")
    said = _("It is on the pile. Add more if you like.")
    if _in_place(request):
        return _writing(request, row, NotesForm(), said=said)
    messages.success(request, said)
    return redirect("practice:look_back", pk=row.pk)


@require_POST
def open_notes(request: HttpRequest, pk: int) -> HttpResponse:
    """Put what was written on the table, for everyone at once."""
    row = _led(request, pk)
    actions.open_notes(row)
    return redirect("practice:look_back", pk=row.pk)


@require_POST
@never_cache
def keep(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep what the team releases; what somebody else saved meanwhile is shown beside it."""
    row = _seen(request, pk)
    form = KeptForm(request.POST)
    if not form.is_valid():
        return _page(request, row, kept=form)
    try:
        actions.keep_outcomes(row, form.kept, revision=form.cleaned_data["revisie"])
    except ChangedMeanwhile:
        row = _again(row)
        again = request.POST.copy()
        again["revisie"] = str(row.revision)
        return _page(request, row, kept=KeptForm(again), trouble="changed")
    except NotOpened:
        return _page(request, _again(row), kept=form, trouble="late")
    messages.success(request, _("Kept. Everyone in the team sees it now."))
    return redirect("practice:look_back", pk=row.pk)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """Be done: what was not kept is wiped."""
    row = _led(request, pk)
    actions.end_look_back(row, who=str(guard.account(request).pk), now=clock.now())
    return redirect("practice:look_back", pk=row.pk)


def unchanged(request: HttpRequest) -> HttpResponse | None:
    """Answer at once that nothing changed; None when something did, or when this is not asked.

    Who has the stamp of now was shown the page, and nobody can guess one. So it is told without a
    look at who asks: everybody in a team asks all the time.
    """
    asked = _STATE.fullmatch(request.path_info)
    if asked is None:
        return None
    known = request.headers.get("If-None-Match", "").strip('"'), request.GET.get("stand", "")
    if not any(known):
        return None
    now = queries.stamp_now(int(asked[1]))
    if _is(known[0], now):
        return _stamped(HttpResponse(status=304), now)
    # htmx leaves the page as it is
    return _stamped(HttpResponse(status=204), now) if _is(known[1], now) else None


@require_GET
def state(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what is there now, to a page that has something else."""
    row = _seen(request, pk)
    page = {"shown": queries.shown(row), "look_back": row, "beamer": "scherm" in request.GET}
    return _stamped(render(request, "practice/lookback/live.html", page), queries.stamp(row))


@require_GET
@never_cache
def beamer(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the look-back on a screen for all, with nothing on it of who is signed in."""
    row = _seen(request, pk)
    joined = poster("", reverse("practice:look_back", args=[pk]), size="")
    page = {"shown": queries.shown(row), "look_back": row, "beamer": True, "poster": joined}
    return render(request, "practice/lookback/beamer.html", page | _minutes())


@require_GET
def sheet(request: HttpRequest, unit: int) -> HttpResponse:
    """Show the sheet to look back on paper."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    path = reverse("practice:begin_look_back", args=[here.pk])
    page = {"unit": here, "poster": poster("", path, size=""), "questions": _questions()}
    return render(request, "practice/lookback/sheet.html", page)


@require_GET
def past(request: HttpRequest, unit: int) -> HttpResponse:
    """Show what a team kept of its look-backs."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    page = {
        "unit": here,
        "history": queries.history(here),
        "under_way": queries.under_way(here),
        "signals": own_signals(here, _today(clock.now())),
        "may_lead": guard.may(request, Permission.LEAD_LOOK_BACK, here),
    }
    return render(request, "practice/lookback/past.html", page)


def _page(
    request: HttpRequest,
    row: LookBack,
    *,
    notes: NotesForm | None = None,
    kept: KeptForm | None = None,
    trouble: str = "",
) -> HttpResponse:
    shown = queries.shown(row)
    page = {
        "shown": shown,
        "look_back": row,
        "unit": row.unit,
        "form": kept or notes,  # for the title and the list of what needs attention
        "notes": notes,
        "kept": kept or KeptForm(initial=_initial(shown)),
        "trouble": trouble,
        "ends_on": ends_on(row.held_on),
        "may_lead": guard.may(request, Permission.LEAD_LOOK_BACK, row.unit),
        "takes_part": guard.may(request, Permission.TAKE_PART, row.unit),
    }
    if row.state == State.ENDED:
        page["signals"] = own_signals(row.unit, _today(clock.now()), look_back=row.pk)
    name = "done" if row.state == State.ENDED and not trouble else "page"
    answer = render(request, f"practice/lookback/{name}.html", page | _minutes())
    answer["Referrer-Policy"] = "same-origin"
    return answer


def _writing(
    request: HttpRequest, row: LookBack, notes: NotesForm, *, trouble: str = "", said: str = ""
) -> HttpResponse:
    """Show where somebody writes: that part alone where a script puts it in its place."""
    if not _in_place(request):
        return _page(request, row, notes=notes, trouble=trouble)
    page = {"look_back": row, "notes": notes, "trouble": trouble, "said": said}
    return render(request, "practice/lookback/write.html", page | {"beside": True})


def _in_place(request: HttpRequest) -> bool:
    return "HX-Request" in request.headers


def _is(stamp: str, now: str) -> bool:
    return bool(now) and constant_time_compare(stamp, now)


def _stamped(answer: HttpResponse, stamp: str) -> HttpResponse:
    answer["ETag"] = f'"{stamp}"'
    answer["Cache-Control"] = "private, no-store"
    return answer


def _initial(shown: queries.Shown) -> dict[str, object]:
    kept = {one.key.value: "\n".join(o.text for o in one.kept) for one in shown.questions}
    return kept | {"revisie": shown.row.revision}


def _minutes() -> dict[str, int]:
    return {"writing_minutes": WRITING_MINUTES}


def _questions() -> list[tuple[object, object, int]]:
    return [(q.label, queries.HINTS[q], TALKING_MINUTES[q.value]) for q in Question]


def _again(row: LookBack) -> LookBack:
    """Return a look-back as it is now."""
    row.refresh_from_db()
    return row


def _seen(request: HttpRequest, pk: int, permission: Permission = Permission.SEE_TEAM) -> LookBack:
    return guard.theirs(request, permission, queries.look_back(pk))


def _led(request: HttpRequest, pk: int) -> LookBack:
    return _seen(request, pk, Permission.LEAD_LOOK_BACK)


def _today(now: datetime) -> date:
    return campus_day(now, settings.TIME_ZONE)
