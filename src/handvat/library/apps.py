"""Tell Django of the library package."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The approach and its words."""

    name = "handvat.library"
    label = "library"
    default_auto_field = "django.db.models.BigAutoField"
