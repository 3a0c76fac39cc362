"""Reads of agreements: of a team, one by one, and per handhold for the matrix."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet
from django.utils.functional import Promise

from handvat.content.shapes import Behaviour
from handvat.library.queries import known_behaviour
from handvat.people.models import Person, Unit
from handvat.practice.models import STAGE_NAMES, Agreement, AgreementKind, Stance, Words
from handvat.practice.queries.agreement_team import Inside
from handvat.practice.queries.agreement_words import (
    GROUPS,
    HAPPENED,
    OTHERWISE,
    REWORDED,
    STAGED,
    STATE_NAMES,
)
from handvat.practice.queries.ladders import StageMark, stage_marks
from handvat.practice.rules.agreements import MOST_AT_ONCE, Heard, State, next_moves
from handvat.practice.rules.stages import Stage

_chance = secrets.SystemRandom()


@dataclass(frozen=True, slots=True)
class ShownAgreement:
    """An agreement as a page shows it."""

    row: Agreement
    words: Words
    behaviour: Behaviour | None  # None when it is about none, or about one that is gone
    state: State
    stage: Stage
    next_moves: tuple[State, ...]

    @property
    def unit(self) -> Unit:
        """Return the team it is of."""
        return self.row.unit

    @property
    def state_words(self) -> str | Promise:
        """Return the state in words."""
        return STATE_NAMES[self.state]

    @property
    def marks(self) -> tuple[StageMark, ...]:
        """Return the three steps of change, with the one where the team is."""
        return stage_marks(self.stage)

    @property
    def is_practice(self) -> bool:
        """Return whether it is about behaviour, which is practised in steps."""
        return self.row.kind == AgreementKind.BEHAVIOUR

    @property
    def listening(self) -> bool:
        """Return whether everyone may say, unsigned, how they stand."""
        return self.row.round is not None and self.row.round.key is not None

    @property
    def opened(self) -> bool:
        """Return whether what everyone said was opened."""
        return self.row.round is not None and self.row.round.key is None

    @property
    def heard(self) -> Heard:
        """Return what the team found."""
        return Heard(self.row.heard)


@dataclass(frozen=True, slots=True)
class Group:
    """The agreements of a team in one state."""

    state: State
    title: str | Promise
    agreements: tuple[ShownAgreement, ...]


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to an agreement, on a day."""

    on: date
    what: str | Promise
    because: str = ""
    words: Words | None = None


@dataclass(frozen=True, slots=True)
class RoleModel:
    """Who begins, and what to say when that has to be chosen anew."""

    person: Person | None
    because: str
    trouble: str = ""  # "nobody", "left" or "not_the_lead"


@dataclass(frozen=True, slots=True)
class OnTeam:
    """What the page of a team shows of its agreements."""

    practised: tuple[ShownAgreement, ...]
    on_the_table: tuple[ShownAgreement, ...]
    full: bool


@dataclass(frozen=True, slots=True)
class Practised:
    """A behaviour that is being practised or became self-evident, and in how many units."""

    behaviour: Behaviour
    units: int
    stage: Stage | None  # where the unit itself is with it; None when only units below practise

    @property
    def words(self) -> str | Promise:
        """Return the stage of the unit itself in words."""
        return STAGE_NAMES[self.stage] if self.stage else ""


LIVES = (State.PRACTISED, State.CELEBRATED)


def agreements_of(unit: Unit) -> tuple[ShownAgreement, ...]:
    """Return the agreements of `unit`, newest first."""
    return tuple(_shown(_with_words(Agreement.objects.filter(unit=unit).order_by("-pk"))))


def practised(unit: Unit) -> tuple[ShownAgreement, ...]:
    """Return what `unit` practises now, what began first at the top."""
    found = Agreement.objects.filter(unit=unit, state=State.PRACTISED).order_by("pk")
    return tuple(_shown(_with_words(found)))


def agreement(pk: int) -> ShownAgreement | None:
    """Return one agreement, if it is there."""
    return next(iter(_shown(_with_words(Agreement.objects.filter(pk=pk)))), None)


def grouped(found: tuple[ShownAgreement, ...]) -> tuple[Group, ...]:
    """Return agreements by state, what is practised first."""
    groups = (
        Group(state, title, tuple(one for one in found if one.state is state))
        for state, title in GROUPS.items()
    )
    return tuple(group for group in groups if group.agreements)


