"""Addresses of practising together."""

from handvat.practice.urls import first_steps, lookbacks, paper, stories, thanks
from handvat.web.places import Place

app_name = "practice"
urlpatterns = [
    *first_steps.urlpatterns, *lookbacks.urlpatterns,
    *paper.urlpatterns,
    *thanks.urlpatterns,
    *stories.urlpatterns,
]

PLACES: tuple[Place, ...] = (*paper.PLACES,)
