"""Pages of good examples, and of leaders who go first."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.framing.formats.along import About, along
from handvat.library.queries import Reader
from handvat.people import guard
from handvat.people.models import Person, Unit
from handvat.people.queries import members
from handvat.practice.actions import stories as actions
from handvat.practice.forms.stories import InItForm, StoryForm
from handvat.practice.models import Story, StoryKind
from handvat.practice.queries import stories as queries
from handvat.practice.queries.stories import ShownStory


@require_GET
@never_cache
def shared(request: HttpRequest) -> HttpResponse:
    """Show the good examples that teams shared."""
    guard.account(request)
    behaviour, handhold = (
        request.GET.get(name, "").replace("\x00", "") for name in ("gedrag", "handvat")
    )
    found = queries.shared(behaviour=behaviour, handhold=handhold)
    page = {"stories": found, "some": bool(behaviour or handhold)}
    return render(request, "practice/stories/shared.html", page)


@require_GET
@never_cache
def leaders(request: HttpRequest) -> HttpResponse:
    """Show what leaders practise in sight of everyone, and one thing that one of them learned."""
    guard.account(request)
    today = clock.today(settings.TIME_ZONE)
    page = {
        "agreements": queries.shown_to_all(),
        "learned": queries.one_today(today, StoryKind.LEARNED),
    }
    return render(request, "practice/leaders/first.html", page)


@never_cache
def tell(request: HttpRequest, unit: int) -> HttpResponse:
    """Tell a new story."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_TEAM, here)
    if here.closed_on:
        raise Http404
    return _tell(request, here, None)


@never_cache
def change(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a story that is not shared; everyone in it is asked again."""
    shown = _of_team(request, pk)
    if shown.row.state == Story.State.SHARED:
        raise Http404
    return _tell(request, shown.row.unit, shown.row)


@require_GET
@never_cache
def show(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a story: to everyone once shared; before, to its team and to those in it."""
    account = guard.account(request)
    shown = queries.story(pk, Reader(guard.paths(request, Permission.SEE_TEAM)))
    if shown is None:
        raise Http404
    inside = guard.may(request, Permission.SEE_TEAM, shown.row.unit)
    consent = queries.consent(shown.row, account.person)
    out = queries.is_visible(shown.row)
    if not (out or inside or (consent and shown.row.state == Story.State.ASKED)):
        raise Http404
    page = {
        "story": shown,
        "inside": inside,
        "leads": guard.may(request, Permission.LEAD_TEAM, shown.row.unit),
        "consent": consent,
        "visible": out,
        "ready": shown.row.state == Story.State.ASKED and queries.all_agree(shown.row),
    }
    return render(request, "practice/stories/story.html", page)


@never_cache
def check(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what in a story could point at somebody, and ask those who are in it."""
    shown = _of_team(request, pk)
    row = shown.row
    if row.state == Story.State.SHARED:
        raise Http404
    people = Person.objects.filter(pk__in=members(row.unit).values("person"))
    form = InItForm(request.POST if request.method == "POST" else None, people=people)
    if request.method == "POST" and form.is_valid():
        actions.ask_people(row, [person.pk for person in form.cleaned_data["wie"]])
        messages.success(
            request, _("Those who are in it are asked. Then the team lead shares it.")
        )
        return redirect("practice:story", pk=row.pk)
    page = {
        "story": shown,
        "form": form,
        "title": queries.pieces(row.title, row.unit),
        "pieces": queries.pieces(row.text, row.unit),
        "said": along(row.text, (get_language() or "nl")[:2], about=About.TEXT),
    }
    return render(request, "practice/stories/check.html", page)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether a story that one is in may be shared; no takes it back at once."""
    person = guard.account(request).person
    shown = queries.story(pk)
    consent = queries.consent(shown.row, person) if shown else None
    if consent is None:
        raise Http404
    given = request.POST.get("mag") == "ja"
    actions.answer_story(consent, given=given)
    said = _("Thank you. You can change your mind at any time.")
    gone = _("Clear. It is shown to nobody outside your team.")
    messages.success(request, said if given else gone)
    return redirect("overview:start")


@require_POST
def share(request: HttpRequest, pk: int) -> HttpResponse:
    """Share a story with the whole organisation."""
    row = _led(request, pk)
    now = clock.now()
    today = campus_day(now, settings.TIME_ZONE)
    try:
        actions.share_story(row, who=str(guard.account(request).pk), today=today, now=now)
    except actions.NotEveryoneAgrees:
        messages.error(request, _("First everyone who is in it has to agree."))
    else:
        messages.success(request, _("Shared. The whole organisation can read it now."))
    return redirect("practice:story", pk=row.pk)


@require_POST
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a story back for good."""
    row = _led(request, pk)
    actions.withdraw_story(row, who=str(guard.account(request).pk), now=clock.now())
    messages.success(request, _("The story is gone."))
    return redirect("practice:team", unit=row.unit_id)


def _tell(request: HttpRequest, unit: Unit, row: Story | None) -> HttpResponse:
    leads = guard.may(request, Permission.LEAD_TEAM, unit)
    opening = {
        "gedrag": request.GET.get("gedrag", ""),
        "soort": request.GET.get("soort", "example"),
    }
    if row is not None:
        opening = {"gedrag": row.behaviour_key, "soort": row.kind, "titel": row.title}
        opening |= {"verhaal": row.text, "team": "on" if row.names_team else ""}
    form = StoryForm(request.POST or None, unit=unit, leads=leads, initial=opening)
    if form.is_valid():
        today = clock.today(settings.TIME_ZONE)
        kept = actions.tell_story(unit, form.telling(), story=row, today=today)
        return redirect("practice:story_check", pk=kept.pk)
    return render(request, "practice/stories/tell.html", {"form": form, "unit": unit})


def _of_team(request: HttpRequest, pk: int) -> ShownStory:
    return guard.theirs(request, Permission.SEE_TEAM, queries.story(pk))


def _led(request: HttpRequest, pk: int) -> Story:
    return guard.theirs(request, Permission.LEAD_TEAM, queries.story(pk)).row