def on_team(unit: Unit) -> OnTeam:
    """Return what the page of a team shows of its agreements."""
    found = agreements_of(unit)
    now = tuple(one for one in found if one.state is State.PRACTISED)
    table = tuple(one for one in found if one.state in {State.TALKED, State.PROPOSED})
    full = sum(one.is_practice for one in now) >= MOST_AT_ONCE
    return OnTeam(tuple(reversed(now)), table, full)


def concerns(shown: ShownAgreement) -> tuple[str, ...]:
    """Return the concerns that were opened, in another order each time."""
    if not shown.opened or shown.heard is not Heard.CONCERNS:
        return ()
    said = list(Stance.objects.filter(round=shown.row.round).values_list("because", flat=True))
    _chance.shuffle(said)
    return tuple(said)


def history(row: Agreement) -> tuple[Happened, ...]:
    """Return what happened to an agreement, oldest first."""
    moved = [
        Happened(one.on, HAPPENED.get((one.before, one.after), OTHERWISE), one.because)
        for one in row.moves.order_by("pk")
    ]
    staged = [
        Happened(one.on, STAGED[one.after], one.because) for one in row.stage_moves.order_by("pk")
    ]
    reworded = [
        Happened(one.made_on, REWORDED, words=one)
        for one in row.words.filter(number__gt=1).order_by("number")
    ]
    return tuple(sorted([*moved, *staged, *reworded], key=lambda one: one.on))


def versions(row: Agreement) -> tuple[Words, ...]:
    """Return all the words that an agreement ever had, newest first."""
    return tuple(row.words.select_related("role_model").order_by("-number"))


def role_model(shown: ShownAgreement, team: Inside) -> RoleModel:
    """Return who begins; an agreement whose role model went asks for another."""
    words = shown.words
    person, because = words.role_model, words.role_model_because
    if person is None:
        return RoleModel(None, because, "nobody")
    if person.left_on is not None or person not in team.people:
        return RoleModel(person, because, "left")
    if team.leads and person not in team.leads and not because:
        return RoleModel(person, because, "not_the_lead")
    return RoleModel(person, because)


def practised_in(unit: Unit) -> dict[str, tuple[Practised, ...]]:
    """Return per handhold what is practised or self-evident in `unit` and below, in one query.

    The numbers are of units and are not thresholded: who shows them to people outside a team
    does that first.
    """
    rows = Agreement.objects.filter(
        state__in=[state.value for state in LIVES],
        kind=AgreementKind.BEHAVIOUR,
        unit__path__startswith=unit.path,
        unit__closed_on__isnull=True,
    ).order_by("behaviour_key", "pk")
    units: dict[str, set[int]] = {}
    here: dict[str, Stage] = {}
    for key, stage, unit_pk in rows.values_list("behaviour_key", "stage", "unit"):
        units.setdefault(key, set()).add(unit_pk)
        if unit_pk == unit.pk:
            here[key] = Stage(stage)
    found: dict[str, tuple[Practised, ...]] = {}
    for key, where in sorted(units.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        known = known_behaviour(key)
        if known is not None:
            line = Practised(known, len(where), here.get(key))
            found[known.handhold.id] = (*found.get(known.handhold.id, ()), line)
    return found


def look_backs_in(unit: Unit) -> dict[str, date]:
    """Return per handhold when `unit` itself looks back on what it practises, the first day.

    For people inside: who stands outside a team does not see its days.
    """
    found: dict[str, date] = {}
    for shown in practised(unit):
        if shown.behaviour is not None:
            day = shown.words.look_back_on
            key = shown.behaviour.handhold.id
            found[key] = min(day, found.get(key, day))
    return found


def _with_words(found: QuerySet[Agreement]) -> QuerySet[Agreement]:
    newest = Words.objects.select_related("role_model").order_by("-number")
    return found.select_related("unit", "round").prefetch_related(Prefetch("words", newest))


def _shown(rows: Iterable[Agreement]) -> Iterable[ShownAgreement]:
    for row in rows:
        words = next(iter(row.words.all()), None)
        if words is not None:
            state = State(row.state)
            known = known_behaviour(row.behaviour_key)
            yield ShownAgreement(row, words, known, state, Stage(row.stage), next_moves(state))
