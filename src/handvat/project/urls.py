"""The addresses of the house, and what it hands down: places, and cards beside a page."""

from django.urls import URLPattern, URLResolver, include, path

from handvat.library import urls as library
from handvat.measure import urls as measure
from handvat.overview import urls as overview
from handvat.overview.cards import BESIDE_A_BEHAVIOUR, OF_A_WAVE
from handvat.people import urls as people
from handvat.practice import urls as practice
from handvat.programme import urls as programme
from handvat.project.demo import invitation
from handvat.project.health import health
from handvat.speakup import urls as speakup
from handvat.web.beside import Offer
from handvat.web.places import Place

urlpatterns: list[URLPattern | URLResolver] = [
    path("gezond/", health, name="health"),
    path("demo/uitnodiging/", invitation, name="demo_invitation"),
    path("", include("handvat.web.urls")),
    path("", include("handvat.library.urls")),
    path("", include("handvat.people.urls")),  # before allauth: some of its pages are ours
    path("account/", include("allauth.account.urls")),
    path("", include("handvat.speakup.urls")),
    path("", include("handvat.measure.urls")),
    path("", include("handvat.overview.urls")),
    path("", include("handvat.practice.urls")),
    path("", include("handvat.programme.urls")),
    path("", include("handvat.results.urls")),
]

PLACES: tuple[Place, ...] = (
    *library.PLACES,
    *people.PLACES,
    *speakup.PLACES,
    *measure.PLACES,
    *overview.PLACES,
    *practice.PLACES,
    *programme.PLACES,
)

BESIDE: dict[str, tuple[Offer, ...]] = {"behaviour": BESIDE_A_BEHAVIOUR, "wave": OF_A_WAVE}

handler400 = "handvat.web.errors.bad_request"
handler403 = "handvat.web.errors.forbidden"
handler404 = "handvat.web.errors.not_found"
handler500 = "handvat.web.errors.broken"
