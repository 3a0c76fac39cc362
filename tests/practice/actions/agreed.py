"""Teams that agree, for the tests of what they do: plain functions that make one thing each."""

from datetime import timedelta
from typing import Any

from handvat.access import Role
from handvat.people.models import RoleHeld, Unit
from handvat.practice.actions.agreement_talks import confirm_talk, record_talk, say_stance
from handvat.practice.actions.agreements import Proposal, Wording, move, propose
from handvat.practice.models import Agreement, AgreementKind, StanceKind
from handvat.practice.rules.agreements import Heard, State
from tests.factories import NOW, a_person, a_unit

TODAY = NOW.date()
IN_FOUR_WEEKS = TODAY + timedelta(weeks=4)
LEAD, COLLEAGUE = "1", "2"  # keys of accounts
SIGNED: dict[str, Any] = {"who": LEAD, "now": NOW}
DATED: dict[str, Any] = SIGNED | {"today": TODAY}
ASKS_ON = "Wij vragen door voor we oordelen."


def a_team(people: int = 5) -> tuple[Unit, list[int]]:
    """Return a unit with a lead, and the keys of its people; the lead comes first."""
    unit = a_unit("Mens en computer")
    persons = [a_person(unit) for _number in range(people)]
    RoleHeld.objects.create(
        person=persons[0], unit=unit, role=Role.TEAM_LEAD, since=TODAY - timedelta(days=9)
    )
    return unit, [person.pk for person in persons]


def words(sentence: str = ASKS_ON, **more: Any) -> Wording:
    """Return what somebody writes."""
    return Wording(sentence, **{"look_back_on": IN_FOUR_WEEKS} | more)


def proposed(
    unit: Unit, sentence: str = ASKS_ON, kind: AgreementKind = AgreementKind.BEHAVIOUR
) -> Agreement:
    """Return a proposal."""
    return propose(unit, Proposal(words(sentence), kind=kind), **DATED)


def talked(unit: Unit, sentence: str = ASKS_ON, **more: Any) -> Agreement:
    """Return what a team talks through."""
    return move(proposed(unit, sentence, **more), State.TALKED, **DATED)


def found(row: Agreement, heard: Heard = Heard.EVERYONE, said: str = "") -> Agreement:
    """Let the lead write down what the team found, and a colleague confirm it."""
    noted = record_talk(row, said, heard=heard, **DATED)
    return confirm_talk(noted, who=COLLEAGUE)


def practised(unit: Unit, sentence: str = ASKS_ON, **more: Any) -> Agreement:
    """Return what a team adopted."""
    return move(found(talked(unit, sentence, **more)), State.PRACTISED, **DATED)


def celebrated(unit: Unit) -> Agreement:
    """Return what became self-evident."""
    return move(practised(unit), State.CELEBRATED, **DATED)


def in_state(unit: Unit, state: State) -> Agreement:
    """Return an agreement that came as far as `state`."""
    if state is State.PROPOSED:
        return proposed(unit)
    if state is State.CELEBRATED:
        return celebrated(unit)
    if state in {State.PARKED, State.ENDED}:
        return move(practised(unit), state, because="Het past niet meer.", **DATED)
    return talked(unit) if state is State.TALKED else practised(unit)


def voices(row: Agreement, people: list[int], *kinds: StanceKind) -> None:
    """Let people say how they stand, one by one."""
    for person, kind in zip(people, kinds, strict=False):
        because = "Ik heb eerst tijd nodig." if kind is StanceKind.NOT_YET else ""
        say_stance(row, person, kind, because)
