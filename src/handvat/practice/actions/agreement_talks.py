"""What a team says of an agreement: unsigned how everyone stands, together what it found."""

from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.practice.actions.agreements import check_unchanged, held, stop_listening
from handvat.practice.actions.rounds import end_round, enough_spoke, speak
from handvat.practice.models import Agreement, Move, Stance, StanceKind
from handvat.practice.rules.agreements import (
    ASKABLE,
    TALKABLE,
    Heard,
    NotOnTheTable,
    OpenFirst,
    SameVoice,
    State,
    TeamIsGone,
    TooFewVoices,
)
from handvat.practice.rules.rounds import AskedAnew, RoundIsOver


@transaction.atomic
def say_stance(
    agreement: Agreement,
    person_pk: int,
    kind: StanceKind,
    because: str = "",
    *,
    seen: int | None = None,
) -> None:
    """Store how one of the team stands; nothing ties it to them, and it is said once.

    Args:
        agreement: what they stand in.
        person_pk: one of the team.
        kind: how they stand.
        because: what they need, when they cannot live with it yet.
        seen: the round in which they were asked; other words mean another round.

    Raises:
        AskedAnew: the words changed, or everyone is asked anew.
        RoundIsOver: it was opened already, or the team does not talk about it now.
        AlreadySaid: they spoke before.
        TeamIsGone: the unit was closed.
    """
    row = Agreement.objects.select_related("round", "unit").get(pk=agreement.pk)
    if row.unit.closed_on is not None:
        raise TeamIsGone
    if row.state != State.TALKED or row.round is None:
        raise RoundIsOver
    if seen is not None and row.round.pk != seen:
        raise AskedAnew
    concern = because.strip() if kind is StanceKind.NOT_YET else ""
    speak(row.round, person_pk, [Stance(round=row.round, kind=kind, because=concern)])


@transaction.atomic
def open_stances(agreement: Agreement, *, who: str, now: datetime) -> Agreement:
    """Show the team how it stands; of what was said only the concerns are kept, without order.

    Raises:
        NotOnTheTable: the team does not talk about it now.
        TooFewVoices: too few spoke.
    """
    row = held(agreement)
    if row.state != State.TALKED or row.round is None:
        raise NotOnTheTable
    if row.round.key is None:
        return row
    if not enough_spoke(row.round):
        raise TooFewVoices
    said = Stance.objects.filter(round=row.round)
    said.exclude(kind=StanceKind.NOT_YET).delete()
    end_round(row.round, keep=True)
    concerns = Stance.objects.filter(round=row.round).exists()
    _found(row, Heard.CONCERNS if concerns else Heard.EVERYONE)
    log(who, "open_stances", unit=row.unit, about=f"agreement {row.pk}", now=now)
    return row


@transaction.atomic
def record_talk(  # noqa: PLR0913 -- who, today and now say together by whom and when
    agreement: Agreement,
    found: str,
    *,
    heard: Heard,
    revision: int | None = None,
    who: str,
    today: date,
    now: datetime,
) -> Agreement:
    """Write down what the team found when it talked.

    That everyone can live with it is one person's word, until somebody else confirms it.

    Raises:
        ChangedMeanwhile: it is no longer what was read as `revision`.
        NotOnTheTable: there is nothing to talk about in this state.
        OpenFirst: enough people have spoken, and what they said is still closed.
    """
    row = held(agreement)
    check_unchanged(row, revision)
    if State(row.state) not in TALKABLE:
        raise NotOnTheTable
    if row.state == State.TALKED:
        if row.round is not None and row.round.key is not None and enough_spoke(row.round):
            raise OpenFirst
        if heard is Heard.EVERYONE:
            stop_listening(row)
    Move.objects.create(
        agreement=row, before=row.state, after=row.state, on=today, because=found.strip()
    )
    if heard is Heard.EVERYONE or row.state == State.TALKED:
        row.asked_to_park = False
    _found(row, heard, noted_by=who if heard is Heard.EVERYONE else "")
    log(who, "record_talk", unit=row.unit, about=f"agreement {row.pk}", now=now)
    return row


@transaction.atomic
def confirm_talk(agreement: Agreement, *, revision: int | None = None, who: str) -> Agreement:
    """Say as the second that everyone can live with it; of who says so nothing is kept.

    Raises:
        ChangedMeanwhile: it is no longer what was read as `revision`.
        SameVoice: they wrote it down themselves.
        TeamIsGone: the unit was closed.
    """
    row = held(agreement)
    if not row.noted_by:
        return row
    check_unchanged(row, revision)
    if row.noted_by == who:
        raise SameVoice
    _found(row, Heard(row.heard))
    return row


@transaction.atomic
def ask_to_park(agreement: Agreement) -> None:
    """Ask, unnamed, to set it aside: the team talks before it goes on.

    Nothing is kept of who asked, how often or when.

    Raises:
        NotOnTheTable: there is nothing to park in this state.
    """
    states = [state.value for state in ASKABLE]
    here = Agreement.objects.filter(pk=agreement.pk, unit__closed_on__isnull=True)
    if not here.filter(state__in=states).update(asked_to_park=True):
        raise NotOnTheTable


def _found(row: Agreement, heard: Heard, *, noted_by: str = "") -> None:
    row.heard, row.noted_by = heard.value, noted_by
    row.revision += 1
    row.save()
