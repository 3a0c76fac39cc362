"""Pages to print: the workshop, and posters of behaviours; everyone may open them."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET

from handvat.content import loader
from handvat.library import queries as library
from handvat.practice.queries.posters import poster


@require_GET
def posters(request: HttpRequest) -> HttpResponse:
    """Show every behaviour that can be put on the wall."""
    found = loader.behaviours()
    page = {
        "first": [one for one in found if one.origin == "deck"],
        "groups": library.grouped(found),
    }
    return render(request, "practice/paper/posters.html", page)


@require_GET
def behaviour_poster(request: HttpRequest, key: str) -> HttpResponse:
    """Show one behaviour as a poster with its first small step."""
    try:
        behaviour = loader.behaviour(key)
    except KeyError as unknown:
        raise Http404 from unknown
    page = {
        "behaviour": behaviour,
        "framework": loader.framework(),
        "poster": poster(
            behaviour.text[get_language() or "nl"],
            reverse("library:behaviour", args=[key]),
            size=request.GET.get("blad", ""),
        ),
    }
    return render(request, "practice/paper/poster.html", page)
