"""Pages of the approach and the desired behaviours; everyone may read them."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from handvat.access import Permission
from handvat.content import loader
from handvat.content.shapes import StartQuestion
from handvat.library import queries
from handvat.library.forms.behaviours import BehavioursForm
from handvat.library.queries import Reader
from handvat.library.rules import answered_at
from handvat.people import guard
from handvat.web.places import places

THERE = {
    "topic_coverage": _("See for each handhold what has been arranged, and what has not."),
    "guided_focus": _("From the matrix to one handhold, one behaviour and one step."),
    "priority_board": _("Begin small: choose one behaviour and its first step."),
    "signal_patterns": _("Ask people what they notice. You see groups, never persons."),
    "one_language": _("One language: the matrix and its 18 handholds."),
    "story_and_framing": _("See what your words turn the eye to, and how else to say it."),
    "integral_overview": _("The matrix: what is arranged beside what people notice."),
}


@dataclass(frozen=True, slots=True)
class Way:
    """A question to begin with, and the place that answers it, if there is one."""

    question: StartQuestion
    link: str
    there: str | Promise


@require_GET
def approach(request: HttpRequest) -> HttpResponse:
    """Show the approach on one page."""
    page = {"framework": loader.framework(), "rows": queries.matrix()}
    return render(request, "library/approach.html", page)


@require_GET
def handhold(request: HttpRequest, key: str) -> HttpResponse:
    """Show one handhold, the behaviours that serve it and what is asked about it."""
    try:
        page = queries.handhold_page(key)
    except KeyError as unknown:
        raise Http404 from unknown
    return render(
        request, "library/handhold.html", {"page": page, "framework": loader.framework()}
    )


@require_GET
def begin(request: HttpRequest) -> HttpResponse:
    """Show the fifteen questions, each with the place that answers it."""
    start = loader.start_questions()
    ways = [_way(request, question) for question in start.questions]
    page = {"start": start, "ways": ways, "framework": loader.framework()}
    return render(request, "library/begin.html", page)


def _way(request: HttpRequest, question: StartQuestion) -> Way:
    route = answered_at(question.function) or ""
    try:
        link = reverse(route)
    except NoReverseMatch:
        return Way(question, "", "")
    if not _lets_in(request, route):
        return Way(question, "", "")
    return Way(question, link, THERE[question.function])


def _lets_in(request: HttpRequest, route: str) -> bool:
    """Return whether a place lets in who is signed in; who is not, may sign in there."""
    asked = [place for place in places() if place.route == route]
    return not request.user.is_authenticated or all(place.visible(request) for place in asked)


@require_GET
def conversation(request: HttpRequest) -> HttpResponse:
    """Show the questions and cases of the workshop, to print and talk about."""
    roles = {role.id: role.text for role in loader.behaviour_roles()}
    cases = [
        {
            "case": case,
            "behaviours": [queries.behaviour(key) for key in case.workbench.behaviours],
            "sentences": [
                {"role": roles[one.role], "text": one.text}
                for one in case.workbench.first_sentences
            ],
        }
        for case in loader.cases()
    ]
    page = {"talk": loader.discussion(), "cases": cases, "framework": loader.framework()}
    return render(request, "library/conversation.html", page)


def reader_of(request: HttpRequest) -> Reader:
    """Return who is asking, as far as own behaviours are for some and not for others."""
    inside = guard.paths(request, Permission.SEE_TEAM)
    return Reader(inside, guard.paths(request, Permission.ADD_BEHAVIOURS))


@require_GET
@never_cache
def behaviours(request: HttpRequest) -> HttpResponse:
    """Show the desired behaviours, all or those looked for."""
    form = BehavioursForm(request.GET)
    reader = reader_of(request)
    found = queries.behaviours_found(form.wish(), queries.own_shown(reader))
    page = {
        "form": form,
        "found": found,
        "first": [one for one in found if one.origin == "deck"],
        "own": [one for one in found if one.origin == "own"],
        "groups": queries.grouped(tuple(one for one in found if one.origin != "own")),
        "add_in": queries.units_kept(reader.keeps),
        "retired": queries.retired_in(reader.keeps),
        "offered": queries.offered_to(reader),
        "framework": loader.framework(),
    }
    return render(request, "library/behaviours.html", page)
