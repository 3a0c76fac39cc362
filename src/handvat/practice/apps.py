"""Tell Django of the practice package."""

from django.apps import AppConfig


class PracticeConfig(AppConfig):
    """Practice of desired behaviour."""

    name = "handvat.practice"
    label = "practice"
    default_auto_field = "django.db.models.BigAutoField"
