"""Tell Django of the measure package."""

from django.apps import AppConfig


class MeasureConfig(AppConfig):
    """Waves and what comes in."""

    name = "handvat.measure"
    label = "measure"
    default_auto_field = "django.db.models.BigAutoField"
