"""Addresses of help, and of keeping it up."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from handvat.speakup import views
from handvat.web.places import Place

app_name = "speakup"
urlpatterns = [
    path("hulp/", views.help_page, name="home"),
    path("hulp/wegen/", views.routes, name="routes"),
    path("hulp/beheer/", views.keep, name="keep"),
    path("hulp/beheer/<int:pk>/", views.keep_unit, name="keep_unit"),
    path("hulp/beheer/<int:pk>/nieuw/", views.add, name="add"),
    path("hulp/beheer/punt/<int:pk>/", views.edit, name="edit"),
    path("hulp/beheer/punt/<int:pk>/klopt/", views.check, name="check"),
    path("hulp/beheer/punt/<int:pk>/stopt/", views.end, name="end"),
]

PLACES = (Place("help", _("Help and reporting"), "speakup:home", 90),)
