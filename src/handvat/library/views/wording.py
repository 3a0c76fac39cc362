"""The page of the wording coach: nothing that is written there is kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from handvat.framing.formats.linted import Linted
from handvat.framing.formats.notes import Noted, noted
from handvat.framing.linter import lint
from handvat.framing.readers import Reading
from handvat.library.forms.wording import WordingForm
from handvat.people.queries import members, unit_of


@require_http_methods(["GET", "POST"])
@never_cache
def wording(request: HttpRequest) -> HttpResponse:
    """Show a text with what works and what may be said better; while typing, that alone."""
    brings = request.user.is_authenticated
    asked = request.method == "POST"
    form = WordingForm(
        request.POST if asked else None, request.FILES if asked else None, brings=brings
    )
    reading = form.reading if asked and form.is_valid() else None
    page = {"form": form, "noted": _noted(request, reading) if reading else None}
    if request.headers.get("HX-Request") == "true":
        return render(request, "library/wording.html#found", page)
    if reading and request.FILES:
        page["form"] = WordingForm({"tekst": reading.document.text}, brings=brings)
    return render(request, "library/wording.html", page)


def _noted(request: HttpRequest, reading: Reading) -> Noted:
    report = lint(reading.document, say=get_language() or "nl", fixes=True)
    return noted(Linted("", reading, report), _colleagues(request))


def _colleagues(request: HttpRequest) -> list[str]:
    """Return the names of those in the unit of who is signed in."""
    person = request.user.person if request.user.is_authenticated else None
    unit = unit_of(person) if person else None
    return [held.person.name for held in members(unit)] if unit else []
