"""Addresses of the approach and the desired behaviours."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from handvat.library import views
from handvat.web.places import Place

app_name = "library"
urlpatterns = [
    path("aanpak/", views.approach, name="approach"),
    path("aanpak/waar-te-beginnen/", views.begin, name="begin"),
    path("aanpak/gesprek/", views.conversation, name="conversation"),
    path("aanpak/handvat/<slug:key>/", views.handhold, name="handhold"),
    path("gedrag/", views.behaviours, name="behaviours"),
    path("gedrag/<slug:key>/", views.behaviour, name="behaviour"),
]

PLACES = (Place("behaviour", _("Desired behaviour"), "library:behaviours", 20),)
