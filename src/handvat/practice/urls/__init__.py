"""Addresses of practising together."""

from handvat.practice.urls import (
    agreements,
    checkins,
    first_steps,
    ladders,
    lookbacks,
    paper,
    stories,
    teams,
    thanks,
)
from handvat.web.places import Place

app_name = "practice"
urlpatterns = [
    *agreements.urlpatterns,
    *checkins.urlpatterns,
    *first_steps.urlpatterns,
    *teams.urlpatterns,
    *ladders.urlpatterns,
    *lookbacks.urlpatterns,
    *paper.urlpatterns,
    *thanks.urlpatterns,
    *stories.urlpatterns,
]

PLACES: tuple[Place, ...] = (*teams.PLACES, *paper.PLACES)
