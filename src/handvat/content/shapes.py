"""The typed, frozen shapes of the approach."""

from dataclasses import dataclass
from enum import StrEnum

from handvat.content.text import Text as Text  # noqa: PLC0414 -- whoever reads the shapes finds it here


class Level(StrEnum):
    """The three levels, in the order of the matrix rows."""

    INDIVIDUAL = "individual"
    TEAM = "team"
    ORGANISATION = "organisation"


class Pillar(StrEnum):
    """The three pillars, in the order of the matrix columns."""

    CULTURE = "culture"
    STRUCTURE = "structure"
    STEERING_SYSTEM = "steering_system"


@dataclass(frozen=True, slots=True)
class Handhold:
    """One of the 18 points at which one can act."""

    id: str
    pillar: Pillar
    level: Level
    text: Text

    @property
    def cell(self) -> str:
        """Return the id of its matrix cell, such as "cul-ind"."""
        return self.id.rsplit("-", 1)[0]


@dataclass(frozen=True, slots=True)
class Named:
    """A text with an id that is never used again."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class PillarWords:
    """What the approach says of one pillar: what presses, and what improves."""

    id: Pillar
    short: Text
    matrix: Text
    title: Text
    tagline: Text
    problem: Text
    problem_points: tuple[Text, ...]
    improvement: Text


@dataclass(frozen=True, slots=True)
class LevelWords:
    """What a level is called."""

    id: Level
    text: Text


@dataclass(frozen=True, slots=True)
class FocusPair:
    """The risk focus beside the learning focus that does more."""

    id: str
    risk: Text
    learning: Text


@dataclass(frozen=True, slots=True)
class ChangeStep:
    """One of the three steps of change."""

    id: str
    name: Text
    text: Text


@dataclass(frozen=True, slots=True)
class PlanRule:
    """What a plan needs, and how this software looks whether it is there."""

    id: str
    text: Text
    product_check: str


@dataclass(frozen=True, slots=True)
class Definitions:
    """The sentences on which the approach rests."""

    psychological_safety: Text
    model_desired_behaviour: Text
    motto: Text
    tailoring: Text


@dataclass(frozen=True, slots=True)
class Source:
    """Whose the approach is."""

    title: Text
    authors: tuple[str, ...]
    credit: Text


@dataclass(frozen=True, slots=True)
class Framework:
    """The approach: its matrix, its principles and its words."""

    version: int
    source: Source
    pillars: tuple[PillarWords, ...]  # in the order of the deck's story
    matrix_order: tuple[Pillar, ...]  # the columns of the matrix
    levels: tuple[LevelWords, ...]
    handholds: tuple[Handhold, ...]  # by row, then column, then first and second
    principles: tuple[Named, ...]
    focus_pairs: tuple[FocusPair, ...]
    change_steps: tuple[ChangeStep, ...]
    plan_rules: tuple[PlanRule, ...]
    risk_focus_costs: tuple[Named, ...]
    desired_focus_gains: tuple[Named, ...]
    definitions: Definitions
    audiences: tuple[Named, ...]

    @property
    def columns(self) -> tuple[PillarWords, ...]:
        """Return the pillars in the order of the matrix."""
        return tuple(self.pillar(pillar) for pillar in self.matrix_order)

    def pillar(self, pillar: Pillar) -> PillarWords:
        """Return the words of one pillar."""
        return next(words for words in self.pillars if words.id == pillar)

    def level(self, level: Level) -> LevelWords:
        """Return the words of one level."""
        return next(words for words in self.levels if words.id == level)

    def in_cell(self, level: Level, pillar: Pillar) -> tuple[Handhold, ...]:
        """Return the two handholds of one cell."""
        return tuple(one for one in self.handholds if (one.level, one.pillar) == (level, pillar))


@dataclass(frozen=True, slots=True)
class Behaviour:
    """One desired behaviour, in positive and observable words, with its ladder of small steps."""

    key: str
    handhold: Handhold
    roles: tuple[str, ...]
    setting: str
    origin: str  # "deck" or "research"
    text: Text
    ladder: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class ReadyBehaviour:
    """A behaviour to begin with today, a first sentence to say, and what a team may agree."""

    behaviour: Behaviour
    first_sentence: Text
    agreement: Text


@dataclass(frozen=True, slots=True)
class Misconception:
    """A thought that stands in the way, and what helps instead."""

    text: Text
    instead: Text


@dataclass(frozen=True, slots=True)
class FirstSentence:
    """How somebody in the case might begin."""

    role: str
    text: Text


@dataclass(frozen=True, slots=True)
class Workbench:
    """What helps to work on a case; ours, not the deck's."""

    handholds: tuple[str, ...]
    behaviours: tuple[str, ...]
    misconceptions: tuple[Misconception, ...]
    first_moves: tuple[Text, ...]
    first_sentences: tuple[FirstSentence, ...]
    stop_conditions: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A told situation to talk about."""

    id: str
    number: int
    title: Text
    title_in_list: Text | None  # the source's other name for it, where it has two
    text: Text
    questions: tuple[Text, ...]
    workbench: Workbench

    @property
    def titles(self) -> tuple[Text, ...]:
        """Return every name that the source gives it, the main one first."""
        return (self.title,) if self.title_in_list is None else (self.title, self.title_in_list)


@dataclass(frozen=True, slots=True)
class Situation:
    """A moment, in words of every day, and the behaviours that help then."""

    id: str
    text: Text
    behaviours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Who somebody is in a case, and what helps that person today; ours, not the deck's."""

    id: str
    case: Case
    first_sentence: Text  # to make one's own
    who: Text
    lead: Text
    behaviours: tuple[str, ...]
    not_today: tuple[Text, ...]
    beside: Text  # who stands beside one
    look_back: Text  # what to ask then
    weeks: int  # until then


@dataclass(frozen=True, slots=True)
class DiscussionQuestion:
    """A question of the workshop; `feeds` names what its answers are good for."""

    id: str
    text: Text
    feeds: str


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """One part of the workshop."""

    id: str
    text: Text
    sub: Text | None
    minutes: int


@dataclass(frozen=True, slots=True)
class Discussion:
    """The workshop: agenda, broad discussion, choice of cases, plenary."""

    agenda: tuple[AgendaPart, ...]
    total_minutes: int
    reflection: Text
    broad_title: Text
    broad: tuple[DiscussionQuestion, ...]
    specific_title: Text
    cases: tuple[str, ...]
    plenary_title: Text
    plenary_lead: Text
    plenary: tuple[DiscussionQuestion, ...]


@dataclass(frozen=True, slots=True)
class StartQuestion:
    """One of the fifteen questions of “Where to begin?”."""

    id: str
    text: Text
    function: str  # which part of the software answers it
    answer: Text


@dataclass(frozen=True, slots=True)
class StartQuestions:
    """“Where to begin?”: its title, its questions, and the question that follows."""

    title: Text
    followed_by: Text
    questions: tuple[StartQuestion, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject within social safety, and how it bears upon others: hypotheses, not findings."""

    id: str
    pillar: Pillar
    levels: tuple[Level, ...]
    kind: str  # "protective", "pressure" or "mixed"
    text: Text
    reinforces: tuple[str, ...]
    reduces: tuple[str, ...]
    counteracts: tuple[str, ...]
    stakeholders: tuple[str, ...]
