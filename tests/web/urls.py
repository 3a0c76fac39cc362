"""A house with the rooms of the web package only, and pages that fail on purpose."""

from django.core.exceptions import BadRequest, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import include, path

from handvat.access import Permission
from handvat.web.places import Place

handler400 = "handvat.web.errors.bad_request"
handler403 = "handvat.web.errors.forbidden"
handler404 = "handvat.web.errors.not_found"
handler500 = "handvat.web.errors.broken"


class NotHere(PermissionDenied):
    """As the guard raises it: knows what was asked, and where."""

    permission = Permission.PLAN_WAVE
    unit = "Fysica"


def page(request: HttpRequest) -> HttpResponse:
    return render(request, "web/about.html")


def refuse(request: HttpRequest) -> HttpResponse:
    raise NotHere


def refuse_dumbly(request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def garble(request: HttpRequest) -> HttpResponse:
    raise BadRequest


def break_down(request: HttpRequest) -> HttpResponse:
    raise RuntimeError("on purpose")


def quiet(request: HttpRequest) -> HttpResponse:
    return render(request, "web/quiet.html")


urlpatterns = [
    path("", include("handvat.web.urls")),
    path("", page, name="start"),
    path("overzicht/", page, name="overview"),
    path("overzicht/cel/", page, name="cell"),
    path("hulp/", page, name="help"),
    path("beheer/", page, name="admin"),
    path("stil/", quiet, name="quiet"),
    path("weiger/", refuse),
    path("weiger-dom/", refuse_dumbly),
    path("onleesbaar/", garble),
    path("stuk/", break_down),
]

PLACES = (
    Place("help", "Hulp en melden", "help", 90),
    Place("overview", "Overzicht", "overview", 50),
    Place("start", "Start", "start", 10),
    Place("admin", "Beheer", "admin", 95, lambda request: False),
)
