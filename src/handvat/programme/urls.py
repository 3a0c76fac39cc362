"""Addresses of the programme: what has been arranged."""

from django.http import HttpRequest
from django.urls import path
from django.utils.translation import gettext_lazy as _

from handvat.access import Permission
from handvat.people import guard
from handvat.programme import views
from handvat.web.places import Place

app_name = "programme"
urlpatterns = [
    path("programma/", views.home, name="home"),
    path("programma/<int:unit>/", views.arrangements, name="arrangements"),
    path("programma/<int:unit>/<slug:handhold>/", views.edit, name="edit"),
    path("programma/<int:unit>/<slug:handhold>/volg/", views.withdraw, name="withdraw"),
    path("programma/<int:unit>/<slug:handhold>/geschiedenis/", views.past, name="past"),
    path("programma/<int:unit>/<slug:handhold>/bestand/", views.evidence, name="evidence"),
]


def visible(request: HttpRequest) -> bool:
    """Show the place to who may see arrangements anywhere."""
    return guard.may_anywhere(request, Permission.SEE_ARRANGEMENTS)


PLACES = (Place("programme", _("Programme"), "programme:home", 60, visible),)
