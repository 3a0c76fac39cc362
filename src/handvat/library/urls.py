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
    path("gedrag/nieuw/<int:unit>/", views.add, name="add_behaviour"),
    path("gedrag/taalcoach/", views.wording, name="wording"),
    path("gedrag/taalcoach/ernaast/", views.along_field, name="along"),
    path("gedrag/taalcoach/regels/", views.wording_rules, name="wording_rules"),
    path("gedrag/<slug:key>/", views.behaviour, name="behaviour"),
    path("gedrag/<slug:key>/wijzig/", views.edit, name="edit_behaviour"),
    path("gedrag/<slug:key>/stopt/", views.retire, name="retire_behaviour"),
    path("gedrag/<slug:key>/terug/", views.bring_back, name="bring_back_behaviour"),
    path("gedrag/<slug:key>/aanbieden/", views.offer, name="offer_behaviour"),
    path("gedrag/<slug:key>/overnemen/", views.publish, name="publish_behaviour"),
    path("er-is-iets-gebeurd/", views.happened, name="happened"),
    path("er-is-iets-gebeurd/<slug:key>/", views.standpoint, name="standpoint"),
    path("er-is-iets-gebeurd/<slug:key>/blad/", views.sheet, name="happened_sheet"),
    path("er-is-iets-gebeurd/<slug:key>/agenda.ics", views.calendar, name="happened_calendar"),
]

PLACES = (Place("behaviour", _("Desired behaviour"), "library:behaviours", 20),)
