"""What a team says of an agreement: unsigned how everyone stands, together what it found."""

from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.practice.actions.agreements import stop_listening
from handvat.practice.actions.rounds import end_round, enough_spoke, speak
from handvat.practice.models import Agreement, Move, Stance, StanceKind
from handvat.practice.rules.agreements import (
    ASKABLE,
    TALKABLE,
    Heard,
    NotOnTheTable,
    OpenFirst,
    State,
    TeamIsGone,
    TooFewVoices,
)
from handvat.practice.rules.rounds import RoundIsOver


@transaction.atomic
def say_stance(agreement: Agreement, person_pk: int, kind: StanceKind, because: str = "") -> None:
    """Store how one of the team stands; nothing ties it to them, and it is said once.

    Raises:
        RoundIsOver: it was opened already, or the team does not talk about it now.
        AlreadySaid: they spoke before.
    """
    row = Agreement.objects.select_related("round").get(pk=agreement.pk)
    if row.state != State.TALKED or row.round is None:
        raise RoundIsOver
    concern = because.strip() if kind is StanceKind.NOT_YET else ""
    speak(row.round, person_pk, [Stance(round=row.round, kind=kind, because=concern)])


@transaction.atomic
def open_stances(agreement: Agreement, *, who: str, now: datetime) -> Agreement:
    """Show the team how it stands; of what was said only the concerns are kept, without order.

    Raises:
        NotOnTheTable: the team does not talk about it now.
        TooFewVoices: too few spoke.
    """
    row = _held(agreement)
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
    agreement: Agreement, found: str, *, heard: Heard, who: str, today: date, now: datetime
) -> Agreement:
    """Write down what the team found when it talked; it may go on from there.

    Raises:
        NotOnTheTable: there is nothing to talk about in this state.
        OpenFirst: enough people have spoken, and what they said is still closed.
    """
    row = _held(agreement)
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
    _found(row, heard)
    log(who, "record_talk", unit=row.unit, about=f"agreement {row.pk}", now=now)
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


def _held(agreement: Agreement) -> Agreement:
    rows = Agreement.objects.select_for_update(of=("self",)).select_related("unit", "round")
    row = rows.get(pk=agreement.pk)
    if row.unit.closed_on is not None:
        raise TeamIsGone
    return row


def _found(row: Agreement, heard: Heard) -> None:
    row.heard = heard.value
    row.revision += 1
    row.save()
