"""What a team does with its ladder: write it, choose a step, practise, look back, split."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from handvat.people.actions import log
from handvat.practice.models import Agreement, Period, Rung
from handvat.practice.queries.ladders import Ladder, ladder
from handvat.practice.rules import ladders as rules
from handvat.practice.rules.agreements import State


@dataclass(frozen=True, slots=True)
class Beginning:
    """A step to practise, until when, and what the team says of it before it begins."""

    position: int
    look_back_on: date
    able: str = ""
    chance: str = ""
    want: str = ""
    helps: str = ""


@transaction.atomic
def write_rungs(
    agreement: Agreement, texts: Sequence[str], *, seen: str, who: str, now: datetime
) -> Ladder:
    """Write the ladder of `agreement` anew, from the smallest step up.

    Raises:
        LadderChanged: the ladder is no longer what `seen` marks.
    """
    here = _held(agreement)
    if here.seen != seen:
        raise rules.LadderChanged
    _lay(here.agreement, rules.tidy(texts))
    log(who, "write_ladder", unit=agreement.unit, about=f"agreement {agreement.pk}", now=now)
    return ladder(agreement)


@transaction.atomic
def split(rung: Rung, first: str, second: str, *, who: str, now: datetime) -> Ladder:
    """Put two smaller steps before a rung that is too large."""
    return split_at(rung.agreement, rung.text, (first, second), who=who, now=now)


@transaction.atomic
def split_at(
    agreement: Agreement, text: str, smaller: tuple[str, str], *, who: str, now: datetime
) -> Ladder:
    """Put two smaller steps before the one that says `text`; sent twice it is done once.

    A team that practises the large step goes on with the first of the two: it looks back on the
    day that it chose before.

    Raises:
        LadderChanged: the ladder no longer has this step.
    """
    here = _held(agreement)
    if text not in here.texts:
        raise rules.LadderChanged
    texts = rules.split(here.texts, here.texts.index(text) + 1, *smaller)
    _lay(here.agreement, texts)
    first = rules.tidy(smaller)[:1]
    if here.open and here.open.text == text and first:
        here.open.text, here.open.position = first[0], texts.index(first[0]) + 1
        here.open.save(update_fields=["text", "position"])
    log(who, "write_ladder", unit=agreement.unit, about=f"agreement {agreement.pk}", now=now)
    return ladder(agreement)


@transaction.atomic
def begin_period(
    agreement: Agreement, beginning: Beginning, *, who: str, today: date, now: datetime
) -> Period:
    """Let the team practise a step of its ladder; sent twice it begins once.

    Raises:
        NotPractised: the team has not adopted the agreement.
        OneStepAtATime: it practises another step of it.
        LadderChanged: there is no such step any more.
    """
    here = _held(agreement)
    if here.agreement.state != State.PRACTISED:
        raise rules.NotPractised
    if not 1 <= beginning.position <= len(here.steps):
        raise rules.LadderChanged
    text = here.texts[beginning.position - 1]
    if here.open:
        if here.open.text == text and here.open.begun_on == today:
            return here.open
        raise rules.OneStepAtATime
    _lay(here.agreement, here.texts)
    log(who, "begin_step", unit=agreement.unit, about=f"agreement {agreement.pk}", now=now)
    return Period.objects.create(
        agreement=here.agreement,
        text=text,
        position=beginning.position,
        begun_on=today,
        look_back_on=beginning.look_back_on,
        able=beginning.able,
        chance=beginning.chance,
        want=beginning.want,
        helps=beginning.helps,
    )


@transaction.atomic
def end_period(
    period: Period, outcome: rules.Outcome, *, who: str, today: date, now: datetime
) -> Ladder:
    """Write down what the team chose when it looked back on a step; the first choice holds.

    Raises:
        NothingToLookBackOn: the team chose before.
        NoSmallerStep: it wants to go down from the first rung.
    """
    here = _held(period.agreement)
    if here.open is None or here.open.pk != period.pk:
        raise rules.NothingToLookBackOn
    rules.after(outcome, here.here, len(here.steps))
    here.open.outcome, here.open.ended_on = outcome.value, max(today, here.open.begun_on)
    here.open.position = here.here
    here.open.save(update_fields=["outcome", "ended_on", "position"])
    unit = period.agreement.unit
    log(who, "end_step", unit=unit, about=f"agreement {here.agreement.pk}", now=now)
    return ladder(here.agreement)


@transaction.atomic
def note_awareness(
    agreement: Agreement, sees: str, makes_possible: str, *, seen: str
) -> Agreement:
    """Write down where the team sees the behaviour already, and what makes that possible.

    Raises:
        LadderChanged: somebody else wrote meanwhile.
    """
    row = _alone(agreement)
    if awareness_seen(row) != seen:
        raise rules.LadderChanged
    row.sees, row.makes_possible = sees, makes_possible
    row.save(update_fields=["sees", "makes_possible"])
    return row


def awareness_seen(agreement: Agreement) -> str:
    """Return a mark of what is written of awareness now."""
    return rules.seen((agreement.sees, agreement.makes_possible))


def _alone(agreement: Agreement) -> Agreement:
    """Return the row as it is now; nobody else changes it until this is done."""
    return Agreement.objects.select_for_update().get(pk=agreement.pk)


def _held(agreement: Agreement) -> Ladder:
    return ladder(_alone(agreement))


def _lay(agreement: Agreement, texts: Sequence[str]) -> None:
    if tuple(rung.text for rung in agreement.rungs.all()) == tuple(texts):
        return
    Rung.objects.filter(agreement=agreement).delete()
    Rung.objects.bulk_create(
        Rung(agreement=agreement, position=number, text=text)
        for number, text in enumerate(texts, start=1)
    )
