"""Addresses of check-ins."""

from django.urls import path

from handvat.practice.views import checkins as views

urlpatterns = [
    path("team/<int:unit>/check-in/", views.show, name="check_in"),
    path("team/<int:unit>/check-in/meedoen/", views.take, name="check_in_take"),
    path("team/<int:unit>/check-in/openen/", views.begin, name="check_in_open"),
    path("team/<int:unit>/check-in/ritme/", views.rhythm, name="check_in_rhythm"),
]
