"""What a check-in asks: a few questions for each behaviour that a team has agreed on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from handvat.content.asking import Instrument
from handvat.content.shapes import Text
from handvat.measure.rules.asked import sheet_of
from handvat.measure.rules.sheet import Item, Sheet

LASTS = timedelta(days=7)
APART = timedelta(days=21)  # from one opening to the next: time to practise in between
EVERYONE = ("seen", "done", "natural")
ONLOOKERS = ("seen", "helped")  # where a behaviour belongs to a few, nobody is asked for it apart


class NoStandingConsent(Exception):
    """Nobody agreed that teams here may hold check-ins, or it was ended."""


class TooFewPeople(Exception):
    """The team is so small that talking is better; carries the least number of people."""

    def __init__(self, minimum: int) -> None:
        super().__init__(minimum)
        self.minimum = minimum


class CheckInRunning(Exception):
    """The team has a check-in that still takes answers."""


class CheckedInLately(Exception):
    """The last check-in is too short ago to see anything new."""


class NothingToAsk(Exception):
    """The team practises no behaviour now."""


@dataclass(frozen=True, slots=True)
class Block:
    """One agreed behaviour: its key for good ("a12"), the team's words, and where it stands."""

    key: str
    words: str
    everyone: bool  # whether it is a behaviour of everyone in the team
    stage: str  # where the team says it is

    @property
    def items(self) -> tuple[str, ...]:
        """Return which questions of the instrument are asked of it."""
        return EVERYONE if self.everyone else ONLOOKERS


def sheet_of_check_in(instrument: Instrument, blocks: Iterable[Block]) -> Sheet:
    """Return what is asked: the questions under each behaviour, as "a12.seen"."""
    asked = tuple(blocks)
    plain = sheet_of(instrument, short=False, background=())
    items = tuple(
        Item(f"{block.key}.{key}", None, instrument.item(key).text)
        for block in asked
        for key in block.items
    )
    stems = {block.key: Text(block.words, block.words) for block in asked}
    return replace(plain, items=items, stems=stems)


def blocks_in(keys: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Return the keys of the items per behaviour, in order."""
    found: dict[str, tuple[str, ...]] = {}
    for key in keys:
        block = key.partition(".")[0]
        found[block] = (*found.get(block, ()), key)
    return found
