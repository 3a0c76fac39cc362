"""Tell Django of the results package."""

from django.apps import AppConfig


class ResultsConfig(AppConfig):
    """Figures that may be shown."""

    name = "handvat.results"
    label = "results"
    default_auto_field = "django.db.models.BigAutoField"
