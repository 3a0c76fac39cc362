"""Addresses of what is printed: the workshop, and posters."""

from django.urls import path

from handvat.practice.views import paper as views

urlpatterns = [
    path("papier/posters/", views.posters, name="posters"),
    path("papier/posters/<slug:key>/", views.behaviour_poster, name="behaviour_poster"),
]
