"""Reads of a team's check-ins: what would be asked, what runs, and what it was advised."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handvat.library.queries import known_behaviour
from handvat.measure.models import StandingConsent, Wave
from handvat.measure.queries.check_ins import allowed_today, running
from handvat.measure.rules.check_ins import Block
from handvat.people.models import Unit
from handvat.practice.models import Agreement, AgreementKind, CheckInRhythm, Words
from handvat.practice.rules.agreements import State
from handvat.practice.rules.checkins import Sure, heard
from handvat.practice.rules.stages import Stage
from handvat.psychometrics.stages import Leaning
from handvat.results.queries.stages import stages_said

EVERYONE = "everyone"
LOOKS_LIKE: Mapping[Leaning, Promise] = {
    Leaning.AWARE: _("The answers look like a team that is becoming aware of this."),
    Leaning.PRACTISING: _("The answers look like a team that is practising this."),
    Leaning.SELF_EVIDENT: _("The answers look like a team in which this is self-evident."),
}
HOW_SURE: Mapping[Sure, Promise] = {
    Sure.NONE_YET: _("There is no recent check-in of this yet. Talk about it in the look-back."),
    Sure.FEW: _("Too few people filled in the last check-in to say something without pointing."),
    Sure.UNCLEAR: _("The answers point more than one way. That is worth talking about."),
    Sure.ONCE_MORE: _("The answers point one way, but not surely. A second check-in may agree."),
    Sure.TWICE: _("Two check-ins say the same. It can still be different."),
    Sure.ENOUGH: _("Enough people filled it in for a careful word. It can still be different."),
}
DECIDES: Promise = _("The team decides where it stands.")


@dataclass(frozen=True, slots=True)
class Advice:
    """What check-ins suggest of one agreement, in words and never in figures."""

    stage: Stage | None  # None: nothing is advised
    sure: Sure
    says: str | Promise
    how_sure: str | Promise
    decides: str | Promise = DECIDES

    @property
    def given(self) -> bool:
        """Return whether a step is advised."""
        return self.stage is not None


@dataclass(frozen=True, slots=True)
class OnTeam:
    """What the page of a team shows of its check-in."""

    unit: Unit
    wave: Wave | None  # the one that takes answers now
    consent: StandingConsent | None
    rhythm: bool


def advice(agreement: Agreement, now: datetime) -> Advice:
    """Return what the last check-ins suggest of an agreement; for people of its team alone."""
    told = heard(stages_said(agreement.unit, key_of(agreement), now=now))
    stage = None if told.leaning is Leaning.CANNOT_SAY else Stage(told.leaning.value)
    return Advice(stage, told.sure, LOOKS_LIKE.get(told.leaning, ""), HOW_SURE[told.sure])


def on_team(unit: Unit, now: datetime) -> OnTeam:
    """Return what the page of a team shows of its check-in."""
    return OnTeam(unit, running(unit, now), allowed_today(unit, now), has_rhythm(unit))


def has_rhythm(unit: Unit) -> bool:
    """Return whether a check-in opens every four weeks by itself."""
    return CheckInRhythm.objects.filter(unit=unit).exists()


def blocks(unit: Unit) -> tuple[Block, ...]:
    """Return what would be asked: one block for each behaviour that `unit` practises."""
    newest = Words.objects.order_by("-number")
    found = Agreement.objects.filter(
        unit=unit, state=State.PRACTISED, kind=AgreementKind.BEHAVIOUR
    ).prefetch_related(Prefetch("words", newest))
    return tuple(_block(one) for one in found.order_by("pk") if one.words.all())


def key_of(agreement: Agreement) -> str:
    """Return what a check-in calls an agreement, for good."""
    return f"a{agreement.pk}"


def _block(agreement: Agreement) -> Block:
    behaviour = known_behaviour(agreement.behaviour_key)
    everyone = behaviour is None or EVERYONE in behaviour.roles
    sentence = agreement.words.all()[0].sentence
    return Block(key_of(agreement), sentence, everyone, agreement.stage)
