"""What an agreement may become, from where, and what has to be true first."""

from enum import StrEnum


class State(StrEnum):
    """Where an agreement stands."""

    PROPOSED = "proposed"  # somebody wrote it down; the team has not talked about it
    TALKED = "talked"  # the team talks it through, and everyone may say how they stand
    PRACTISED = "practised"  # adopted: the team practises it
    PARKED = "parked"  # set aside; nothing is asked of anyone
    CELEBRATED = "celebrated"  # it became self-evident, and the team said so
    ENDED = "ended"  # let go, with the reason


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
MOST_AT_ONCE = 3  # agreements that a team practises at a time


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


class AskedToPark(Exception):
    """Somebody asked to talk about it first: the team does so before it goes on."""


def check_move(state: State, wanted: State) -> None:
    """Return quietly, or raise `NotFromHere`."""
    if wanted not in MOVES[state]:
        raise NotFromHere(state, wanted)
