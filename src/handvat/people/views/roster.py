"""Bring in units and people: hand over, look at what would change, agree."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.access import Permission
from handvat.people import guard
from handvat.people.actions import (
    DataChanged,
    HasFaults,
    ManyWouldLeave,
    Preview,
    apply_import,
    preview_import,
)
from handvat.people.actions.shelf import UploadGone
from handvat.people.actions.uploads import SHELF, held, hold
from handvat.people.forms.faults import COLUMNS, FILES, said
from handvat.people.forms.roster import ApplyForm, RosterForm
from handvat.people.views.office import require_at_root

SESSION_KEY = "roster"  # the name under which this administrator's files are held
SHOWN = 100


@dataclass(frozen=True, slots=True)
class ShownFault:
    """A fault as the page says it."""

    file: str | Promise
    line: int
    sentence: str


def hand_over(request: HttpRequest) -> HttpResponse:
    """Take two files and hold them."""
    require_at_root(request, Permission.IMPORT_PEOPLE)
    form = RosterForm(request.POST, request.FILES) if request.method == "POST" else RosterForm()
    if form.is_valid():
        SHELF.forget(request.session.get(SESSION_KEY, ""))
        request.session[SESSION_KEY] = hold(
            form.content("units"), form.content("people"), now=clock.now()
        )
        return redirect("people:roster_preview")
    return render(request, "people/roster.html", {"form": form})


@never_cache
def preview(request: HttpRequest) -> HttpResponse:
    """Show what would change."""
    require_at_root(request, Permission.IMPORT_PEOPLE)
    try:
        files = held(request.session.get(SESSION_KEY, ""))
    except UploadGone:
        return _gone(request)
    found = preview_import(*files, on=clock.today(settings.TIME_ZONE))
    return _page(request, found)


def _page(request: HttpRequest, found: Preview, form: ApplyForm | None = None) -> HttpResponse:
    form = form or ApplyForm(
        initial={"fingerprint": found.fingerprint}, asks_tick=found.plan.asks_tick
    )
    faults = [
        ShownFault(FILES[fault.file], fault.line, said(fault)) for fault in found.faults[:SHOWN]
    ]
    changes = [
        (change, COLUMNS[change.field])
        for change in (*found.plan.unit_changes, *found.plan.people_changes)[:SHOWN]
    ]
    facts = {
        "preview": found,
        "plan": found.plan,
        "form": form,
        "faults": faults,
        "changes": changes,
        "tables": [(FILES[table.file], table) for table in found.tables],
        "shown": SHOWN,
    }
    return render(request, "people/roster_preview.html", facts)


@require_POST
def apply(request: HttpRequest) -> HttpResponse:
    """Import what was shown, or say why not."""
    require_at_root(request, Permission.IMPORT_PEOPLE)
    now, name = clock.now(), request.session.get(SESSION_KEY, "")
    on = clock.campus_day(now, settings.TIME_ZONE)
    try:
        apply_import(
            *held(name),
            who=str(guard.account(request).pk),
            now=now,
            on=on,
            previewed=request.POST.get("fingerprint", "") or "none",
            many_may_leave="many_may_leave" in request.POST,
        )
    except UploadGone:
        return _gone(request)
    except (DataChanged, HasFaults):
        messages.error(request, _("Something changed since you looked. Look again, then import."))
        return redirect("people:roster_preview")
    except ManyWouldLeave:
        messages.error(request, _("Many people would leave. Tick that this is right, or stop."))
        return redirect("people:roster_preview")
    SHELF.forget(name)
    messages.success(request, _("Units and people are up to date."))
    return redirect("people:office")


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """Take the files away and change nothing."""
    require_at_root(request, Permission.IMPORT_PEOPLE)
    SHELF.forget(request.session.pop(SESSION_KEY, ""))
    messages.success(request, _("Nothing was changed. The files are gone."))
    return redirect("people:roster")


def _gone(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("The files are not here any more. Choose them again."))
    return redirect("people:roster")
