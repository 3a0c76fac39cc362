"""Tags and filters that every page of the house may use."""

from collections.abc import Mapping

from django import template
from django.utils.translation import get_language

from handvat.content.shapes import Text

register = template.Library()


@register.filter
def said(text: Text) -> str:
    """Return a text of the approach in the language of the page."""
    return text[get_language() or "nl"]


@register.filter
def has(attributes: Mapping[str, object], name: str) -> bool:
    """Return whether a widget bears an attribute whose name templates cannot spell."""
    return name in attributes
