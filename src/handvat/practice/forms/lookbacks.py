"""What may be filled in to look back together."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from django import forms
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.framing.formats.along import About
from handvat.framing.traceable import Why, could_point_at
from handvat.library.forms.asks_once import AsksOnce
from handvat.library.forms.coached import coach
from handvat.practice.models import Agreement, Question
from handvat.practice.queries.lookbacks import HINTS
from handvat.practice.rules.lookbacks import LONGEST, MOST_LINES, fits, lines_of

POINTS = frozenset({Why.NAME, Why.MAYBE_NAME, Why.EMAIL})
MESSAGES = {
    "nothing": _("Write something under one of the questions. A few words are enough."),
    "long": _("Make each line at most 1000 characters. Split a longer one in two."),
    "many": _("Keep at most twelve lines under one question. What matters most?"),
}


class BeginForm(forms.Form):
    """On what a team looks back, and how."""

    over = forms.ModelChoiceField(
        Agreement.objects.none(),
        required=False,
        label=_("What do you look back on?"),
        empty_label=_("On how we work together"),
    )
    papier = forms.BooleanField(
        required=False,
        label=_("We write on paper"),
        help_text=_("One of you types in afterwards what you keep."),
    )

    def __init__(self, *args: Any, about: Sequence[tuple[Agreement, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["over"]
        words = {agreement.pk: sentence for agreement, sentence in about}
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = Agreement.objects.filter(pk__in=words)
            field.label_from_instance = lambda obj: words[obj.pk]  # type: ignore[method-assign]  # Django's documented hook


class NotesForm(AsksOnce):
    """What one of the team writes in silence: a line for each thought, under any question."""

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = tuple(names)
        for question in Question:
            self.fields[question.value] = _area(question, rows=3)
        coach(self, About.TALK, *Question, names=lambda: self.names)

    def clean(self) -> dict[str, Any]:
        """Refuse what is empty or too long; ask once to look at a name."""
        found: dict[str, Any] = super().clean() or {}
        written = {one.value: found[one.value] for one in Question if one.value in found}
        if not self.errors and not any(written.values()):
            raise forms.ValidationError(MESSAGES["nothing"], "nothing")
        for key, lines in written.items():
            self._look(key, lines)
        return found

    def __str__(self) -> SafeString:
        """Return it drawn; an empty one is the same for everybody, and drawn once a language."""
        return super().__str__() if self.is_bound else _empty(get_language() or "")

    @property
    def has_text(self) -> bool:
        """Return whether anything was typed."""
        return any(self.data.get(question.value, "").strip() for question in Question)

    @property
    def notes(self) -> tuple[tuple[Question, str], ...]:
        """Return each thought with its question."""
        return tuple((q, line) for q in Question for line in self.cleaned_data[q.value])

    def _look(self, key: str, lines: Sequence[str]) -> None:
        """Point at a name once; who looked may send it as it is."""
        for line in lines:
            spans = could_point_at(line, names=self.names)
            for one in (span for span in spans if span.why in POINTS):
                if asked := self.asks_about(line[one.start : one.end]):
                    self.add_error(key, asked)
                    return


class KeptForm(forms.Form):
    """What the team releases: a line for each thing, under each question."""

    revisie = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for question in Question:
            self.fields[question.value] = _area(question, rows=2)

    @property
    def kept(self) -> dict[Question, tuple[str, ...]]:
        """Return what is kept under each question."""
        return {question: self.cleaned_data[question.value] for question in Question}


class _Lines(forms.CharField):
    """Text of which every line is one thing."""

    def clean(self, value: Any) -> Any:
        text = super().clean(value)
        lines = lines_of(text)
        if not fits(lines):
            kind = "many" if len(lines) > MOST_LINES else "long"
            raise forms.ValidationError(MESSAGES[kind], kind)
        return lines


@cache
def _empty(language: str) -> SafeString:
    """Return the empty form as `language` has it, which is the language of this moment."""
    del language
    return NotesForm().render()


def _area(question: Question, *, rows: int) -> _Lines:
    limit = (LONGEST + 2) * MOST_LINES
    return _Lines(
        required=False,
        label=question.label,
        help_text=HINTS[question],
        widget=forms.Textarea(attrs={"rows": rows, "autocomplete": "off"}),
        max_length=limit,
        error_messages={"max_length": MESSAGES["long"]},
    )
