"""What a team does with its agreements: propose, rewrite, move, say where it stands."""

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.people.models import Unit
from handvat.practice.actions.rounds import end_round, held_round, open_round
from handvat.practice.models import (
    Agreement,
    AgreementKind,
    Move,
    Purpose,
    Rung,
    StageMove,
    Words,
)
from handvat.practice.queries.agreement_team import inside
from handvat.practice.rules.agreement_words import back_to_the_table
from handvat.practice.rules.agreements import (
    GOING_ON,
    ON_THE_TABLE,
    Heard,
    NotOnTheTable,
    Standing,
    State,
    TeamIsGone,
    check_ready,
)
from handvat.practice.rules.stages import Stage


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an agreement, as somebody writes them."""

    sentence: str
    look_back_on: date
    cue: str = ""
    then: str = ""
    first_step: str = ""
    role_model_id: int | None = None
    role_model_because: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody proposes to agree; `rungs` are the small steps it begins with."""

    wording: Wording
    behaviour_key: str = ""
    kind: AgreementKind = AgreementKind.BEHAVIOUR
    rungs: tuple[str, ...] = ()


class ChangedMeanwhile(Exception):
    """Somebody else changed the agreement after it was read."""


@transaction.atomic
def propose(unit: Unit, proposal: Proposal, *, who: str, today: date, now: datetime) -> Agreement:
    """Write down a proposal for the team; sent twice on a day it is made once, however it went on.

    `who` is empty when a member does it: nobody keeps who in a team wrote what.

    Raises:
        TeamIsGone: the unit was closed.
    """
    here = _alone_in(unit)
    wording = asdict(proposal.wording)
    alike = {"kind": proposal.kind, "behaviour_key": proposal.behaviour_key, "made_on": today}
    first = Words.objects.filter(number=1, **wording)
    same = Agreement.objects.filter(unit=here, words__in=first, **alike)
    if (found := same.exclude(state=State.ENDED).first()) is not None:
        return found
    made = Agreement.objects.create(
        unit=here, kind=proposal.kind, behaviour_key=proposal.behaviour_key, made_on=today
    )
    Words.objects.create(agreement=made, number=1, made_on=today, **wording)
    Move.objects.create(agreement=made, after=State.PROPOSED, on=today)
    Rung.objects.bulk_create(
        Rung(agreement=made, position=number, text=text)
        for number, text in enumerate(proposal.rungs, start=1)
    )
    _log(who, "propose_agreement", made, now)
    return made


@transaction.atomic
def revise(  # noqa: PLR0913 -- who, today and now say together by whom and when
    agreement: Agreement,
    wording: Wording,
    *,
    revision: int,
    who: str,
    today: date,
    now: datetime,
) -> Agreement:
    """Give an agreement new words; what it said before stays. The same words twice are kept once.

    `who` is empty when a member does it. Other words for what is practised make it another
    agreement: it goes back to the table. Another day, role model or first step does not.

    Raises:
        ChangedMeanwhile: it is no longer what was read as `revision`.
        NotOnTheTable: it was let go.
        TeamIsGone: the unit was closed.
    """
    row = held(agreement)
    last = row.words.order_by("-number").first()
    if last is not None and _same(last, wording):
        return row
    check_unchanged(row, revision)
    if row.state == State.ENDED:
        raise NotOnTheTable
    number = last.number + 1 if last else 1
    Words.objects.create(agreement=row, number=number, made_on=today, **asdict(wording))
    if last is not None and _another(last, wording) and row.state != State.PROPOSED:
        _back_to_the_table(row, today)
    _changed(row)
    _log(who, "revise_agreement", row, now)
    return row


@transaction.atomic
def move(  # noqa: PLR0913 -- who, today and now say together by whom and when
    agreement: Agreement,
    wanted: State,
    *,
    because: str = "",
    revision: int | None = None,
    who: str,
    today: date,
    now: datetime,
) -> Agreement:
    """Let an agreement become `wanted`; sent twice it moves once.

    Raises:
        ChangedMeanwhile: it is no longer what was read as `revision`.
        NotFromHere, ReasonNeeded, AskedToPark, NobodyElse, StillConcerns, NotHeardYet,
            EnoughAtOnce, OneVoice: see `rules.agreements.check_ready`.
        TeamIsGone: the unit was closed.
    """
    row = held(agreement)
    if row.state == wanted:
        return row
    check_unchanged(row, revision)
    check_ready(_standing(row, today), wanted, because)
    _to(row, wanted, because, today)
    _changed(row)
    _log(who, f"agreement_{wanted}", row, now)
    return row


@transaction.atomic
def set_stage(  # noqa: PLR0913 -- who, today and now say together by whom and when
    agreement: Agreement, stage: Stage, *, because: str = "", who: str, today: date, now: datetime
) -> Agreement:
    """Say in which of the three steps the team is, forward or back.

    What was celebrated and is no longer self-evident is practised again.

    Raises:
        NotOnTheTable: the team does not practise it, nor did it become self-evident.
        EnoughAtOnce, AskedToPark, OneVoice: it would be practised again, and cannot yet.
        TeamIsGone: the unit was closed.
    """
    row = held(agreement)
    if row.state not in GOING_ON:
        raise NotOnTheTable
    if row.stage == stage:
        return row
    if row.state == State.CELEBRATED and stage is not Stage.SELF_EVIDENT:
        check_ready(_standing(row, today), State.PRACTISED, because)
        _moved(row, State.PRACTISED, because, today)
    _in_stage(row, stage, because, today)
    _changed(row)
    log(who, "move_step", unit=row.unit, about=f"agreement {row.pk}", now=now)
    return row


