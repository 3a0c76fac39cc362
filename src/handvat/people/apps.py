"""Tell Django of the people package."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who there are, and where they belong."""

    name = "handvat.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
