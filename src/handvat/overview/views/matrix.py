"""Pages of the matrix: whole, as table, as file, one cell, one handhold, through time."""

import csv
from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from handvat import clock
from handvat.access import Permission
from handvat.clock import campus_day
from handvat.content.loader import handhold as handhold_of
from handvat.content.loader import handholds
from handvat.overview.queries import Matrix, table
from handvat.overview.queries import matrix as matrix_of
from handvat.overview.queries.look import (
    Look,
    courses,
    items,
    look,
    points,
    reports,
    scale,
    told_in,
)
from handvat.people import guard
from handvat.people.models import Unit
from handvat.people.queries import Around, around, units_called, widest
from handvat.practice import cards as practice
from handvat.results.queries import STATEMENT


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Go to the matrix of the widest unit that one may see, or to the one searched for."""
    guard.account(request)
    paths = guard.paths(request, Permission.SEE_ARRANGEMENTS)
    words = request.GET.get("zoek", "").strip()
    if words:
        page = {"words": words, "found": units_called(words, paths), "route": "overview:matrix"}
        return render(request, "programme/found.html", page)
    unit = widest(paths)
    if unit is None:
        return render(request, "programme/nowhere.html")
    return redirect("overview:matrix", unit=unit.pk)


@require_GET
def whole(request: HttpRequest, unit: int) -> HttpResponse:
    """Show the matrix of a unit."""
    return render(request, "overview/matrix.html", _page(request, unit).context())


@require_GET
def as_table(request: HttpRequest, unit: int) -> HttpResponse:
    """Show the matrix as a table."""
    return render(request, "overview/table.html", _page(request, unit).context())


@require_GET
def as_file(request: HttpRequest, unit: int) -> HttpResponse:
    """Hand over the matrix as a file for a spreadsheet."""
    page = _page(request, unit)
    here, seen = page.unit, page.look
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    name = slugify(here.name) or str(here.pk)
    answer["Content-Disposition"] = f'attachment; filename="matrix-{name}.csv"'
    answer.write("\ufeff")  # so that a spreadsheet reads it as UTF-8
    dutch = (get_language() or "nl").startswith("nl")
    sheet = csv.writer(answer, delimiter=";" if dutch else ",")
    no_wave = _("no picture yet") if seen.may_see else ""
    wave = seen.wave.title if seen.wave else no_wave
    sheet.writerow([str(STATEMENT)])
    sheet.writerow([table.harmless(here.name), table.harmless(wave)])
    sheet.writerow(table.heads())
    sheet.writerows(table.rows(page.matrix))
    return answer


@require_GET
@never_cache
def cell(request: HttpRequest, unit: int, cell: str) -> HttpResponse:
    """Show one cell: its two handholds with their questions, behaviours and arrangements."""
    page = _page(request, unit)
    shown = next((one for one in page.matrix.cells if one.id == cell), None)
    if shown is None:
        raise Http404
    told = [(line, practice.examples_at(request, line.handhold.id)) for line in shown.lines]
    return render(request, "overview/cell.html", page.context(cell=shown, told=told))


@require_GET
@never_cache
def handhold(request: HttpRequest, unit: int, handhold: str) -> HttpResponse:
    """Show one handhold: questions, trend, behaviours and what has been arranged."""
    page = _page(request, unit)
    try:
        which = handhold_of(handhold)
    except KeyError as unknown:
        raise Http404 from unknown
    cell = next(one for one in page.matrix.cells if one.id == which.cell)
    line = next(one for one in cell.lines if one.handhold == which)
    more: dict[str, object] = {"cell": cell, "line": line}
    offered = (
        practice.what_is_asked_of(request, page.unit, which.id, clock.now()),
        practice.examples_at(request, which.id),
    )
    more["beside"] = [card for card in offered if card]
    if page.look.report:
        low, high = scale(page.look.report.figures)
        more |= {"items": items(which, page.look.report), "low": low, "high": high}
        more["points"] = points(page.unit, which, now=clock.now())
    return render(request, "overview/handhold.html", page.context(**more))


@require_GET
def through_time(request: HttpRequest, unit: int) -> HttpResponse:
    """Show the handholds through the last waves."""
    page = _page(request, unit)
    seen = reports(page.look, now=clock.now())
    more = page.context(reports=seen, courses=courses(handholds(), seen))
    return render(request, "overview/through_time.html", more)


@dataclass(frozen=True, slots=True)
class Page:
    """What every page of the matrix shows."""

    unit: Unit
    look: Look
    around: Around
    told_in: Unit | None
    matrix: Matrix
    may_edit: bool
    may_choose: bool

    def context(self, **more: object) -> dict[str, object]:
        """Return it as a template takes it, with what one page adds."""
        return (
            {name: getattr(self, name) for name in self.__slots__}
            | {"statement": STATEMENT}
            | more
        )


def _page(request: HttpRequest, unit: int) -> Page:
    """Return what there is to see of a unit, for who may look."""
    here = get_object_or_404(Unit, pk=unit)
    guard.require(request, Permission.SEE_ARRANGEMENTS, here)
    now = clock.now()
    asked_for = request.GET.get("meting", "")
    may_see = guard.may(request, Permission.SEE_RESULTS, here)
    seen = look(here, asked_for, may_see=may_see, now=now)
    today = campus_day(now, settings.TIME_ZONE)
    near = around(here, guard.paths(request, Permission.SEE_ARRANGEMENTS))
    return Page(
        unit=here,
        look=seen,
        around=near,
        told_in=told_in(here, near.above),
        matrix=matrix_of(
            here, seen.report, today=today, may_see=may_see, inside=guard.inside(request)
        ),
        may_edit=guard.may(request, Permission.EDIT_ARRANGEMENTS, here),
        may_choose=guard.may(request, Permission.LEAD_TEAM, here),
    )
