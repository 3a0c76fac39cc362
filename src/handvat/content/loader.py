"""The one way to the approach's content; read once, then kept."""

from functools import cache
from pathlib import Path

from handvat.content import remarks
from handvat.content.approach import Approach
from handvat.content.asking import BackgroundQuestion, Instrument
from handvat.content.reading import Fields, check_shape, read, text_of
from handvat.content.shapes import (
    Behaviour,
    Case,
    Discussion,
    Framework,
    Handhold,
    Named,
    ReadyBehaviour,
    Situation,
    Standpoint,
    StartQuestions,
    Topic,
)

FILES = Path(__file__).parent / "files"


def load(directory: Path) -> Approach:
    """Return the approach in `directory`, every file read and checked.

    Raises:
        ContentRefused: a file breaks a rule; says which, where, and what to do.
    """
    approach = Approach(directory)
    approach.check_all()
    return approach


@cache
def shipped() -> Approach:
    """Return the approach that ships; each file is read when it is first asked for."""
    return Approach(FILES)


def load_instrument(source: str | Path, *, name: str = "instrument.yaml") -> Instrument:
    """Return an instrument of one's own, from YAML text or a file, with the same checks.

    Raises:
        ContentRefused: it breaks a rule; says where, and what to do.
    """
    text, file = (text_of(source), source.name) if isinstance(source, Path) else (source, name)
    check_shape(text, file)
    fields = read(text, file)
    found = shipped().instrument_from(fields)
    _check_own(fields, found)
    return found


def _check_own(fields: Fields, found: Instrument) -> None:
    """Return quietly unless another instrument's ids stand over other texts.

    Answers are compared over time by the keys of items, so a key never changes its meaning.
    """
    ours = {one.id: one for one in instruments()}
    if found.id in ours and found != ours[found.id]:
        raise fields.refusal(remarks.ID_SHIPS, fields.line_of("id"), id=found.id)
    known = {item.key: item for one in ours.values() for item in one.items}
    for item, entry in zip(found.items, fields.listed("items"), strict=True):
        if item.key in known and item != known[item.key]:
            raise entry.refusal(remarks.ITEM_SHIPS, entry.line_of("id"), key=item.key)


def framework() -> Framework:
    """Return the framework."""
    return shipped().framework


def handholds() -> tuple[Handhold, ...]:
    """Return the 18 handholds: by level, then pillar as in the matrix, then first and second."""
    return framework().handholds


def handhold(key: str) -> Handhold:
    """Return one handhold.

    Raises:
        KeyError: there is no such handhold.
    """
    return shipped().handholds[key]


def behaviours() -> tuple[Behaviour, ...]:
    """Return the desired behaviours, the deck's own first."""
    return shipped().behaviours.all


@cache
def _behaviours_by_key() -> dict[str, Behaviour]:
    return shipped().behaviours.by_key


def behaviour(key: str) -> Behaviour:
    """Return one desired behaviour.

    Raises:
        KeyError: there is no such behaviour.
    """
    return _behaviours_by_key()[key]


def behaviour_roles() -> tuple[Named, ...]:
    """Return the words for whom behaviours are."""
    return shipped().behaviours.roles


def behaviour_settings() -> tuple[Named, ...]:
    """Return the words for where behaviours show."""
    return shipped().behaviours.settings


def ready_behaviours() -> tuple[ReadyBehaviour, ...]:
    """Return the behaviours to begin with today, the deck's own first."""
    return shipped().ready


def instruments() -> tuple[Instrument, ...]:
    """Return the instruments that ship, the matrix first."""
    return shipped().instruments


def instrument(key: str) -> Instrument:
    """Return one instrument.

    Raises:
        KeyError: there is no such instrument.
    """
    return {one.id: one for one in instruments()}[key]


def background_questions() -> tuple[BackgroundQuestion, ...]:
    """Return the questions that may be asked about respondents."""
    return shipped().asking.background


def cases() -> tuple[Case, ...]:
    """Return the cases to talk about."""
    return shipped().cases


def situations() -> tuple[Situation, ...]:
    """Return the moments by which one looks for a behaviour."""
    return shipped().situations


def standpoints() -> tuple[Standpoint, ...]:
    """Return who one may be in a case, in the order of the cases."""
    return shipped().standpoints


def standpoint(key: str) -> Standpoint:
    """Return who one may be in a case.

    Raises:
        KeyError: there is no such standpoint.
    """
    return {one.id: one for one in standpoints()}[key]


def start_questions() -> StartQuestions:
    """Return the fifteen questions of “Where to begin?”."""
    return shipped().start_questions


def topics() -> tuple[Topic, ...]:
    """Return the topics of social safety."""
    return shipped().topics


def discussion() -> Discussion:
    """Return the workshop."""
    return shipped().discussion
