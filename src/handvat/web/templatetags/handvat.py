"""Tags and filters that every page of the house may use."""

from collections.abc import Mapping, Sequence

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from handvat.content.shapes import Text
from handvat.web import pictures

register = template.Library()
register.simple_tag(pictures.lived_bar)
register.simple_tag(pictures.arranged_steps)


@register.filter
def said(text: Text) -> str:
    """Return a text of the approach in the language of the page."""
    return text[get_language() or "nl"]


@register.filter
def has(attributes: Mapping[str, object], name: str) -> bool:
    """Return whether a widget bears an attribute whose name templates cannot spell."""
    return name in attributes


@register.filter
def on_lines(address: str) -> SafeString:
    """Return an e-mail address that goes on to a next line at its @, and not inside a word."""
    name, at, place = address.rpartition("@")
    return format_html("{}<wbr>{}{}", name, at, place)


@register.inclusion_tag("web/trend.html")
def trend(
    title: str, points: Sequence[pictures.TrendPoint], minimum: float, maximum: float
) -> dict[str, object]:
    """Draw waves from old to new, with the same in a table behind it."""
    return {
        "title": title,
        "picture": pictures.trend_picture(title, points, minimum=minimum, maximum=maximum),
        "rows": [(point.label, pictures.figure_in_words(point)) for point in points],
    }
