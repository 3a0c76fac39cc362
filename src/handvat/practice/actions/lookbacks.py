"""What a team does to look back: begin, write, open, keep, and be done."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from handvat.people.actions import log
from handvat.people.models import Membership, Unit
from handvat.practice.actions.rounds import (
    end_round,
    enough_spoke,
    held_round,
    open_round,
    speak,
)
from handvat.practice.models import Agreement, Contribution, LookBack, Outcome, Purpose, Question
from handvat.practice.rules.lookbacks import ChangedMeanwhile, NotOpened, NotWriting, ends_on
from handvat.practice.rules.rounds import VOICES, RoundIsOver

State = LookBack.State
WORKER = "worker"


@dataclass(frozen=True, slots=True)
class Beginning:
    """On what a team looks back, and how: on a screen, or on paper."""

    agreement: Agreement | None = None
    on_paper: bool = False


def begin_look_back(
    unit: Unit, beginning: Beginning, *, who: str, today: date, now: datetime
) -> LookBack:
    """Begin to look back in `unit`; one that was begun before goes on.

    A team of fewer than four people, or one that writes on paper, talks right away.
    """
    standing = LookBack.objects.filter(unit=unit).exclude(state=State.ENDED)
    found = standing.first()
    if found is not None:
        return found
    try:
        return _begun(unit, beginning, who=who, today=today, now=now)
    except IntegrityError:  # somebody else began it at the same moment
        return standing.get()


@transaction.atomic
def _begun(unit: Unit, beginning: Beginning, *, who: str, today: date, now: datetime) -> LookBack:
    here = Membership.objects.filter(unit=unit, ended_on__isnull=True).count()
    writes = here >= VOICES and not beginning.on_paper
    log(who, "begin_look_back", unit=unit, now=now)
    return LookBack.objects.create(
        unit=unit,
        agreement=beginning.agreement,
        round=open_round(unit, Purpose.LOOK_BACK) if writes else None,
        state=State.WRITING if writes else State.OPENED,
        on_paper=beginning.on_paper,
        held_on=today,
    )


def write(look_back: LookBack, person_pk: int, notes: Sequence[tuple[Question, str]]) -> None:
    """Add what somebody writes; nothing tells that it was they.

    Raises:
        NotWriting: the look-back was opened meanwhile.
    """
    rows = [Contribution(question=question, text=text) for question, text in notes]
    if look_back.round is None:
        raise NotWriting
    try:
        speak(look_back.round, person_pk, rows)
    except RoundIsOver as over:
        raise NotWriting from over


@transaction.atomic
def open_notes(look_back: LookBack) -> LookBack:
    """Put on the table what was written, all at once; wipe it when fewer than four wrote.

    Opened twice, it stays as it was.
    """
    held = _held(look_back)
    if held.state != State.WRITING or held.round is None:
        return held
    held.round = held_round(held.round)  # whoever writes meanwhile is told it is open
    keep = enough_spoke(held.round)
    end_round(held.round, keep=keep)
    if not keep:
        held.round = None
    held.state = State.OPENED
    held.revision += 1
    held.save(update_fields=["state", "revision", "round"])
    return held


@transaction.atomic
def keep_outcomes(
    look_back: LookBack, kept: Mapping[Question, Sequence[str]], *, revision: int
) -> LookBack:
    """Keep what the team releases, in place of what it kept before.

    Raises:
        NotOpened: the look-back is not open.
        ChangedMeanwhile: somebody saved since `revision`; nothing changed.
    """
    held = _held(look_back)
    if held.state != State.OPENED:
        raise NotOpened
    if held.revision != revision:
        raise ChangedMeanwhile
    held.outcomes.all().delete()
    Outcome.objects.bulk_create(
        Outcome(look_back=held, kind=question, text=text)
        for question in Question
        for text in kept.get(question, ())
    )
    held.revision += 1
    held.save(update_fields=["revision"])
    return held


@transaction.atomic
def end_look_back(look_back: LookBack, *, who: str, now: datetime) -> LookBack:
    """Be done: what the team did not keep is wiped, for good. Ended twice, it stays ended."""
    held = _held(look_back)
    if held.state == State.ENDED:
        return held
    if held.round is not None:
        end_round(held.round, keep=False)
    held.state = State.ENDED
    held.round = None
    held.revision += 1
    held.save(update_fields=["state", "round", "revision"])
    log(who, "end_look_back", unit=held.unit, now=now)
    return held


def end_forgotten(*, today: date, now: datetime) -> None:
    """End the look-backs that nobody ended; what their teams kept stays."""
    going_on = LookBack.objects.exclude(state=State.ENDED).order_by("pk")
    for row in going_on:
        if ends_on(row.held_on) <= today:
            end_look_back(row, who=WORKER, now=now)


def _held(look_back: LookBack) -> LookBack:
    """Return it as it stands now, for this transaction alone."""
    LookBack.objects.select_for_update().get(pk=look_back.pk)
    return LookBack.objects.select_related("round", "unit").get(pk=look_back.pk)
