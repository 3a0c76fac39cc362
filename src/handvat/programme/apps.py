"""Tell Django of the programme package."""

from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    """What has been arranged."""

    name = "handvat.programme"
    label = "programme"
    default_auto_field = "django.db.models.BigAutoField"
