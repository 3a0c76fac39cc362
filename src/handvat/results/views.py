"""Pages to publish a wave, to read its figures in words, and to take them along."""

import io
import tempfile
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import wraps

from django.contrib import messages
from django.db.models import QuerySet
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseBase,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handvat import clock
from handvat.access import Permission, Role
from handvat.measure.models import Origin, Wave
from handvat.measure.queries.manifest import told_words
from handvat.people import guard
from handvat.people.models import Unit
from handvat.results.actions import AlreadyPublished, WaveNotClosed
from handvat.results.actions.asking import ask_publication
from handvat.results.queries import STATEMENT, NothingPublished, Report, groups, report
from handvat.results.queries.codebook import codebook, how_to_read
from handvat.results.queries.courses import courses
from handvat.results.queries.export import NoProof, NotOpenYet, export_rows
from handvat.results.queries.export import proof as proof_of
from handvat.results.queries.findings import findings
from handvat.results.queries.lines import sections
from handvat.results.queries.others import OTHERS, below, others, rests
from handvat.results.queries.printed import pages, plainly, printed
from handvat.results.queries.publication import plan, scope
from handvat.results.queries.sure import sure
from handvat.results.rules.files import Row, csv_lines, write_report, write_workbook
from handvat.results.rules.paper import as_pdf

OfUnit = Callable[[HttpRequest, int, int], HttpResponse]
WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _or_later(view: OfUnit) -> OfUnit:
    """Say when results open, or that they are being made, where `view` finds nothing published."""

    @wraps(view)
    def answered(request: HttpRequest, wave: int, unit: int) -> HttpResponse:
        try:
            return view(request, wave, unit)
        except NothingPublished as refusal:
            asked, here = _readable(request, wave, unit)
            opened = asked.results_open_at <= clock.now()
            if opened and hasattr(asked, "publication"):
                raise Http404 from refusal
            page = {"wave": asked, "unit": here, "opened": opened}
            return render(request, "results/later.html", page)

    return answered


@require_http_methods(["GET", "POST"])
def publication(request: HttpRequest, wave: int) -> HttpResponse:
    """Show what publishing a wave means, and publish it."""
    asked = get_object_or_404(_shown_to_others(), pk=wave)
    units = scope(asked)
    if request.method == "POST" or not _may_all(request, Permission.EXPORT_RESULTS, units):
        _require_all(request, Permission.PUBLISH_WAVE, units)
    if request.method == "POST":
        _publish(request, asked)
        return redirect("results:publication", wave=asked.pk)
    now = clock.now()
    page = {
        "plan": plan(asked, now=now),
        "now": now,
        "may_publish": _may_all(request, Permission.PUBLISH_WAVE, units),
        "may_export": _may_all(request, Permission.EXPORT_RESULTS, units),
        "statement": STATEMENT,
    }
    return render(request, "results/publication.html", page)


@require_GET
@_or_later
def figures(request: HttpRequest, wave: int, unit: int) -> HttpResponse:
    """Show all figures of a unit in words, or when they open."""
    asked, here = _readable(request, wave, unit)
    now = clock.now()
    name, _colon, value = request.GET.get("groep", "").replace("\x00", "").partition(":")
    group = (name, value)
    shown = _of_group(here, asked, group, now) if name else report(here, asked.pk, now=now)
    sheet = asked.asks()
    page = {
        "report": shown,
        "words": told_words(asked),
        "findings": findings(shown, sheet),
        "sections": sections(shown, sheet),
        "groups": (*groups(here, asked.pk, now=now), *rests(here, asked.pk, now=now)),
        "below": [one for one in below(here, asked.pk, now=now) if _may_see(request, one)],
        "reading": how_to_read(),
        "chosen": f"{name}:{value}" if name else "",
        "may_export": _may_all(request, Permission.EXPORT_RESULTS, scope(asked)),
        "statement": STATEMENT,
    }
    return render(request, "results/report.html", page)


@require_GET
@_or_later
def certainty(request: HttpRequest, wave: int, unit: int) -> HttpResponse:
    """Show how sure the figures of a unit are."""
    asked, here = _readable(request, wave, unit)
    now = clock.now()
    shown = report(here, asked.pk, now=now)
    page = {
        "report": shown,
        "sure": sure(shown, asked.asks()),
        "words": told_words(asked),
        "statement": STATEMENT,
    }
    return render(request, "results/sure.html", page)


@require_GET
@_or_later
def through_time(request: HttpRequest, wave: int, unit: int) -> HttpResponse:
    """Show every handhold of a unit through the waves, with how far each mean may be off."""
    asked, here = _readable(request, wave, unit)
    now = clock.now()
    shown = report(here, asked.pk, now=now)
    sheet = asked.asks()
    page = {
        "report": shown,
        "courses": courses(here, shown, sheet, now=now),
        "low": sheet.scale.low,
        "high": sheet.scale.high,
        "statement": STATEMENT,
    }
    return render(request, "results/through_time.html", page)


@require_GET
def names(request: HttpRequest, wave: int, unit: int) -> HttpResponse:
    """Show what every name in the figures of a wave means."""
    asked, here = _readable(request, wave, unit)
    page = {"wave": asked, "unit": here, "codebook": codebook(asked.asks())}
    return render(request, "results/codebook.html", page)


