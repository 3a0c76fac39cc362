"""Addresses of practising: a first step, and what a unit practises."""

from django.urls import path

from handvat.practice.views import first_steps as views

urlpatterns = [
    path("eerste-stap/", views.choose, name="choose"),
    path("eerste-stap/<slug:key>/", views.say, name="say"),
    path("eerste-stap/<slug:key>/blad/", views.sheet, name="sheet"),
    path("eerste-stap/<slug:key>/terugblik.ics", views.sheet_calendar, name="sheet_calendar"),
]
