"""Addresses of looking back together, and of what teams ask."""

from django.urls import path

from handvat.practice.views import lookbacks as views
from handvat.practice.views import signals

urlpatterns = [
    path("terugblik/team/<int:unit>/", views.past, name="look_backs"),
    path("terugblik/team/<int:unit>/beginnen/", views.begin, name="begin_look_back"),
    path("terugblik/team/<int:unit>/blad/", views.sheet, name="look_back_sheet"),
    path("terugblik/<int:pk>/", views.show, name="look_back"),
    path("terugblik/<int:pk>/schrijven/", views.write, name="write_look_back"),
    path("terugblik/<int:pk>/openen/", views.open_notes, name="open_look_back"),
    path("terugblik/<int:pk>/bewaren/", views.keep, name="keep_look_back"),
    path("terugblik/<int:pk>/afronden/", views.end, name="end_look_back"),
    path("terugblik/<int:pk>/stand/", views.state, name="look_back_state"),
    path("terugblik/<int:pk>/scherm/", views.beamer, name="look_back_screen"),
    path("terugblik/<int:pk>/signaal/", signals.send, name="send_signal"),
    path("signalen/", signals.all_signals, name="signals"),
    path("signalen/<int:pk>/", signals.answer, name="answer_signal"),
]