@require_GET
def download(request: HttpRequest, wave: int, form: str) -> HttpResponseBase:
    """Give every cell of a published wave as CSV or as a workbook."""
    asked = get_object_or_404(_shown_to_others(), pk=wave)
    _require_all(request, Permission.EXPORT_RESULTS, scope(asked))
    try:
        rows = export_rows(asked.pk, now=clock.now())
    except (NothingPublished, NotOpenYet):
        messages.error(request, _("There is nothing to take along yet. Come back on the date."))
        return redirect("results:publication", wave=asked.pk)
    return _as_workbook(asked, rows) if form == "xlsx" else _as_csv(asked, rows)


@require_GET
def take_along(request: HttpRequest, wave: int, unit: int, form: str) -> HttpResponse:
    """Give the report of a unit as a PDF or as a workbook; who may read it may take it along."""
    asked, here = _readable(request, wave, unit)
    now = clock.now()
    try:
        said = printed(report(here, asked.pk, now=now), asked, now=now)
    except NothingPublished:
        return redirect("results:report", wave=asked.pk, unit=here.pk)
    if form == "pdf":
        answer = HttpResponse(as_pdf(plainly(said)), content_type="application/pdf")
    else:
        file = io.BytesIO()
        write_report(pages(said, asked.asks()), file)
        answer = HttpResponse(file.getvalue(), content_type=WORKBOOK)
    name = f"handvat-{asked.pk}-{here.pk}.{form}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
def proof(request: HttpRequest, wave: int) -> HttpResponse:
    """Give the public proof of the figures, for `handvat protect --check`."""
    asked = get_object_or_404(_shown_to_others(), pk=wave)
    _require_all(request, Permission.EXPORT_RESULTS, scope(asked))
    try:
        said = proof_of(asked.pk, now=clock.now()).as_json()
    except (NothingPublished, NotOpenYet):
        messages.error(request, _("There is nothing to take along yet. Come back on the date."))
        return redirect("results:publication", wave=asked.pk)
    except NoProof as refusal:
        raise Http404 from refusal
    answer = HttpResponse(said, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="handvat-{asked.pk}-proof.json"'
    return answer


def _shown_to_others() -> QuerySet[Wave]:
    """Return the waves with figures; a check-in is of its team alone."""
    return Wave.objects.exclude(origin=Origin.CHECK_IN)


def _publish(request: HttpRequest, wave: Wave) -> None:
    try:
        ask_publication(wave, now=clock.now(), who=str(guard.account(request).pk))
    except WaveNotClosed:
        messages.error(request, _("This wave still takes answers. Close it first."))
    except AlreadyPublished:
        messages.info(request, _("These results were published already. Nothing has changed."))


def _as_csv(wave: Wave, rows: Iterable[Row]) -> HttpResponseBase:
    answer = StreamingHttpResponse(csv_lines(rows), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="handvat-{wave.pk}.csv"'
    return answer


def _as_workbook(wave: Wave, rows: Iterable[Row]) -> HttpResponseBase:
    file = tempfile.TemporaryFile()  # noqa: SIM115 -- the answer closes it after sending
    write_workbook(rows, file, statement=str(STATEMENT))
    file.seek(0)
    name = f"handvat-{wave.pk}.xlsx"
    return FileResponse(file, as_attachment=True, filename=name, content_type=WORKBOOK)


def _readable(request: HttpRequest, wave: int, unit: int) -> tuple[Wave, Unit]:
    """Return a wave and a unit, for who may read the results of that unit."""
    asked, here = get_object_or_404(_shown_to_others(), pk=wave), get_object_or_404(Unit, pk=unit)
    if not _belongs(request, here):
        guard.require(request, Permission.SEE_RESULTS, here)
    return asked, here


def _may_see(request: HttpRequest, unit: Unit) -> bool:
    return _belongs(request, unit) or guard.may(request, Permission.SEE_RESULTS, unit)


def _of_group(unit: Unit, wave: Wave, group: tuple[str, str], now: datetime) -> Report:
    """Return the report of one group; that there is none shows nothing of the group."""
    name, value = group
    try:
        if name == OTHERS:
            return others(unit, wave.pk, of=value, now=now)
        return report(unit, wave.pk, now=now, filter_name=name, filter_value=value)
    except NothingPublished as refusal:
        raise Http404 from refusal


def _belongs(request: HttpRequest, unit: Unit) -> bool:
    """Return whether who is asking is a member of `unit`, or of a unit below it."""
    held = guard.standing(request)
    return any(one.role is Role.MEMBER and one.path.startswith(unit.path) for one in held)


def _may_all(request: HttpRequest, permission: Permission, units: tuple[Unit, ...]) -> bool:
    return bool(units) and all(guard.may(request, permission, unit) for unit in units)


def _require_all(request: HttpRequest, permission: Permission, units: tuple[Unit, ...]) -> None:
    guard.account(request)
    if not units:  # nobody can be shown to look after it
        raise guard.NotAllowed(permission, None)
    for unit in units:
        guard.require(request, permission, unit)
