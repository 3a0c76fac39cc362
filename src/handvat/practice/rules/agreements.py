"""What an agreement may become, from where, and what has to be true first."""

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """Where an agreement stands."""

    PROPOSED = "proposed"  # somebody wrote it down; the team has not talked about it
    TALKED = "talked"  # the team talks it through, and everyone may say how they stand
    PRACTISED = "practised"  # adopted: the team practises it
    PARKED = "parked"  # set aside; nothing is asked of anyone
    CELEBRATED = "celebrated"  # it became self-evident, and the team said so
    ENDED = "ended"  # let go, with the reason


class Heard(StrEnum):
    """What a team found when everyone had said how they stand; never a count."""

    NOT_YET = ""
    EVERYONE = "everyone"  # everyone can live with it
    CONCERNS = "concerns"  # somebody cannot, yet


MOVES: dict[State, frozenset[State]] = {
    State.PROPOSED: frozenset({State.TALKED, State.PARKED, State.ENDED}),
    State.TALKED: frozenset({State.PRACTISED, State.PARKED, State.ENDED}),
    # Back to the table: it is revised, or somebody asked to park it.
    State.PRACTISED: frozenset({State.TALKED, State.CELEBRATED, State.PARKED, State.ENDED}),
    State.PARKED: frozenset({State.TALKED, State.ENDED}),
    # What was self-evident may need practice again, without blame.
    State.CELEBRATED: frozenset({State.PRACTISED, State.TALKED, State.ENDED}),
    State.ENDED: frozenset(),
}
MOST_AT_ONCE = 3  # agreements about behaviour that a team practises at a time
ON_THE_TABLE = frozenset({State.PROPOSED, State.TALKED})  # anyone in the team may rewrite it
ASKABLE = frozenset({State.TALKED, State.PRACTISED, State.CELEBRATED})  # to park
TALKABLE = ASKABLE  # the team may write down what it found together
GOING_ON = frozenset({State.PRACTISED, State.CELEBRATED})


class NotFromHere(Exception):
    """An agreement in this state cannot become that."""

    def __init__(self, state: State, wanted: State) -> None:
        super().__init__(state.value, wanted.value)
        self.state = state
        self.wanted = wanted


class EnoughAtOnce(Exception):
    """The team practises `MOST_AT_ONCE` agreements already."""


class StillConcerns(Exception):
    """Somebody said "not yet": the team talks before it adopts."""


class NotHeardYet(Exception):
    """The team has not said yet how it stands."""


class AskedToPark(Exception):
    """Somebody asked to talk about it first: the team does so before it goes on."""


class NobodyElse(Exception):
    """An agreement takes two; there is one person in this team."""


class ReasonNeeded(Exception):
    """What is let go is let go with a reason."""


class TeamIsGone(Exception):
    """The team was closed: what it agreed can be read, and changes no more."""


class OpenFirst(Exception):
    """Enough people have spoken: what they said is opened before the team decides."""


class NotOnTheTable(Exception):
    """In this state there is nothing to say, to open or to rewrite."""


class OneVoice(Exception):
    """One person wrote down that everyone can live with it; somebody else says so first."""


class SameVoice(Exception):
    """Who wrote it down cannot be the second to say so."""


class TooFewVoices(Exception):
    """Too few have spoken to open it without pointing at someone: the team talks instead."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of an agreement when it is about to move."""

    state: State
    heard: Heard = Heard.NOT_YET
    asked_to_park: bool = False
    one_voice: bool = False  # what the team found was written down, and nobody else said so yet
    practised: int = 0  # agreements about behaviour that the team practises, this one left out
    counts: bool = True  # whether this one counts among those: it is about behaviour
    people: int = 2  # in the team, who lead it included


def check_move(state: State, wanted: State) -> None:
    """Return quietly, or raise `NotFromHere`."""
    if wanted not in MOVES[state]:
        raise NotFromHere(state, wanted)


def check_ready(standing: Standing, wanted: State, because: str) -> None:
    """Return quietly when an agreement may become `wanted` now.

    Raises:
        NotFromHere: not from the state it is in.
        ReasonNeeded: it is let go without a reason.
        AskedToPark: somebody asked to talk first, and the team has not yet.
        NobodyElse: there is one person in the team.
        StillConcerns: somebody cannot live with it yet.
        NotHeardYet: nobody knows how the team stands.
        EnoughAtOnce: the team practises enough already.
        OneVoice: only who wrote it down says that everyone can live with it.
    """
    check_move(standing.state, wanted)
    if wanted is State.ENDED and not because.strip():
        raise ReasonNeeded
    if wanted in GOING_ON and standing.asked_to_park:
        raise AskedToPark
    if wanted is State.PRACTISED:
        _check_adoption(standing)
    if wanted in GOING_ON and standing.one_voice and standing.people > 1:
        raise OneVoice


def _check_adoption(standing: Standing) -> None:
    if standing.state is State.TALKED:
        if standing.people < 2:  # it takes two
            raise NobodyElse
        if standing.heard is Heard.CONCERNS:
            raise StillConcerns
        if standing.heard is not Heard.EVERYONE:
            raise NotHeardYet
    if standing.counts and standing.practised >= MOST_AT_ONCE:
        raise EnoughAtOnce


def next_moves(state: State) -> tuple[State, ...]:
    """Return what an agreement may become from `state`, in the order of `State`."""
    return tuple(wanted for wanted in State if wanted in MOVES[state])
