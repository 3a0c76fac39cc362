"""Tell Django of the web package."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """The look, shared by every place."""

    name = "handvat.web"
    label = "web"
