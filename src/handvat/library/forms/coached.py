"""Fields beside which the wording coach thinks along: after sending, and while somebody types."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.forms.boundfield import BoundField
from django.urls import reverse
from django.utils.translation import get_language

from handvat.framing.formats.along import About, Along, along


@dataclass(frozen=True, slots=True)
class Coaching:
    """What is written in a field, and whose names could be in it."""

    about: About
    language: str = "auto"
    names: Callable[[], Iterable[str]] = tuple


class CoachedField(BoundField):
    """A field as a form draws it, with what the coach says below it."""

    template_name = "library/coached.html"

    def __init__(self, *drawn: Any, coaching: Coaching) -> None:
        super().__init__(*drawn)
        self.coaching = coaching

    @property
    def along(self) -> Along:
        """Return what is said of what was sent; of what was not sent, nothing."""
        text = self.data if self.form.is_bound else ""
        if not isinstance(text, str) or not text.strip():
            return Along()
        of = self.coaching
        say = (get_language() or "nl")[:2]
        return along(text, say, about=of.about, language=of.language, names=of.names())

    @property
    def address(self) -> str:
        """Return where what is typed is looked at; of what nobody signs, no request tells."""
        of = self.coaching
        if of.about is About.TALK:
            return ""
        asked = {"veld": self.html_name, "over": of.about.value, "taal": of.language}
        return f"{reverse('library:along')}?{urlencode(asked)}"


def coach(form: forms.BaseForm, about: About, *fields: str, **more: Any) -> None:
    """Let the coach think along beside `fields`; `more` is `language` or `names`."""
    drawn = partial(CoachedField, coaching=Coaching(about, **more))
    for name in fields:
        form.fields[name].bound_field_class = drawn  # type: ignore[assignment]  # only called
