"""Tell Django of the overview package."""

from django.apps import AppConfig


class OverviewConfig(AppConfig):
    """Start page and matrix."""

    name = "handvat.overview"
    label = "overview"
    default_auto_field = "django.db.models.BigAutoField"
