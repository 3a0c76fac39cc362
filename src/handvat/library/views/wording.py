"""The page of the wording coach: nothing that is written there is kept."""

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handvat.framing.formats.along import About, along
from handvat.framing.formats.linted import Linted
from handvat.framing.formats.notes import Noted, noted
from handvat.framing.linter import lint
from handvat.framing.readers import Reading
from handvat.framing.shapes import Report
from handvat.library.actions import may_ask_a_model
from handvat.library.forms.wording import WordingForm
from handvat.library.queries import explained_rules
from handvat.library.queries.closely import reader_of
from handvat.library.queries.second_opinion import (
    AnswerUnsound,
    ModelSilent,
    model,
    opinion_on,
)
from handvat.people import guard
from handvat.people.queries import members, unit_of

LANGUAGES = frozenset({"auto", "nl", "en"})


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
    page: dict[str, object] = {"form": form, "noted": None}
    if reading:
        reader = reader_of(reading.document.text)
        report = lint(reading.document, say=_say(), fixes=True, reader=reader)
        page["closely"] = reader is not None
        found = noted(Linted("", reading, report), _colleagues(request))
        page["noted"] = found
        page["model"] = model() if brings else None
        if "vraag" in request.POST:
            page["second"] = _second(request, reading, report, found)
    if request.headers.get("HX-Request") == "true":
        return render(request, "library/wording.html#found", page)
    if reading and request.FILES:
        page["form"] = WordingForm({"tekst": reading.document.text}, brings=brings)
    return render(request, "library/wording.html", page)


@csrf_exempt  # it writes nothing, and forms that keep nothing carry no token
@require_POST
@never_cache
def along_field(request: HttpRequest) -> HttpResponse:
    """Say what the coach sees in the one field that somebody is typing in."""
    asked = request.GET
    text = request.POST.get(asked.get("veld", ""), "")
    about, language = asked.get("over", ""), asked.get("taal", "auto")
    if about not in {About.NORM, About.TEXT} or language not in LANGUAGES:
        raise BadRequest
    names = _colleagues(request)
    found = along(text, _say(), about=About(about), language=language, names=names)
    return render(request, "library/along_typed.html", {"along": found})


@require_GET
def wording_rules(request: HttpRequest) -> HttpResponse:
    """Explain every rule of the coach, with what speaks against it."""
    return render(request, "library/wording_rules.html", {"groups": explained_rules()})


def _second(
    request: HttpRequest, reading: Reading, report: Report, found: Noted
) -> dict[str, object]:
    """Ask a language model about the sentence of one note, because somebody asks for it."""
    asked = model() if request.user.is_authenticated else None
    number = request.POST["vraag"]
    note = next((one for one in found.notes if str(one.number) == number), None)
    if asked is None or note is None:
        raise BadRequest
    of = note.finding
    around = next(one for one in report.sentences if one.start <= of.start < one.end)
    sentence = reading.document.text[around.start : around.end]
    second: dict[str, object] = {"number": note.number}
    if along(sentence, _say(), about=About.TALK, names=_colleagues(request)).persons:
        return second | {"trouble": _("This sentence names somebody, so it stays here.")}
    if not may_ask_a_model(guard.account(request).pk):
        return second | {"trouble": _("You asked often this hour. Come back a little later.")}
    try:
        return second | {"told": opinion_on(sentence, of.message, of.language, asked)}
    except ModelSilent:
        return second | {"trouble": _("The language model gave no answer. Try it again later.")}
    except AnswerUnsound:
        told = _("The answer was not clear enough to show. The words of the coach still help.")
        return second | {"trouble": told}


def _say() -> str:
    return (get_language() or "nl")[:2]


def _colleagues(request: HttpRequest) -> list[str]:
    """Return the names of those in the unit of who is signed in."""
    person = request.user.person if request.user.is_authenticated else None
    unit = unit_of(person) if person else None
    return [held.person.name for held in members(unit)] if unit else []
