"""Let a team live through an agreement: proposed, talked about, practised, and what came of it."""

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from handvat.library.queries import known_behaviour
from handvat.people.models import Unit
from handvat.practice.actions.agreement_talks import confirm_talk, record_talk
from handvat.practice.actions.agreements import Proposal, Wording, move, propose, set_stage
from handvat.practice.actions.ladders import (
    Beginning,
    awareness_seen,
    begin_period,
    end_period,
    note_awareness,
)
from handvat.practice.models import Agreement, AgreementKind
from handvat.practice.queries.agreement_team import inside
from handvat.practice.rules.agreements import Heard, State
from handvat.practice.rules.ladders import Outcome
from handvat.practice.rules.stages import Stage

WHO, SECOND = "command line", "a colleague"
UP, STAY, DOWN = Outcome.UP, Outcome.STAY, Outcome.DOWN
TALKED_AFTER, ADOPTED_AFTER = 7, 14  # days after the proposal


@dataclass(frozen=True, slots=True)
class Practised:
    """One small step: on which rung, from how many days ago until when, and what came of it."""

    rung: int
    begun: int
    ended: int | None = None  # days ago; None while it is being practised
    outcome: Outcome | None = None
    look_back_in: int = 9  # days from today, while it is being practised
    helps: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """That an agreement moved or a team said in which step it is: how many days ago, and why."""

    ago: int
    to: State | Stage
    because: str = ""


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement and its history, in days before today."""

    behaviour: str
    sentence: str
    ago: int  # when it was proposed
    cue: str = ""
    then: str = ""
    upto: State = State.PRACTISED  # how far it comes before what `turns` tell
    found: str = "Iedereen kan ermee leven."
    sees: str = ""
    makes_possible: str = ""
    steps: tuple[Practised, ...] = ()
    turns: tuple[Turn, ...] = ()
    look_back_in: int = 20
    kind: AgreementKind = AgreementKind.BEHAVIOUR


@dataclass(frozen=True, slots=True)
class Days:
    """Today, and what lies so many days before it."""

    day: date
    now: datetime

    def date(self, ago: int) -> date:
        """Return the day so many days ago."""
        return self.day - timedelta(days=ago)

    def moment(self, ago: int) -> datetime:
        """Return the moment so many days ago."""
        return self.now - timedelta(days=ago)


def live(unit: Unit, told: Agreed, days: Days) -> Generator[int, None, Agreement]:
    """Let `unit` live through an agreement; give before each turn how many days ago it is."""
    yield told.ago
    row = _begin(unit, told, days)
    if told.upto is State.PROPOSED:
        return row
    yield told.ago - TALKED_AFTER
    row = _to(row, State.TALKED, told.ago - TALKED_AFTER, days)
    if told.upto is State.TALKED:
        return row
    yield told.ago - ADOPTED_AFTER
    row = _adopt(row, told, days)
    happened: list[Practised | Turn] = sorted([*told.steps, *told.turns], key=_first)
    for one in happened:
        yield -_first(one)
        row = _step(row, one, days) if isinstance(one, Practised) else _turn(row, one, days)
    return row


def _adopt(row: Agreement, told: Agreed, days: Days) -> Agreement:
    ago = told.ago - ADOPTED_AFTER
    row = record_talk(
        row,
        told.found,
        heard=Heard.EVERYONE,
        who=WHO,
        today=days.date(ago),
        now=days.moment(ago),
    )
    row = confirm_talk(row, who=SECOND)
    row = _to(row, State.PRACTISED, ago, days)
    if told.sees:
        note_awareness(row, told.sees, told.makes_possible, seen=awareness_seen(row))
    return row


def _first(happens: Practised | Turn) -> int:
    return -(happens.begun if isinstance(happens, Practised) else happens.ago)


def _begin(unit: Unit, told: Agreed, days: Days) -> Agreement:
    known = known_behaviour(told.behaviour)
    rungs = tuple(rung.nl for rung in known.ladder) if known else ()
    leads = inside(unit, days.day).leads
    wording = Wording(
        sentence=told.sentence,
        look_back_on=days.date(-told.look_back_in),
        cue=told.cue,
        then=told.then,
        first_step=rungs[0] if rungs else "",
        role_model_id=leads[0].pk if leads else None,
    )
    proposal = Proposal(wording, told.behaviour, told.kind, rungs)
    return propose(unit, proposal, who=WHO, today=days.date(told.ago), now=days.moment(told.ago))


def _to(row: Agreement, state: State, ago: int, days: Days, because: str = "") -> Agreement:
    return move(row, state, because=because, who=WHO, today=days.date(ago), now=days.moment(ago))


def _turn(row: Agreement, turn: Turn, days: Days) -> Agreement:
    if isinstance(turn.to, State):
        return _to(row, turn.to, turn.ago, days, turn.because)
    return set_stage(
        row,
        turn.to,
        because=turn.because,
        who=WHO,
        today=days.date(turn.ago),
        now=days.moment(turn.ago),
    )


def _step(row: Agreement, step: Practised, days: Days) -> Agreement:
    ends = days.date(step.ended) if step.ended is not None else days.date(-step.look_back_in)
    beginning = Beginning(step.rung, ends, "yes", "yes", "yes", step.helps)
    period = begin_period(
        row, beginning, who=WHO, today=days.date(step.begun), now=days.moment(step.begun)
    )
    if step.ended is not None and step.outcome is not None:
        end_period(
            period,
            step.outcome,
            who=WHO,
            today=days.date(step.ended),
            now=days.moment(step.ended),
        )
    return row
