"""Pages on which a survey held elsewhere is imported: hand over, look, agree."""

from pathlib import PurePath

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from handvat import clock
from handvat.access import Permission
from handvat.measure.actions.importing import (
    ClosedInFuture,
    Matched,
    UnitsUnknown,
    import_survey,
    match_units,
)
from handvat.measure.actions.uploads import SHELF, claimed, held, hold
from handvat.measure.forms.complaints import of_table, of_units, sentence
from handvat.measure.forms.importing import ApplyForm, SurveyForm
from handvat.measure.rules.survey import Complaint, Survey, SurveyRefused, read_survey
from handvat.measure.rules.survey_map import SurveyMap, read_map
from handvat.measure.rules.tables import TableRefused, open_table
from handvat.measure.views.managing import who
from handvat.people import guard
from handvat.people.actions.shelf import UploadGone
from handvat.people.queries import root_unit

SESSION_KEY = "survey"  # the name under which the files are held


def hand_over(request: HttpRequest) -> HttpResponse:
    """Take a survey file and its mapping, and hold them."""
    _require_anywhere(request)
    form = SurveyForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        SHELF.forget(request.session.get(SESSION_KEY, ""))
        file = form.cleaned_data["answers"]
        request.session[SESSION_KEY] = hold(
            file.chunks(),
            ending=PurePath(str(file.name)).suffix.lower()[:10],
            mapping=form.text,
            now=clock.now(),
        )
        return redirect("measure:import_preview")
    return render(request, "measure/import.html", {"form": form})


@never_cache
def preview(request: HttpRequest) -> HttpResponse:
    """Show what the file holds, or what is the matter with it."""
    _require_anywhere(request)
    try:
        survey, survey_map = _read(request)
    except UploadGone:
        return _gone(request)
    except TableRefused as refused:
        return _refused(request, [of_table(refused)])
    except SurveyRefused as refused:
        return _refused(request, refused.complaints)
    matched = match_units(survey)
    _require(request, matched)
    facts = {
        "survey": survey,
        "map": survey_map,
        "columns": [(column, column in survey_map.sheet.keys) for column in survey_map.columns],
        "items": [
            (item, round(survey.missing[item.key] * 100 / survey.rows))
            for item in survey_map.sheet.items
        ],
        "matched": matched,
        "unknown": [sentence(complaint) for complaint in of_units(matched.unknown)],
        "form": ApplyForm(),
        "may_create": _may_create(request),
    }
    return render(request, "measure/import_preview.html", facts)


@require_POST
def apply(request: HttpRequest) -> HttpResponse:
    """Import what was shown."""
    _require_anywhere(request)
    form = ApplyForm(request.POST)
    create = form.is_valid() and form.cleaned_data["create_units"] and _may_create(request)
    name = request.session.get(SESSION_KEY, "")
    try:
        with claimed(name):
            survey, survey_map = _read(request)
            _require(request, match_units(survey))
            wave = import_survey(
                survey, survey_map, create_units=create, who=who(request), now=clock.now()
            )
            SHELF.forget(name)  # from here on nobody imports it once more
    except UploadGone:
        return _gone(request)
    except (TableRefused, SurveyRefused, UnitsUnknown):
        messages.error(request, _("Not everything can be imported. Look below at what is left."))
        return redirect("measure:import_preview")
    except ClosedInFuture as future:
        return _refused(request, [Complaint("closed_in_future", value=str(future.day))])
    request.session.pop(SESSION_KEY, None)
    messages.success(request, _("The survey is imported. You can publish its results now."))
    return redirect("measure:wave", pk=wave.pk)


def _read(request: HttpRequest) -> tuple[Survey, SurveyMap]:
    path, mapping = held(request.session.get(SESSION_KEY, ""))
    survey_map = read_map(mapping, file="mapping.yaml")
    return read_survey(open_table(path), survey_map), survey_map


def _require_anywhere(request: HttpRequest) -> None:
    guard.account(request)
    if not guard.may_anywhere(request, Permission.IMPORT_SURVEY):
        raise guard.NotAllowed(Permission.IMPORT_SURVEY, None)


def _require(request: HttpRequest, matched: Matched) -> None:
    """Let nobody import answers into a unit that they do not look after."""
    for unit in matched.units.values():
        guard.require(request, Permission.IMPORT_SURVEY, unit)


def _may_create(request: HttpRequest) -> bool:
    root = root_unit()
    return root is not None and guard.may(request, Permission.IMPORT_SURVEY, root)


def _refused(
    request: HttpRequest, complaints: "list[Complaint] | tuple[Complaint, ...]"
) -> HttpResponse:
    told = [sentence(complaint) for complaint in complaints]
    return render(request, "measure/import_refused.html", {"told": told}, status=422)


def _gone(request: HttpRequest) -> HttpResponse:
    messages.error(request, _("The files are not here any more. Choose them again."))
    return redirect("measure:import")
