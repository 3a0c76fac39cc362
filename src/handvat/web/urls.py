"""Addresses of what belongs to no single place."""

from django.urls import URLPattern, path
from django.views.i18n import set_language

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("taal/", set_language, name="language"),
]
