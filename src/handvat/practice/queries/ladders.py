"""Reads of the small steps that a team practises."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.functional import Promise
from django.utils.translation import get_language

from handvat.content.shapes import Behaviour
from handvat.library.queries import known_behaviour
from handvat.people.models import Unit
from handvat.practice.models import STAGE_NAMES, Agreement, AgreementKind, Period, Words
from handvat.practice.rules import ladders as rules
from handvat.practice.rules.agreements import GOING_ON, State
from handvat.practice.rules.stages import Stage


@dataclass(frozen=True, slots=True)
class Step:
    """One small step of a ladder, and whether it is behind, here or ahead."""

    position: int
    text: str
    place: str  # "done", "here" or ""
    practised_on: date | None  # when the team last looked back on it


@dataclass(frozen=True, slots=True)
class StageMark:
    """One of the three steps of change, and whether it is behind, here or ahead."""

    stage: Stage
    words: str | Promise
    place: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """The small steps of an agreement, and where the team is among them."""

    agreement: Agreement
    words: Words | None
    behaviour: Behaviour | None
    steps: tuple[Step, ...]
    here: int
    open: Period | None
    ended: tuple[Period, ...]  # newest first
    marks: tuple[StageMark, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """Return the small steps as text, from the smallest up."""
        return tuple(step.text for step in self.steps)

    @property
    def step(self) -> str:
        """Return the small step that is practised now, else the one that comes next."""
        if self.open:
            return self.open.text
        return self.steps[self.here - 1].text if self.steps else ""

    @property
    def look_back_on(self) -> date | None:
        """Return the day on which the team looks back."""
        if self.open:
            return self.open.look_back_on
        return self.words.look_back_on if self.words else None

    @property
    def begun(self) -> bool:
        """Return whether the team ever practised a step of it."""
        return bool(self.open or self.ended)

    @property
    def at_top(self) -> bool:
        """Return whether the team stands on the last step."""
        return self.here == len(self.steps)

    @property
    def aware(self) -> bool:
        """Return whether the team wrote where it sees the behaviour already."""
        return bool(self.agreement.sees or self.agreement.makes_possible)

    @property
    def practised(self) -> bool:
        """Return whether the team has adopted the agreement and practises it."""
        return self.agreement.state == State.PRACTISED

    @property
    def stands(self) -> bool:
        """Return whether the team may say in which of the three steps of change it is."""
        return self.agreement.state in GOING_ON

    @property
    def seen(self) -> str:
        """Return a mark of the steps as they are now."""
        return rules.seen(self.texts)

    def rhythm(self, today: date) -> rules.Rhythm:
        """Return roughly where in the weeks of practice the team is."""
        if not self.begun:
            return rules.Rhythm.NOT_BEGUN
        periods = (*self.ended, self.open) if self.open else self.ended
        return rules.rhythm((one.begun_on, one.ended_on or today) for one in periods)


def ladder(agreement: Agreement) -> Ladder:
    """Return the small steps of `agreement`."""
    return _ladder(_with_steps(Agreement.objects.filter(pk=agreement.pk)).get())


def ladders(unit: Unit) -> tuple[Ladder, ...]:
    """Return the small steps of what `unit` practises, what began first at the top."""
    found = practising().filter(unit=unit).order_by("pk")
    return tuple(_ladder(row) for row in _with_steps(found))


def ladders_in(units: Iterable[int]) -> tuple[Ladder, ...]:
    """Return the small steps of what these units practise, unit by unit."""
    rows = _with_steps(practising().filter(unit__in=units))
    return tuple(_ladder(row) for row in rows.select_related("unit").order_by("unit__path", "pk"))


def practising() -> QuerySet[Agreement]:
    """Return the agreements about behaviour that teams practise now."""
    return Agreement.objects.filter(
        kind=AgreementKind.BEHAVIOUR, state=State.PRACTISED, unit__closed_on__isnull=True
    )


def stage_marks(stage: Stage) -> tuple[StageMark, ...]:
    """Return the three steps of change, with the one where a team is."""
    stages = list(Stage)
    here = stages.index(stage)
    places = ("done",) * here + ("here",) + ("",) * (len(stages) - here - 1)
    return tuple(
        StageMark(one, STAGE_NAMES[one], place) for one, place in zip(stages, places, strict=True)
    )


def known_steps(agreement: Agreement, words: Words | None) -> tuple[str, ...]:
    """Return the ladder an agreement begins with, in the language of the page."""
    behaviour = known_behaviour(agreement.behaviour_key)
    language = get_language() or "nl"
    known = [text[language] for text in behaviour.ladder] if behaviour else []
    return rules.first_ladder(words.first_step if words else "", known)


def _with_steps(found: QuerySet[Agreement]) -> QuerySet[Agreement]:
    newest = Words.objects.order_by("-number")
    return found.select_related("unit").prefetch_related(
        Prefetch("words", newest), "rungs", "periods"
    )


def _ladder(agreement: Agreement) -> Ladder:
    words = next(iter(agreement.words.all()), None)
    own = tuple(rung.text for rung in agreement.rungs.all())
    texts = own or known_steps(agreement, words)
    periods = list(agreement.periods.all())
    here = where_now(periods, texts)
    ended = tuple(reversed([one for one in periods if one.ended_on]))
    return Ladder(
        agreement=agreement,
        words=words,
        behaviour=known_behaviour(agreement.behaviour_key),
        steps=_steps(texts, here, ended),
        here=here,
        open=next((one for one in periods if one.ended_on is None), None),
        ended=ended,
        marks=stage_marks(Stage(agreement.stage)),
    )


def where_now(periods: list[Period], texts: tuple[str, ...]) -> int:
    """Return the step where a team is: the one it practises, else what it chose last."""
    if not periods:
        return 1
    last = periods[-1]
    at = rules.where(last.text, last.position, texts)
    if last.outcome == rules.Outcome.DOWN and at == 1:  # the ladder was cut short meanwhile
        return 1
    return rules.after(rules.Outcome(last.outcome), at, len(texts)) if last.outcome else at


def _steps(texts: tuple[str, ...], here: int, ended: tuple[Period, ...]) -> tuple[Step, ...]:
    days = {one.text: one.ended_on for one in reversed(ended)}
    return tuple(
        Step(
            number,
            text,
            "here" if number == here else "done" if number < here else "",
            days.get(text),
        )
        for number, text in enumerate(texts, start=1)
    )
