"""Addresses of the start page and the matrix."""

from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.overview.views import matrix
from handvat.overview.views.start import start
from handvat.people import guard
from handvat.web.places import Place

app_name = "overview"
urlpatterns = [
    path("", start, name="start"),
    path("overzicht/", matrix.home, name="home"),
    path("overzicht/<int:unit>/", matrix.whole, name="matrix"),
    path("overzicht/<int:unit>/tabel/", matrix.as_table, name="table"),
    path("overzicht/<int:unit>/matrix.csv", matrix.as_file, name="file"),
    path("overzicht/<int:unit>/tijd/", matrix.through_time, name="through_time"),
    path("overzicht/<int:unit>/vak/<slug:cell>/", matrix.cell, name="cell"),
    path("overzicht/<int:unit>/handvat/<slug:handhold>/", matrix.handhold, name="handhold"),
]


def visible(request: HttpRequest) -> bool:
    """Show the place to who may see what is arranged anywhere."""
    return guard.may_anywhere(request, Permission.SEE_ARRANGEMENTS)


PLACES = (
    Place("start", _("Start"), "overview:start", 10),
    Place("overview", _("Overview"), "overview:home", 50, visible),
)
