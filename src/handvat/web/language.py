"""Answer in the chosen language, else the browser's, else Dutch."""

from django.middleware.locale import LocaleMiddleware


class ChosenLanguage(LocaleMiddleware):
    """Django's own rule: the language cookie first, then what the browser asks for."""
