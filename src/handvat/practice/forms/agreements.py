"""What a team fills in about an agreement, and what we answer when it will not do."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.content.shapes import Behaviour
from handvat.framing import insults, named_in
from handvat.framing.formats.along import About
from handvat.library.forms.asks_once import AsksOnce
from handvat.library.forms.coached import coach
from handvat.practice.actions.agreements import Wording
from handvat.practice.models import AgreementKind
from handvat.practice.queries.agreement_team import Inside
from handvat.practice.rules.agreement_words import (
    LONGEST_PART,
    LONGEST_SENTENCE,
    begins_with_us,
    one_line,
    one_person_in,
    plain_cue,
    plain_then,
    role_model_refused,
)
from handvat.practice.rules.first_steps import look_back_refused, usual_look_back

MESSAGES = {
    "sentence": _("Write what you agree, in one sentence that begins with “we”."),
    "long": _("Say it in %(limit)d characters at most. One small behaviour is enough."),
    "us": _("Begin with “we”: an agreement is about all of us."),
    "role": _("“%(role)s” fits one person. An agreement fits everyone: say it for all of us."),
    "insult": _("“%(word)s” hurts. Say what you would like to see instead."),
    "behaviour": _("Choose which behaviour this is about."),
    "cue": _("When does this come up? Name one moment, such as: a plan is on the table."),
    "then": _("What do you do then? Say what somebody would see."),
    "nobody": _("Choose who begins. Usually that is the team lead."),
    "silently": _("The team lead begins. Does somebody else? Say why, so that everyone knows."),
    "past": _("This day has passed. Choose today or a later day."),
    "far": _("This is more than a year away. Choose a day that you can see from here."),
    "day": _("Fill in a day, such as 12-01-2027."),
}


class Line(forms.CharField):
    """Words on one line, at most `limit` characters."""

    def __init__(self, limit: int, **options: Any) -> None:
        super().__init__(**options)
        self.limit = limit

    def to_python(self, value: Any) -> str:
        """Return what was typed, without what no keyboard types."""
        return str(super().to_python(value)).replace("\x00", "")

    def clean(self, value: Any) -> str:
        """Return the words on one line.

        Raises:
            ValidationError: there are none where they are needed, or too many.
        """
        text = one_line(super().clean(value))
        if len(text) > self.limit:
            raise forms.ValidationError(MESSAGES["long"], "long", {"limit": self.limit})
        return text


class TeamForm(AsksOnce):
    """What a team writes, for all of it to read: a name is asked about, and nobody is hurt."""

    def look_at(self, name: str, *, names: Iterable[str]) -> None:
        """Ask about the name of one of us, and refuse what hurts, in the field called `name`."""
        text = str(self.cleaned_data.get(name, ""))
        asked = self.asks_about(named_in(text, names))
        if asked:
            self.add_error(name, asked)
        for start, end in insults(text)[:1]:
            word = {"word": text[start:end]}
            self.add_error(name, forms.ValidationError(MESSAGES["insult"], "insult", word))


class AgreementForm(TeamForm):
    """The words of an agreement; those of one that is there keep what it is about."""

    soort = forms.ChoiceField(
        label=_("What kind of agreement is it?"),
        choices=AgreementKind.choices,
        widget=forms.RadioSelect,
        initial=AgreementKind.BEHAVIOUR,
    )
    gedrag = forms.ChoiceField(label=_("Which behaviour is it about?"), required=False)
    zin = Line(
        LONGEST_SENTENCE,
        label=_("We agree"),
        help_text=_("One sentence. It begins with “we” and says what you would like to see."),
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": MESSAGES["sentence"]},
    )
    aanleiding = Line(
        LONGEST_PART,
        label=_("If …"),
        help_text=_("One moment in the week, such as: a plan is on the table."),
        required=False,
    )
    dan = Line(
        LONGEST_PART,
        label=_("then …"),
        help_text=_("Such as: we first ask how the others see it."),
        required=False,
    )
    eerste = Line(
        LONGEST_SENTENCE,
        label=_("Our first small step"),
        help_text=_("So small that it works this week."),
        required=False,
    )
    begint = forms.ChoiceField(
        label=_("Who begins?"),
        help_text=_("An agreement binds the team lead first."),
        required=False,
    )
    omdat = Line(LONGEST_SENTENCE, label=_("Why does somebody else begin?"), required=False)
    dag = forms.DateField(
        label=_("When do you look back?"),
        help_text=_("Twenty minutes together is enough. In four weeks is a good rhythm."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"],
        error_messages={"required": MESSAGES["day"], "invalid": MESSAGES["day"]},
    )
    gezien = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self,
        *given: Any,
        team: Inside,
        behaviours: Sequence[tuple[str, str]],
        today: date,
        kind: str = "",
        **options: Any,
    ) -> None:
        first = team.lead_pks[0] if team.leads else ""
        opening = {"dag": usual_look_back(today), "begint": first, **options.get("initial", {})}
        super().__init__(*given, **options | {"initial": opening})
        self.team, self.today, self.kind = team, today, kind
        if kind:
            del self.fields["soort"], self.fields["gedrag"]
        else:
            _choose(self.fields["gedrag"], [("", _("Choose a behaviour")), *behaviours])
        coach(self, About.NORM, "zin", names=lambda: team.names)
        _choose(self.fields["begint"], [("", "—"), *((p.pk, p.name) for p in team.people)])

    def clean_zin(self) -> str:
        """Refuse a sentence that is not ours, or is about one person."""
        text = str(self.cleaned_data["zin"])
        if not begins_with_us(text):
            raise forms.ValidationError(MESSAGES["us"], "us")
        refuse_one_person(text)
        return text

    def clean_aanleiding(self) -> str:
        """Return the moment as it fits behind "if"."""
        return plain_cue(str(self.cleaned_data["aanleiding"]))

    def clean_dan(self) -> str:
        """Return the behaviour as it fits behind "then"."""
        return plain_then(str(self.cleaned_data["dan"]))

    def clean_dag(self) -> date:
        """Refuse a day that has passed or is too far away."""
        day: date = self.cleaned_data["dag"]
        refused = look_back_refused(day, today=self.today)
        if refused:
            raise forms.ValidationError(MESSAGES[refused], refused)
        return day

    def clean(self) -> dict[str, Any]:
        """Ask for what an agreement about behaviour needs; leave names and insults out."""
        found: dict[str, Any] = super().clean() or {}
        for name in ("zin", "aanleiding", "dan", "eerste"):
            self.look_at(name, names=self.team.names)
        self.look_at("omdat", names=())  # it may say who begins: they agreed to that
        if (self.kind or found.get("soort")) == AgreementKind.BEHAVIOUR:
            for name, code in (("gedrag", "behaviour"), ("aanleiding", "cue"), ("dan", "then")):
                if name in found and not found[name]:
                    self.add_error(name, forms.ValidationError(MESSAGES[code], code))
        if "begint" in found and "omdat" in found:
            self._look_who_begins(found)
        return found

    def _look_who_begins(self, found: dict[str, Any]) -> None:
        chosen = str(found.get("begint") or "")
        pk = int(chosen) if chosen.isdecimal() else None
        refused = role_model_refused(pk, str(found.get("omdat", "")), leads=self.team.lead_pks)
        if refused:
            place = "omdat" if refused == "silently" else "begint"
            self.add_error(place, forms.ValidationError(MESSAGES[refused], refused))

    @property
    def wording(self) -> Wording:
        """Return the words that were filled in."""
        found = self.cleaned_data
        begins = str(found["begint"] or "")
        other = begins.isdecimal() and int(begins) not in self.team.lead_pks
        return Wording(
            sentence=found["zin"],
            look_back_on=found["dag"],
            cue=found["aanleiding"],
            then=found["dan"],
            first_step=found["eerste"],
            role_model_id=int(begins) if begins.isdecimal() else None,
            role_model_because=found["omdat"] if other else "",
        )


def refuse_one_person(sentence: str) -> None:
    """Return quietly when a sentence fits everyone.

    Raises:
        ValidationError: it fits one person only.
    """
    role = one_person_in(sentence)
    if role:
        raise forms.ValidationError(MESSAGES["role"], "role", {"role": role})


def behaviour_choices(found: Sequence[Behaviour], language: str) -> tuple[tuple[str, str], ...]:
    """Return behaviours to choose from, in a language."""
    return tuple((one.key, one.text[language]) for one in found)


def _choose(field: forms.Field, choices: Sequence[tuple[Any, Any]]) -> None:
    assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- for the type checker
    field.choices = choices
