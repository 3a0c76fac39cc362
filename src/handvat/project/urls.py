"""The addresses of the house, and the places it hands to the navigation."""

from django.urls import URLPattern, URLResolver, include, path

from handvat.practice import urls as practice
from handvat.programme import urls as programme
from handvat.web.places import Place

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("handvat.web.urls")),
    path("", include("handvat.practice.urls")),
    path("", include("handvat.programme.urls")),
]

PLACES: tuple[Place, ...] = (*practice.PLACES, *programme.PLACES,)
