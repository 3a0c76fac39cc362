"""Tell Django of the speakup package."""

from django.apps import AppConfig


class SpeakupConfig(AppConfig):
    """who can I talk to, and which ways are there:Help and reporting."""

    name = "handvat.speakup"
    label = "speakup"
    default_auto_field = "django.db.models.BigAutoField"
