"""What a programme manager fills in about a wave."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from handvat.content.asking import Instrument
from handvat.content.loader import background_questions, instruments, load_instrument
from handvat.content.refused import ContentRefused
from handvat.framing.formats.along import About
from handvat.library.forms.coached import coach
from handvat.measure.actions.planning import Plan
from handvat.measure.models import Wave
from handvat.measure.rules.asked import sheet_of
from handvat.people.models import Unit

OWN = "own"
LARGEST = 256 * 1024  # bytes of an instrument
MORNING, LAST_MINUTE = time(8), time(23, 59)


class DayField(forms.DateField):
    """A calendar day, chosen in the browser's own way."""

    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


def moment(day: date, at: time) -> datetime:
    """Return the moment that a clock on campus shows `at` on `day`."""
    return datetime.combine(day, at, ZoneInfo(settings.TIME_ZONE))


def offered() -> dict[str, Instrument]:
    """Return the instruments that a wave can ask: those about the matrix."""
    return {one.id: one for one in instruments() if any(item.handhold for item in one.items)}


def _instrument_choices() -> list[tuple[str, object]]:
    choices: list[tuple[str, object]] = []
    for one in offered().values():
        named = {"title": str(one.title[_language()]), "number": len(one.items)}
        choices.append((one.id, _("%(title)s (all %(number)s questions)") % named))
        if one.short_items:
            named["number"] = len(one.short_items)
            choices.append(
                (f"{one.id}:short", _("%(title)s (short, %(number)s questions)") % named)
            )
    return [*choices, (OWN, _("A questionnaire of our own, from a YAML file"))]


def _language() -> str:
    return get_language() or "nl"