@transaction.atomic
def show_to_all(agreement: Agreement, *, shown: bool, who: str, now: datetime) -> Agreement:
    """Let everyone in the organisation read an agreement of leaders, or no longer."""
    row = held(agreement)
    row.shown_to_all = shown
    _changed(row)
    _log(who, "show_agreement" if shown else "hide_agreement", row, now)
    return row


@transaction.atomic
def ask_again(agreement: Agreement, *, who: str, now: datetime) -> Agreement:
    """Let everyone say anew how they stand, after the team talked about the concerns.

    While everyone may say so already, nothing changes: what some said would be lost.

    Raises:
        NotOnTheTable: the team does not talk about it now.
    """
    row = held(agreement)
    if row.state != State.TALKED:
        raise NotOnTheTable
    if row.round is not None and row.round.key is not None:
        return row
    listen_again(row)
    _changed(row)
    _log(who, "ask_stances", row, now)
    return row


def _alone_in(unit: Unit) -> Unit:
    """Return the unit as it is now; nobody else changes its agreements until this is done.

    Who only points at the unit, as a line in the log does, need not wait for that.
    """
    here = Unit.objects.select_for_update(no_key=True).get(pk=unit.pk)
    if here.closed_on is not None:
        raise TeamIsGone
    return here


def held(agreement: Agreement) -> Agreement:
    """Return the row as it is now, for this transaction alone.

    Nobody speaks in its round meanwhile: what was said is counted, opened and wiped as one.

    Raises:
        TeamIsGone: the unit was closed.
    """
    unit = _alone_in(agreement.unit)
    row = Agreement.objects.select_for_update().get(pk=agreement.pk)
    row.unit = unit
    if row.round is not None:
        row.round = held_round(row.round)
    return row


def check_unchanged(row: Agreement, revision: int | None) -> None:
    """Return quietly when it is what was read as `revision`; None when nothing was read.

    Raises:
        ChangedMeanwhile: it is not.
    """
    if revision is not None and row.revision != revision:
        raise ChangedMeanwhile


def _log(who: str, action: str, row: Agreement, now: datetime) -> None:
    if who:
        log(who, action, unit=row.unit, about=f"agreement {row.pk}", now=now)


def _changed(row: Agreement) -> None:
    row.revision += 1
    row.save()


def _standing(row: Agreement, today: date) -> Standing:
    others = Agreement.objects.filter(
        unit=row.unit_id, state=State.PRACTISED, kind=AgreementKind.BEHAVIOUR
    ).exclude(pk=row.pk)
    return Standing(
        State(row.state),
        heard=Heard(row.heard),
        asked_to_park=row.asked_to_park,
        one_voice=bool(row.noted_by),
        practised=others.count(),
        counts=row.kind == AgreementKind.BEHAVIOUR,
        people=len(inside(row.unit, today).people),
    )


def _to(row: Agreement, wanted: State, because: str, today: date) -> None:
    """Move, with all that comes with it: a round that opens or ends, a stage."""
    before = State(row.state)
    _moved(row, wanted, because, today)
    if wanted is State.TALKED:
        listen_again(row)
    elif before is State.TALKED:
        stop_listening(row)
    if wanted in {State.PARKED, State.ENDED}:
        row.asked_to_park, row.noted_by = False, ""
    if wanted is State.CELEBRATED:
        _in_stage(row, Stage.SELF_EVIDENT, because, today)
    elif before is State.CELEBRATED and wanted is State.PRACTISED:
        _in_stage(row, Stage.PRACTISING, because, today)


def _moved(row: Agreement, wanted: State, because: str, today: date) -> None:
    Move.objects.create(
        agreement=row, before=row.state, after=wanted, on=today, because=because.strip()
    )
    row.state = wanted.value


def _in_stage(row: Agreement, stage: Stage, because: str, today: date) -> None:
    if row.stage != stage:
        StageMove.objects.create(
            agreement=row, before=row.stage, after=stage, on=today, because=because.strip()
        )
        row.stage = stage.value


def listen_again(row: Agreement) -> None:
    """Let everyone say anew how they stand; what was said of other words is forgotten."""
    stop_listening(row)
    row.round = open_round(row.unit, Purpose.STANCES)
    row.heard, row.noted_by = Heard.NOT_YET.value, ""


def stop_listening(row: Agreement) -> None:
    """Forget who spoke and what was said."""
    if row.round is not None:
        end_round(row.round, keep=False)
        row.round.delete()
        row.round = None


def _back_to_the_table(row: Agreement, today: date) -> None:
    if State(row.state) is State.TALKED:
        listen_again(row)
    elif State(row.state) not in ON_THE_TABLE | {State.PARKED}:
        _to(row, State.TALKED, "", today)


def _same(last: Words, wording: Wording) -> bool:
    return all(getattr(last, name) == value for name, value in asdict(wording).items())


def _another(last: Words, wording: Wording) -> bool:
    before = (last.sentence, last.cue, last.then)
    return back_to_the_table(before, (wording.sentence, wording.cue, wording.then))
