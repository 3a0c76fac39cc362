"""Addresses of what is printed: the workshop, and posters."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from handvat.practice.views import paper as views
from handvat.practice.views import paper_harvest as harvest
from handvat.web.places import Place

urlpatterns = [
    path("papier/", views.home, name="paper"),
    path("papier/posters/", views.posters, name="posters"),
    path("papier/posters/<slug:key>/", views.behaviour_poster, name="behaviour_poster"),
    path("papier/oogst/<int:unit>/", harvest.harvest, name="harvest"),
    path("papier/<slug:what>/", views.printed, name="printed"),
]

PLACES = (Place("conversation", _("In conversation"), "practice:paper", 40),)