class PlanForm(forms.Form):
    """What is asked, when, and under which agreements; the units were chosen before."""

    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("Respondents see this, also in the mail.")
    )
    instrument = forms.ChoiceField(label=_("Questions"), widget=forms.RadioSelect)
    own_file = forms.FileField(
        label=_("File of your own questionnaire"),
        required=False,
        help_text=_(
            "Only if you chose a questionnaire of your own. Open questions are not asked."
        ),
        widget=forms.ClearableFileInput(attrs={"accept": ".yaml,.yml"}),
    )
    background = forms.MultipleChoiceField(
        label=_("Questions about the respondent"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Asked only in units where no answer can point at somebody."),
    )
    opens = DayField(label=_("Opens on"))
    closes = DayField(label=_("Last day to answer"))
    remind = DayField(
        label=_("Day of the one reminder"),
        required=False,
        help_text=_("It goes by itself to who did not take the invitation up. May be empty."),
    )
    results = DayField(
        label=_("Results open on"),
        help_text=_("Promised to respondents. Results open for everyone at the same moment."),
    )
    threshold = forms.IntegerField(
        label=_("Fewest answers to show a result"),
        min_value=5,
        max_value=20,
        initial=5,
        help_text=_("From 5 to 20."),
    )
    minimum_invited = forms.IntegerField(
        label=_("Fewest people in a unit"),
        min_value=6,
        max_value=20,
        initial=8,
        help_text=_("From 6 to 20. Smaller units answer as part of the unit above."),
    )

    def __init__(self, *args: Any, units: tuple[Unit, ...], now: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.units, self.now = units, now
        coach(self, About.TEXT, "title")
        self.choice("instrument").choices = _instrument_choices()
        self.choice("background").choices = [
            (one.id, one.text[_language()]) for one in background_questions()
        ]
        self.own: Instrument | None = None

    def choice(self, name: str) -> forms.ChoiceField:
        """Return a field that offers choices."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- both are declared so above
        return field

    def clean_own_file(self) -> "UploadedFile[bytes] | None":
        """Read a questionnaire of one's own, or say in which line it goes wrong."""
        file: UploadedFile[bytes] | None = self.cleaned_data.get("own_file")
        if file is None:
            return None
        if (file.size or 0) > LARGEST:
            raise forms.ValidationError(
                _("This file is too large for a questionnaire."), code="too_large"
            )
        try:
            self.own = load_instrument(file.read().decode("utf-8-sig"), name=str(file.name))
        except UnicodeDecodeError:
            raise forms.ValidationError(
                _("This file is not text in UTF-8. Save it again as UTF-8."), code="encoding"
            ) from None
        except ContentRefused as refused:
            raise forms.ValidationError(refused.said(_language()), code="instrument") from refused
        if taken := self._taken(self.own):
            raise forms.ValidationError(
                _("The id “%(id)s” is in use. Choose another one."),
                code="taken",
                params={"id": taken},
            )
        return file

    @staticmethod
    def _taken(own: Instrument) -> str:
        """Return an id that another questionnaire has, or a column of the answers file."""
        if own.id in {one.id for one in instruments()} | {OWN, "imported"}:
            return own.id
        seen = {"unit"}
        for item in own.items:
            if item.key.lower() in seen:
                return item.key
            seen.add(item.key.lower())
        return ""

    def clean(self) -> dict[str, Any]:
        """Hold the days in their order, and ask for the file that was promised."""
        given = self.cleaned_data
        if given.get("instrument") == OWN and self.own is None and "own_file" not in self.errors:
            self._wrong("own_file", "no_file", _("Choose the file."))
        opens, closes, remind = (given.get(name) for name in ("opens", "closes", "remind"))
        if opens and moment(opens, LAST_MINUTE) < self.now:
            self._wrong("opens", "passed", _("This day has passed. Choose a later day."))
        for earlier, name in (("opens", "closes"), ("closes", "results")):
            if given.get(earlier) and given.get(name) and given[name] <= given[earlier]:
                other = {"other": self.fields[earlier].label}
                told = _("This day comes too early. Choose a day after “%(other)s”.") % other
                self._wrong(name, "order", told)
        if remind and opens and closes and not opens < remind < closes:
            self._wrong("remind", "remind", _("Choose a day between opening and the last day."))
        return given

    def _wrong(self, name: str, code: str, told: object) -> None:
        self.add_error(name, forms.ValidationError(str(told), code=code))

    def plan(self) -> Plan:
        """Return the plan that was filled in."""
        given = self.cleaned_data
        instrument, short = self._instrument()
        asked = [one for one in background_questions() if one.id in given["background"]]
        remind = given["remind"]
        return Plan(
            title=given["title"],
            instrument=instrument.id,
            instrument_version=instrument.version,
            sheet=sheet_of(instrument, short=short, background=asked),
            units=self.units,
            opens_at=moment(given["opens"], MORNING),
            closes_at=moment(given["closes"], LAST_MINUTE),
            results_open_at=moment(given["results"], MORNING),
            remind_at=moment(remind, MORNING) if remind else None,
            threshold=given["threshold"],
            minimum_invited=given["minimum_invited"],
        )

    def _instrument(self) -> tuple[Instrument, bool]:
        chosen, _colon, short = self.cleaned_data["instrument"].partition(":")
        if self.own is not None and chosen == OWN:
            return self.own, False
        return offered()[chosen], bool(short)


def first_values(wave: Wave | None) -> dict[str, Any]:
    """Return what a plan form starts with: the wave's own plan, or what usually fits."""
    if wave is None:
        return {
            "instrument": "matrix",
            "background": [one.id for one in background_questions() if one.default],
            "threshold": 5,
            "minimum_invited": 8,
        }
    local = timezone.localdate
    return {
        "title": wave.title,
        "instrument": _chosen_instrument(wave),
        "background": [question["id"] for question in wave.sheet["background"]],
        "opens": local(wave.opens_at),
        "closes": local(wave.closes_at),
        "remind": local(wave.remind_at) if wave.remind_at else None,
        "results": local(wave.results_open_at),
        "threshold": wave.threshold,
        "minimum_invited": wave.minimum_invited,
    }


def _chosen_instrument(wave: Wave) -> str:
    instrument = offered().get(wave.instrument)
    if instrument is None:
        return OWN
    return instrument.id + ("" if len(wave.sheet["items"]) == len(instrument.items) else ":short")
