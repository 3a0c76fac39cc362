"""Addresses of what belongs to no single place."""

from django.urls import URLPattern, path

from handvat.web import views

app_name = "web"
urlpatterns: list[URLPattern] = [
    path("taal/", views.language, name="language"),
    path("leesvoorkeur/", views.reading, name="reading"),
    path("wat-we-bewaren/", views.privacy, name="privacy"),
    path("toegankelijkheid/", views.accessibility, name="accessibility"),
    path("over/", views.about, name="about"),
    path("stijl/", views.style, name="style"),
    path("robots.txt", views.robots, name="robots"),
]
