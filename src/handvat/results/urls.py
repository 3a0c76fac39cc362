"""Addresses of published figures."""

from django.urls import URLPattern, path, re_path

from handvat.results import views
from handvat.web.places import Place

app_name = "results"
urlpatterns: list[URLPattern] = [
    path("resultaten/<int:wave>/", views.publication, name="publication"),
    path("resultaten/<int:wave>/<int:unit>/", views.figures, name="report"),
    path("resultaten/<int:wave>/<int:unit>/zeker/", views.certainty, name="sure"),
    path("resultaten/<int:wave>/<int:unit>/verloop/", views.through_time, name="through_time"),
    path("resultaten/<int:wave>/<int:unit>/codeboek/", views.names, name="codebook"),
    re_path(
        r"^resultaten/(?P<wave>[0-9]{1,18})/(?P<unit>[0-9]{1,18})/verslag\.(?P<form>pdf|xlsx)$",
        views.take_along,
        name="take_along",
    ),
    path("resultaten/<int:wave>/bewijs.json", views.proof, name="proof"),
    re_path(
        r"^resultaten/(?P<wave>[0-9]{1,18})/uitvoer\.(?P<form>csv|xlsx)$",
        views.download,
        name="download",
    ),
]

PLACES: tuple[Place, ...] = ()
