"""Addresses of thanking."""

from django.urls import path

from handvat.practice.views import thanks as views

urlpatterns = [
    path("waardering/", views.choose, name="thanks"),
    path("waardering/dank/", views.given, name="thanks_given"),
    path("waardering/aan/<str:to>/", views.give, name="thanks_give"),
    path("mijn/waardering/", views.mine, name="my_thanks"),
    path("mijn/waardering/<int:pk>/weg/", views.delete, name="thanks_delete"),
    path("mijn/waardering/<int:pk>/muur/", views.to_wall, name="thanks_wall"),
    path("mijn/waardering/<int:pk>/niet-meer/", views.block, name="thanks_block"),
    path("mijn/waardering/weer/<int:pk>/", views.unblock, name="thanks_unblock"),
    path("team/<int:unit>/muur/<int:pk>/weg/", views.clear, name="wall_clear"),
]
