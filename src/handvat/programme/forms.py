"""What may be filled in about an arrangement, and what we answer when it will not do."""

from datetime import date
from typing import Any

from django import forms
from django.core.files import File
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from handvat.framing.formats.along import About
from handvat.library.forms.coached import coach
from handvat.people.models import Person
from handvat.programme.actions import Saying
from handvat.programme.models import OWNER_KIND_NAMES, Arrangement
from handvat.programme.queries import people_called
from handvat.programme.rules import (
    EVIDENCE_KINDS,
    FormState,
    OwnerKind,
    evidence_refused,
    lacking,
)

STATE_CHOICES = [
    (FormState.NOT_YET, _("Not yet: nothing has been agreed here")),
    (FormState.BEGUN, _("Begun: we are working on it")),
    (FormState.ARRANGED, _("Arranged: it is there, and people can find it")),
    (FormState.UNDER_REVIEW, _("Under review: it is there, and we are looking at it again")),
]
MESSAGES = {
    "arranged_when": _("Say since when this is arranged. A rough date will do."),
    "arranged_how_seen": _("Say in one line how people can see that this is arranged."),
    "file_kind": _("This kind of file cannot be kept here. Choose a PDF, a document or an image."),
    "file_large": _("This file is larger than 10 MB. Choose a smaller one, or add a link."),
    "future": _("This day is still to come. Choose today or an earlier day."),
    "past": _("This day has passed. Choose today or a later day."),
    "nobody": _(
        "Nobody on the roster has this name. Use the e-mail address, or choose a department."
    ),
    "several": _("Several people have this name. Use the e-mail address."),
    "who": _("Say who the owner is, or leave the kind of owner open."),
}


class Day(forms.DateField):
    """A day, filled in with the browser's own calendar."""

    def __init__(self, **given: Any) -> None:
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"]
        super().__init__(required=False, widget=widget, input_formats=formats, **given)


class ArrangementForm(forms.Form):
    """Say what has been arranged; only "arranged" asks for more than itself."""

    state = forms.ChoiceField(
        label=_("How far is it?"),
        help_text=_("Only “arranged” asks for something: since when, and how people can see it."),
        choices=STATE_CHOICES,
        widget=forms.RadioSelect,
    )
    statement = forms.CharField(
        label=_("What has been arranged?"),
        help_text=_("In a few sentences that a new colleague understands."),
        max_length=4000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
    )
    owner_kind = forms.ChoiceField(
        label=_("Who looks after it?"),
        choices=[
            ("", _("Nobody yet")),
            *[(kind.value, OWNER_KIND_NAMES[kind]) for kind in OwnerKind],
        ],
        required=False,
    )
    owner = forms.CharField(
        label=_("Name of the person, the department or the organisation"),
        help_text=_("For a person: the name or e-mail address as your organisation knows it."),
        max_length=200,
        required=False,
    )
    arranged_on = Day(label=_("Arranged since"))
    evidence_line = forms.CharField(
        label=_("How can people see this?"),
        help_text=_("One line, such as: “It is on the first page of the induction guide.”"),
        max_length=300,
        required=False,
    )
    evidence_url = forms.URLField(
        label=_("Link to where it is written"),
        help_text=_("Starts with https://"),
        max_length=500,
        required=False,
        assume_scheme="https",
    )
    evidence_file = forms.FileField(
        label=_("Or a file"),
        help_text=_("Up to 10 MB. A file without names of people is best."),
        required=False,
        widget=forms.FileInput(
            attrs={"accept": ",".join(f".{kind}" for kind in sorted(EVIDENCE_KINDS))}
        ),
    )
    remove_file = forms.BooleanField(label=_("Take away the file"), required=False)
    review_on = Day(
        label=_("When do you look at this again?"),
        help_text=_("On that day it comes back in the list. Nobody gets a mail."),
    )
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(
        self, *given: Any, before: Arrangement | None, today: date, **options: Any
    ) -> None:
        super().__init__(*given, **{"initial": initial(before), **options})
        self.before, self.today = before, today
        self.person: Person | None = None
        coach(self, About.TEXT, "statement")
        if not (before and before.evidence_file):
            del self.fields["remove_file"]

    def clean_arranged_on(self) -> date | None:
        """Refuse a day that is still to come."""
        day: date | None = self.cleaned_data["arranged_on"]
        if day and day > self.today:
            raise forms.ValidationError(MESSAGES["future"], "future")
        return day

    def clean_review_on(self) -> date | None:
        """Refuse a new day that has passed; the old one may stay."""
        day: date | None = self.cleaned_data["review_on"]
        if day and day < self.today and day != self.initial["review_on"]:
            raise forms.ValidationError(MESSAGES["past"], "past")
        return day

    def clean_evidence_file(self) -> "File[bytes] | None":
        """Refuse what is too large or of another kind."""
        file: File[bytes] | None = self.cleaned_data["evidence_file"]
        refused = evidence_refused(file.name or "", file.size or 0) if file else ""
        if refused:
            raise forms.ValidationError(MESSAGES[refused], refused)
        return file

    def clean(self) -> dict[str, Any]:
        """Ask for what "arranged" needs, and for an owner that exists."""
        found = self.cleaned_data
        lacks = lacking(
            FormState(found.get("state", FormState.NOT_YET)),
            has_day=bool(found.get("arranged_on")) or "arranged_on" in self.errors,
            evidence=found.get("evidence_line", "") or "?" * ("evidence_line" in self.errors),
        )
        for lack in lacks:
            self.add_error(lack.field, forms.ValidationError(MESSAGES[lack.code], lack.code))
        self._find_owner(found.get("owner_kind", ""), found.get("owner", "").strip())
        return found

    def saying(self) -> Saying:
        """Return what was filled in, as the action takes it."""
        found = self.cleaned_data
        kind = found["owner_kind"] or (OwnerKind.DEPARTMENT if found["owner"] else "")
        return Saying(
            state=FormState(found["state"]),
            statement=found["statement"],
            owner_kind=kind,
            owner_person=self.person,
            owner_text="" if self.person else found["owner"],
            evidence_url=found["evidence_url"],
            evidence_line=found["evidence_line"],
            evidence_file=found["evidence_file"],
            keep_file=not found.get("remove_file", False),
            arranged_on=found["arranged_on"],
            review_on=found["review_on"],
        )

    def follow(self, theirs: Arrangement | None) -> None:
        """Let what was typed be saved after `theirs`, once the writer has seen both."""
        again = QueryDict(mutable=True)
        again.update(self.data)
        again["version"] = str(theirs.version if theirs else 0)
        self.data = again

    def _find_owner(self, kind: str, owner: str) -> None:
        if kind and not owner:
            self._refuse_owner("who")
        if kind != OwnerKind.PERSON or not owner:
            return
        known = self.before.owner_person if self.before else None
        found = [known] if known and known.name == owner else list(people_called(owner)[:2])
        if len(found) == 1:
            self.person = found[0]
        else:
            self._refuse_owner("several" if found else "nobody")

    def _refuse_owner(self, code: str) -> None:
        self.add_error("owner", forms.ValidationError(MESSAGES[code], code))


def initial(before: Arrangement | None) -> dict[str, object]:
    """Return what the form opens with: the unit's own last words, or nothing."""
    if before is None:
        return {"version": 0, "state": FormState.NOT_YET, "review_on": None}
    names = ("state", "statement", "owner_kind", "owner", "evidence_url", "evidence_line")
    days = ("arranged_on", "review_on", "version")
    return {name: getattr(before, name) for name in (*names, *days)}
