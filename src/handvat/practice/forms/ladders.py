"""What a team fills in about its small steps, and what we answer when it will not do."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handvat.practice.models import STAGE_NAMES, Period
from handvat.practice.queries.ladders import Ladder
from handvat.practice.rules import ladders as rules
from handvat.practice.rules.ladders import Outcome
from handvat.practice.rules.stages import Stage

MESSAGES = {
    "soon": _("Practise at least two weeks. Choose a later day."),
    "late": _("Practise four weeks at most, then look back. Choose an earlier day."),
    "day": _("Fill in a day, such as 12-01-2027."),
    "step": _("Choose one of the steps."),
    "helps": _("You say: not yet. Write down what would help, however small."),
    "none": _("Write down at least one small step."),
    "many": _("Twelve steps at most. Which ones belong together?"),
    "long": _("This step is long: “%(step)s”. Say it in 300 characters at most."),
    "same": _("This is the same step again. Say it smaller."),
    "full": _("This ladder is full. Take a step out first, then split this one."),
    "outcome": _("Choose one of the answers. Each of them is fine."),
}
OUTCOMES = {
    Outcome.UP: _("It works: on to the next small step"),
    Outcome.STAY: _("We practise this a while longer"),
    Outcome.DOWN: _("We go back to a smaller step"),
}
AT_THE_TOP = _("It works: we keep doing this")


class AwarenessForm(forms.Form):
    """Where the team sees the behaviour already, and what makes that possible."""

    zien = forms.CharField(
        label=_("Where do we already see it?"),
        help_text=_("Think of one moment last month. Leave names out: say what you saw."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    mogelijk = forms.CharField(
        label=_("What makes that possible?"),
        help_text=_("Such as: enough time, a round at the start, somebody who begins."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    gezien = forms.CharField(widget=forms.HiddenInput, max_length=16, required=False)


class BeginForm(forms.Form):
    """Which step the team practises, what it says of it, and when it looks back."""

    stap = forms.TypedChoiceField(
        label=_("Which small step do we practise?"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": MESSAGES["step"], "invalid_choice": MESSAGES["step"]},
    )
    kunnen = forms.ChoiceField(
        label=_("Are we able to?"), choices=Period.Ready.choices, widget=forms.RadioSelect
    )
    kans = forms.ChoiceField(
        label=_("Is there an opportunity for it?"),
        help_text=_("A moment, a place, enough time."),
        choices=Period.Ready.choices,
        widget=forms.RadioSelect,
    )
    willen = forms.ChoiceField(
        label=_("Do we want to?"), choices=Period.Ready.choices, widget=forms.RadioSelect
    )
    helpt = forms.CharField(
        label=_("What would help?"),
        help_text=_("Something small that you can arrange yourselves."),
        max_length=300,
        required=False,
    )
    dag = forms.DateField(
        label=_("When do we look back on it?"),
        help_text=_("In two to four weeks."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"],
        error_messages={"required": MESSAGES["day"], "invalid": MESSAGES["day"]},
    )

    def __init__(self, *given: Any, ladder: Ladder, today: date, **options: Any) -> None:
        opening = {"stap": ladder.here, "dag": today + rules.USUAL}
        super().__init__(*given, **{"initial": opening, **options})
        self.today = today
        steps = self.fields["stap"]
        assert isinstance(steps, forms.TypedChoiceField)  # noqa: S101 -- for the type checker
        steps.choices = [(step.position, step.text) for step in ladder.steps]

    def clean_dag(self) -> date:
        """Refuse a day under two or over four weeks away."""
        day: date = self.cleaned_data["dag"]
        refused = rules.look_back_refused(day, begins=self.today)
        if refused:
            raise forms.ValidationError(MESSAGES[refused], refused)
        return day

    def clean(self) -> dict[str, Any]:
        """Ask what would help when the team says "not yet" to a question."""
        found: dict[str, Any] = super().clean() or {}
        said = {found.get(name) for name in ("kunnen", "kans", "willen")}
        if Period.Ready.NOT_YET in said and not found.get("helpt"):
            self.add_error("helpt", forms.ValidationError(MESSAGES["helps"], "helps"))
        return found


class EndForm(forms.Form):
    """What the team chooses when it looks back on a step."""

    keuze = forms.TypedChoiceField(
        label=_("What do we choose together?"),
        coerce=Outcome,
        widget=forms.RadioSelect,
        error_messages={"required": MESSAGES["outcome"], "invalid_choice": MESSAGES["outcome"]},
    )

    def __init__(self, *given: Any, ladder: Ladder, **options: Any) -> None:
        super().__init__(*given, **options)
        said = OUTCOMES | ({Outcome.UP: AT_THE_TOP} if ladder.at_top else {})
        choices = [(outcome.value, words) for outcome, words in said.items()]
        field = self.fields["keuze"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 -- for the type checker
        field.choices = choices[:2] if ladder.here == 1 else choices


class SplitForm(forms.Form):
    """Two smaller steps that lead up to one that is too large."""

    eerst = forms.CharField(
        label=_("First, smaller still"),
        help_text=_("Something that you can do this week already."),
        max_length=rules.LONGEST_RUNG,
    )
    daarna = forms.CharField(
        label=_("Then"),
        help_text=_("A little more, and still easier than the large step."),
        max_length=rules.LONGEST_RUNG,
    )

    def __init__(self, *given: Any, ladder: Ladder, **options: Any) -> None:
        super().__init__(*given, **options)
        self.ladder = ladder

    def clean(self) -> dict[str, Any]:
        """Refuse a step that is there already, and a ladder that grows too long."""
        found: dict[str, Any] = super().clean() or {}
        seen = set(self.ladder.texts)
        for name in ("eerst", "daarna"):
            text = " ".join(str(found.get(name, "")).split())
            if text in seen and name in found:
                self.add_error(name, forms.ValidationError(MESSAGES["same"], "same"))
            seen.add(text)
        if len(self.ladder.steps) + 2 > rules.MOST_RUNGS:
            self.add_error(None, forms.ValidationError(MESSAGES["full"], "full"))
        return found


class RungsForm(forms.Form):
    """The ladder in the team's own words."""

    stappen = forms.CharField(
        label=_("Our small steps"),
        help_text=_("One step a line. The smallest comes first."),
        widget=forms.Textarea(attrs={"rows": 10}),
        max_length=rules.MOST_RUNGS * (rules.LONGEST_RUNG + 2),
        error_messages={"required": MESSAGES["none"]},
    )
    gezien = forms.CharField(widget=forms.HiddenInput, max_length=16)

    def clean_stappen(self) -> tuple[str, ...]:
        """Return the steps, one to twelve, none too long."""
        steps = rules.tidy(str(self.cleaned_data["stappen"]).splitlines())
        if not steps:
            raise forms.ValidationError(MESSAGES["none"], "none")
        if len(steps) > rules.MOST_RUNGS:
            raise forms.ValidationError(MESSAGES["many"], "many")
        for step in steps:
            if len(step) > rules.LONGEST_RUNG:
                short = {"step": f"{step[:40]}…"}
                raise forms.ValidationError(MESSAGES["long"], "long", short)
        return steps


class StageForm(forms.Form):
    """Where the team says it is with an agreement."""

    fase = forms.TypedChoiceField(
        label=_("Where are we?"),
        coerce=Stage,
        choices=[(stage.value, STAGE_NAMES[stage]) for stage in Stage],
        widget=forms.RadioSelect,
    )
    omdat = forms.CharField(
        label=_("What do we notice?"),
        max_length=500,
        required=False,
        help_text=_("One sentence, without names."),
    )
