"""Addresses of good examples, and of leaders who go first."""

from django.urls import path

from handvat.practice.views import stories as views

urlpatterns = [
    path("verhalen/", views.shared, name="stories"),
    path("leiders-eerst/", views.leaders, name="leaders"),
    path("verhalen/nieuw/<int:unit>/", views.tell, name="story_new"),
    path("verhalen/<int:pk>/", views.show, name="story"),
    path("verhalen/<int:pk>/wijzigen/", views.change, name="story_change"),
    path("verhalen/<int:pk>/nakijken/", views.check, name="story_check"),
    path("verhalen/<int:pk>/antwoord/", views.answer, name="story_answer"),
    path("verhalen/<int:pk>/delen/", views.share, name="story_share"),
    path("verhalen/<int:pk>/weg/", views.withdraw, name="story_withdraw"),
]
