"""Pages to print: the workshop, and posters of behaviours; everyone may open them."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from handvat.access import Permission
from handvat.content import loader
from handvat.library import queries as library
from handvat.people import guard
from handvat.practice.forms.paper import WorkshopForm
from handvat.practice.queries import paper as queries
from handvat.web.posters import poster

SHEETS = {  # what stands in the address, what it is called, and what it holds
    "alles": (_("Everything for the workshop"), {"script", "sheets", "cards", "harvest"}),
    "draaiboek": (_("Script"), {"script"}),
    "tafelbladen": (_("Table sheets"), {"sheets"}),
    "casuskaarten": (_("Case cards"), {"cards"}),
    "oogstblad": (_("Harvest sheet"), {"harvest"}),
}


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Let somebody choose what to print for the workshop."""
    return _home(request, WorkshopForm())


@require_GET
def printed(request: HttpRequest, what: str) -> HttpResponse:
    """Show sheets of the workshop as they are printed; all choices stand in the address."""
    if what not in SHEETS:
        raise Http404
    form = WorkshopForm(request.GET or WorkshopForm.usual())
    if not form.is_valid():
        return _home(request, form)
    title, parts = SHEETS[what]
    page = queries.workshop(form.cleaned_data["begin"], form.cleaned_data["over"], parts)
    facts = {"title": title, "framework": loader.framework(), "talk": loader.discussion()}
    facts["address"] = f"{settings.SITE_URL}{reverse('practice:paper')}".partition("://")[2]
    return render(request, "practice/paper/printed.html", facts | page)


def _home(request: HttpRequest, form: WorkshopForm) -> HttpResponse:
    teams = queries.teams(guard.paths(request, Permission.LEAD_LOOK_BACK))
    page = {"form": form, "talk": loader.discussion(), "teams": teams}
    return render(request, "practice/paper/home.html", page)


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
