"""Decisions about the matrix: the gap, the step to take, the finding, the part of the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from handvat.practice.rules import Stage
from handvat.programme.rules import FormState
from handvat.results.rules import Direction, Lived

MOST_FINDINGS = 2
MOST_NAMES = 2  # handholds named in one finding


class Gap(StrEnum):
    """What is arranged beside what is lived: a start for a conversation, never a verdict."""

    NOTICED_AND_ARRANGED = "noticed_and_arranged"
    ARRANGED_NOT_NOTICED = "arranged_not_noticed"
    NOTICED_NOT_RECORDED = "noticed_not_recorded"
    NOT_YET = "not_yet"
    UNDECIDED = "undecided"
    NO_PICTURE = "no_picture"


class Tone(StrEnum):
    """How the dot beside a gap is drawn; the words carry the meaning."""

    SETTLED = "ok"
    TALK = "talk"
    OPEN = "none"


class Step(StrEnum):
    """The kind of step to take next."""

    LOOK_AGAIN = "look_again"
    TAKE_TO_LOOK_BACK = "take_to_look_back"
    ASK_WHAT_IS_NOTICED = "ask_what_is_noticed"
    TALK_ABOUT_RECORDING = "talk_about_recording"
    TELL_WHAT_WORKS = "tell_what_works"
    BEGIN_SMALL = "begin_small"


class Finding(StrEnum):
    """One thing to say on top of the matrix."""

    RISEN = "risen"
    NOTICED_AND_ARRANGED = "noticed_and_arranged"
    NOTICED_NOT_RECORDED = "noticed_not_recorded"
    ARRANGED_NOT_NOTICED = "arranged_not_noticed"
    FALLEN = "fallen"
    NOT_YET = "not_yet"
    UNDECIDED = "undecided"
    NO_PICTURE_YET = "no_picture_yet"
    ARRANGED_SO_FAR = "arranged_so_far"
    BEGIN_WITH_ONE = "begin_with_one"


class PartOfDay(StrEnum):
    """When somebody is greeted."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    NIGHT = "night"


ARRANGED = frozenset({FormState.ARRANGED, FormState.UNDER_REVIEW})

TONES = {
    Gap.NOTICED_AND_ARRANGED: Tone.SETTLED,
    Gap.ARRANGED_NOT_NOTICED: Tone.TALK,
    Gap.NOTICED_NOT_RECORDED: Tone.TALK,
    Gap.NOT_YET: Tone.TALK,
    Gap.UNDECIDED: Tone.OPEN,
    Gap.NO_PICTURE: Tone.OPEN,
}

STEPS = {
    Gap.NOTICED_AND_ARRANGED: Step.TELL_WHAT_WORKS,
    Gap.ARRANGED_NOT_NOTICED: Step.ASK_WHAT_IS_NOTICED,
    Gap.NOTICED_NOT_RECORDED: Step.TALK_ABOUT_RECORDING,
    Gap.NOT_YET: Step.BEGIN_SMALL,
    Gap.UNDECIDED: Step.BEGIN_SMALL,
    Gap.NO_PICTURE: Step.BEGIN_SMALL,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """What the finding needs to know of one handhold."""

    handhold: str
    gap: Gap
    direction: Direction
    arranged: bool


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, the handholds to name, and how many more there are."""

    finding: Finding
    handholds: tuple[str, ...] = ()
    more: int = 0


def gap(form: FormState, lived: Lived) -> Gap:
    """Return what is arranged beside what is lived; under review counts as arranged."""
    if lived is Lived.UNKNOWN:
        return Gap.NO_PICTURE
    if lived is Lived.UNDECIDED:
        return Gap.UNDECIDED
    if form in ARRANGED:
        return Gap.NOTICED_AND_ARRANGED if lived is Lived.YES else Gap.ARRANGED_NOT_NOTICED
    return Gap.NOTICED_NOT_RECORDED if lived is Lived.YES else Gap.NOT_YET


def lived_here(asked: Lived, stages: Iterable[Stage | None]) -> Lived:
    """Return whether people notice it; without a figure, a self-evident behaviour tells so."""
    if asked is Lived.UNKNOWN and Stage.SELF_EVIDENT in stages:
        return Lived.YES
    return asked


def step(gap: Gap, *, due: bool, practising: bool) -> Step:
    """Return the one step to take: first what was agreed before, then what the gap asks."""
    if due:
        return Step.LOOK_AGAIN
    return Step.TAKE_TO_LOOK_BACK if practising else STEPS[gap]


def findings(facts: Sequence[Fact]) -> tuple[Found, ...]:
    """Return at most two things to say of the whole matrix, what goes well first."""
    if all(fact.gap is Gap.NO_PICTURE for fact in facts):
        return _without_picture(facts)
    well = _first(
        (Finding.RISEN, _moved(facts, Direction.UP)),
        (Finding.NOTICED_AND_ARRANGED, _in_gap(facts, Gap.NOTICED_AND_ARRANGED)),
        (Finding.NOTICED_NOT_RECORDED, _in_gap(facts, Gap.NOTICED_NOT_RECORDED)),
    )
    talk = _first(
        (Finding.ARRANGED_NOT_NOTICED, _in_gap(facts, Gap.ARRANGED_NOT_NOTICED)),
        (Finding.FALLEN, _moved(facts, Direction.DOWN)),
        (Finding.NOT_YET, _in_gap(facts, Gap.NOT_YET)),
    )
    return (well + talk)[:MOST_FINDINGS] or (Found(Finding.UNDECIDED),)


def part_of_day(hour: int) -> PartOfDay:
    """Return the part of the day of an hour on campus, 0 to 23."""
    if hour < 6:
        return PartOfDay.NIGHT
    if hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if hour < 18 else PartOfDay.EVENING


def _without_picture(facts: Sequence[Fact]) -> tuple[Found, ...]:
    arranged = [fact.handhold for fact in facts if fact.arranged]
    so_far = _named(Finding.ARRANGED_SO_FAR, arranged) if arranged else ()
    return (Found(Finding.NO_PICTURE_YET), *(so_far or (Found(Finding.BEGIN_WITH_ONE),)))


def _in_gap(facts: Sequence[Fact], gap: Gap) -> list[str]:
    return [fact.handhold for fact in facts if fact.gap is gap]


def _moved(facts: Sequence[Fact], direction: Direction) -> list[str]:
    return [fact.handhold for fact in facts if fact.direction is direction]


def _first(*choices: tuple[Finding, list[str]]) -> tuple[Found, ...]:
    """Return the first finding that has a handhold to name."""
    return next((_named(finding, names) for finding, names in choices if names), ())


def _named(finding: Finding, names: list[str]) -> tuple[Found, ...]:
    return (Found(finding, tuple(names[:MOST_NAMES]), max(0, len(names) - MOST_NAMES)),)
