"""The addresses of the house, and the places it hands to the navigation."""

from django.urls import URLPattern, URLResolver, include, path

from handvat.web.places import Place

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("handvat.web.urls")),
]

PLACES: tuple[Place, ...] = ()
