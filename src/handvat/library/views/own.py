"""Pages of one behaviour, and to add, change and retire those of one's own."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.content import loader
from handvat.framing.formats.along import About, Along, along
from handvat.library import queries
from handvat.library.actions import (
    ChangedMeanwhile,
    NotOffered,
    add_behaviour,
    bring_back_behaviour,
    keep_behaviour,
    offer_behaviour,
    publish_behaviour,
    retire_behaviour,
    revise_behaviour,
)
from handvat.library.forms.own import OwnBehaviourForm, RetireForm
from handvat.library.queries import BehaviourPage, Own
from handvat.library.rules import is_own
from handvat.library.views.approach import reader_of
from handvat.people import guard
from handvat.people.models import Unit
from handvat.people.queries import root_unit
from handvat.web.beside import beside


@require_GET
@never_cache
def behaviour(request: HttpRequest, key: str) -> HttpResponse:
    """Show one desired behaviour with its ladder of small steps."""
    found = _page(request, key)
    own = found.own
    may = own is not None and guard.may(request, Permission.ADD_BEHAVIOURS, own.row.unit)
    page = {
        "page": found,
        "framework": loader.framework(),
        "other_language": own is not None and own.lacks(get_language() or "nl"),
        "may_edit": may,
        "may_offer": may and own is not None and own.row.unit.parent_id is not None,
        "may_publish": own is not None and _may_publish(request, own),
        "said": _said(found) if may else Along(),
        "versions": queries.versions_of(own) if own and may else (),
        "retire": RetireForm(),
        "beside": beside("behaviour", request, key),
    }
    return render(request, "library/behaviour.html", page)


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, unit: int) -> HttpResponse:
    """Add a behaviour to a unit."""
    here = get_object_or_404(Unit, pk=unit, closed_on=None)
    guard.require(request, Permission.ADD_BEHAVIOURS, here)
    form = OwnBehaviourForm(request.POST or None, unit=here)
    if _sends(request, form):
        row = add_behaviour(here, form.wording(), who=_who(request), now=clock.now())
        messages.success(request, _("Saved. Everyone in this unit can choose it now."))
        return redirect("library:behaviour", key=row.key)
    return render(request, "library/write.html", _writing(form, here, None))


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: str) -> HttpResponse:
    """Give a behaviour of one's own new words."""
    own = _mine(request, key)
    form = OwnBehaviourForm(
        request.POST or None, unit=own.row.unit, initial=OwnBehaviourForm.said_of(own)
    )
    page = _writing(form, own.row.unit, own)
    if _sends(request, form):
        read = form.cleaned_data["revision"] or 0
        try:
            revise_behaviour(
                own.row, form.wording(), read=read, who=_who(request), now=clock.now()
            )
        except ChangedMeanwhile:
            page["meanwhile"] = _mine(request, key)
            return render(request, "library/write.html", page, status=409)
        messages.success(request, _("Saved as a new version. The earlier words are kept."))
        return redirect("library:behaviour", key=key)
    return render(request, "library/write.html", page)


@require_POST
def retire(request: HttpRequest, key: str) -> HttpResponse:
    """Offer a behaviour no longer."""
    own, form = _mine(request, key), RetireForm(request.POST)
    if form.is_valid():
        why = form.cleaned_data["because"]
        retire_behaviour(own.row, because=why, who=_who(request), now=clock.now())
        messages.success(request, _("No longer offered. Where it is in use, its words stay."))
    else:
        messages.error(request, _("Write the reason in one sentence. Others will read it."))
    return redirect("library:behaviour", key=key)


@require_POST
def bring_back(request: HttpRequest, key: str) -> HttpResponse:
    """Offer a behaviour again."""
    bring_back_behaviour(_mine(request, key).row, who=_who(request), now=clock.now())
    messages.success(request, _("Offered again."))
    return redirect("library:behaviour", key=key)


@require_POST
def offer(request: HttpRequest, key: str) -> HttpResponse:
    """Offer a behaviour to the whole organisation, or keep it to the unit after all."""
    own = _mine(request, key)
    if own.row.unit.parent_id is None:
        raise Http404
    if "toch-niet" in request.POST:
        keep_behaviour(own.row, who=_who(request), now=clock.now())
        messages.success(request, _("You keep it to yourselves. Nobody above you reads it."))
    else:
        offer_behaviour(own.row, who=_who(request), now=clock.now())
        messages.success(
            request, _("Offered, without the name of your unit. You can still take it back.")
        )
    return redirect("library:behaviour", key=key)


@require_POST
def publish(request: HttpRequest, key: str) -> HttpResponse:
    """Take over what a unit offers as a behaviour of the whole organisation."""
    own, whole = _own(request, key), root_unit()
    if whole is None:
        raise Http404
    guard.require(request, Permission.ADD_BEHAVIOURS, whole)
    try:
        made = publish_behaviour(own.row, whole, who=_who(request), now=clock.now())
    except NotOffered:
        messages.error(request, _("This is not offered any more, so nothing was taken over."))
        return redirect("library:behaviours")
    messages.success(request, _("Everyone can read and choose it now."))
    return redirect("library:behaviour", key=made.key)


def _page(request: HttpRequest, key: str) -> BehaviourPage:
    """Return what there is to read; who is not signed in is asked to where it may be their own."""
    try:
        return queries.behaviour_page(key, reader_of(request))
    except KeyError as unknown:
        if is_own(key):
            guard.account(request)
        raise Http404 from unknown


def _may_publish(request: HttpRequest, own: Own) -> bool:
    return own.row.offered_on is not None and reader_of(request).keeps_whole(own.row.unit)


def _own(request: HttpRequest, key: str) -> Own:
    """Return an own behaviour that is for who is asking; of others not even that it exists."""
    own = queries.own_behaviour(key)
    if own is None or not reader_of(request).reads(own.row):
        guard.account(request)
        raise guard.NotAllowed(Permission.ADD_BEHAVIOURS, None)
    return own


def _mine(request: HttpRequest, key: str) -> Own:
    own = _own(request, key)
    guard.require(request, Permission.ADD_BEHAVIOURS, own.row.unit)
    return own


def _sends(request: HttpRequest, form: OwnBehaviourForm) -> bool:
    """Return whether what is sent can be kept; who only looks is asked for nothing."""
    if "kijk" in request.POST:
        form.look_first()
        return False
    return request.method == "POST" and form.is_valid()


def _writing(form: OwnBehaviourForm, unit: Unit, own: Own | None) -> dict[str, object]:
    return {"form": form, "unit": unit, "own": own}


def _said(page: BehaviourPage) -> Along:
    """Return what the coach says of a behaviour, in the language in which it is read."""
    language = (get_language() or "nl")[:2]
    text = page.behaviour.text[language]
    return along(text, language, about=About.NORM)


def _who(request: HttpRequest) -> str:
    return str(guard.account(request).pk)
