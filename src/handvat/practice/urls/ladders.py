"""Addresses of the small steps of an agreement."""

from django.urls import path

from handvat.practice.views import ladders as views

urlpatterns = [
    path("team/stappen/<int:pk>/", views.show, name="ladder"),
    path("team/stappen/<int:pk>/bewust/", views.awareness, name="awareness"),
    path("team/stappen/<int:pk>/kiezen/", views.begin, name="begin_step"),
    path("team/stappen/<int:pk>/terugkijken/", views.end, name="end_step"),
    path("team/stappen/<int:pk>/kleiner/<int:position>/", views.split, name="split_step"),
    path("team/stappen/<int:pk>/schrijven/", views.rungs, name="rungs"),
    path("team/stappen/<int:pk>/fase/", views.stage, name="stage"),
]
