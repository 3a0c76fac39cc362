"""Thank somebody or a team, and look after what one received and gave."""

from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.framing import named_in
from handvat.people import guard
from handvat.people.models import Person, Unit
from handvat.people.queries import members
from handvat.practice.actions import thanks as actions
from handvat.practice.forms.thanks import ThanksForm, WallForm
from handvat.practice.models import Thanks
from handvat.practice.queries import thanks as queries
from handvat.practice.queries.thanks import Receiver


@require_GET
@never_cache
def choose(request: HttpRequest) -> HttpResponse:
    """Find whom to thank: by name, close by, or one's own team."""
    person, today = _giver(request)
    if person is None:
        return render(request, "practice/thanks/nobody.html")
    words = request.GET.get("naam", "").strip()
    own = [queries.of_unit(unit) for unit in queries.own_units(person, today)]
    found = queries.found(words, person, today) if words else None
    return render(
        request, "practice/thanks/choose.html", {"own": own, "words": words, "found": found}
    )


@never_cache
def give(request: HttpRequest, to: str) -> HttpResponse:
    """Say what one saw, and what it did."""
    giver, today = _giver(request)
    receiver = queries.receiver_at(to, today)
    if giver is None or receiver is None or receiver.person == giver:
        return render(request, "practice/thanks/nobody.html", {"gone": giver is not None})
    form = ThanksForm(
        request.POST or None,
        names=_names(receiver),
        initial={"gedrag": request.GET.get("gedrag", "")},
    )
    if form.is_valid():
        said = form.cleaned_data
        actions.give_thanks(
            actions.ThankYou(said["gedrag"], said["zag"], said["deed"]),
            giver=giver,
            person=receiver.person,
            unit=receiver.unit,
            today=today,
        )
        return redirect("practice:thanks_given")
    return render(request, "practice/thanks/give.html", {"form": form, "to": receiver})


@require_GET
def given(request: HttpRequest) -> HttpResponse:
    """Say thank you for the thanks; the same page for everyone."""
    guard.account(request)
    return render(request, "practice/thanks/given.html")


@require_GET
@never_cache
def mine(request: HttpRequest) -> HttpResponse:
    """Show what one received and gave; nobody else sees this page."""
    person, today = _giver(request)
    if person is None:
        return render(request, "practice/thanks/nobody.html")
    page = {
        "received": queries.received(person),
        "given": queries.given(person),
        "blocked": queries.blocked(person),
        "walls": queries.own_units(person, today),
    }
    return render(request, "practice/thanks/mine.html", page)


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete thanks that one received, or take back what one gave."""
    person = _person(request)
    found = queries.received_one(person, pk) or queries.given_one(person, pk)
    if found is None:
        raise Http404
    actions.delete_thanks(found)
    messages.success(request, _("It is gone, everywhere."))
    return redirect("practice:my_thanks")


@require_POST
def to_wall(request: HttpRequest, pk: int) -> HttpResponse:
    """Put thanks that one received on the wall of one's team, or take them off."""
    person, found = _received(request, pk)
    today = clock.today(settings.TIME_ZONE)
    if "af" in request.POST:
        actions.put_on_wall(found, None, named=False)
        messages.success(request, _("It is off the wall. You still have it here."))
        return redirect("practice:my_thanks")
    form = WallForm(request.POST, units=queries.own_units(person, today))
    if not form.is_valid():
        messages.error(request, _("Choose one of your own teams."))
        return redirect("practice:my_thanks")
    wall, named = form.cleaned_data["muur"], form.cleaned_data["naam"]
    who = _others_named(found, person, wall, named=named)
    if who:
        said = _("It names %(name)s. So it stays with you, and does not go on the wall.")
        messages.error(request, said % {"name": who})
    else:
        actions.put_on_wall(found, wall, named=named)
        messages.success(request, _("It is on the wall of your team. You can take it off."))
    return redirect("practice:my_thanks")


@require_POST
def block(request: HttpRequest, pk: int) -> HttpResponse:
    """Want no thanks any more from who gave these."""
    person, found = _received(request, pk)
    if found.giver is None:
        raise Http404
    actions.block(person, found.giver)
    messages.success(request, _("You get no more thanks from them. They are not told."))
    return redirect("practice:my_thanks")


@require_POST
def unblock(request: HttpRequest, pk: int) -> HttpResponse:
    """Want thanks from somebody again."""
    actions.unblock(_person(request), pk)
    messages.success(request, _("From now on you get their thanks again."))
    return redirect("practice:my_thanks")


@require_POST
def clear(request: HttpRequest, unit: int, pk: int) -> HttpResponse:
    """Take thanks off the wall of a team that one leads."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.LEAD_TEAM, here)
    found = queries.on_wall(here, pk)
    if found is None:
        raise Http404
    if found.unit_id is not None:
        actions.delete_thanks(found)
    else:
        actions.put_on_wall(found, None, named=False)
    messages.success(request, _("It is off the wall."))
    return redirect("practice:team", unit=here.pk)


def _giver(request: HttpRequest) -> tuple[Person | None, date]:
    """Return who is asking, when they belong to the organisation today, and the day."""
    person, today = guard.account(request).person, clock.today(settings.TIME_ZONE)
    return (person if person and queries.belongs(person, today) else None), today


def _person(request: HttpRequest) -> Person:
    person = guard.account(request).person
    if person is None:
        raise Http404
    return person


def _received(request: HttpRequest, pk: int) -> tuple[Person, Thanks]:
    person = _person(request)
    found = queries.received_one(person, pk)
    if found is None:
        raise Http404
    return person, found


def _names(receiver: Receiver) -> list[str]:
    """Return who may not be named: on a team's wall nobody is, unless they say so."""
    if receiver.unit is None:
        return []
    return [held.person.name for held in members(receiver.unit)]


def _others_named(found: Thanks, person: Person, wall: Unit, *, named: bool) -> str:
    """Return somebody whom the thanks name and who did not say that they may."""
    names = [one.person.name for one in members(wall) if one.person != person]
    names += [] if named else [person.name]
    return named_in(found.saw, names) or named_in(found.did, names)
