"""The workshop on paper: when each part begins, and what the groups talk about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from handvat.content.shapes import AgendaPart, Case, Discussion, DiscussionQuestion, Text

USUAL_BEGIN = time(13, 30)
DAY = 24 * 60  # minutes
THEY_CHOOSE, BROAD = "keuze", "breed"  # what stands in an address; a case goes by its number


@dataclass(frozen=True, slots=True)
class Timed:
    """A part of the workshop, from when until when."""

    part: AgendaPart
    begins: time
    ends: time


@dataclass(frozen=True, slots=True)
class Cell:
    """Room to write under a question on a table sheet."""

    number: int
    text: Text


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet for one table: what it is about, and the questions with room to write."""

    id: str
    title: Text
    told: Text | None  # the case, when it is about one
    cells: tuple[Cell, ...]


def timetable(begin: time, parts: Iterable[AgendaPart]) -> tuple[Timed, ...]:
    """Return when each part begins and ends, one after the other; midnight is passed."""
    minute = begin.hour * 60 + begin.minute
    made = []
    for part in parts:
        after = minute + part.minutes
        made.append(Timed(part, _clock(minute), _clock(after)))
        minute = after
    return tuple(made)


def _clock(minute: int) -> time:
    return time(*divmod(minute % DAY, 60))


def chosen_cases(about: str, cases: Iterable[Case]) -> tuple[Case, ...]:
    """Return the cases to talk about: one by its number, none, or all when groups choose."""
    if about == THEY_CHOOSE:
        return tuple(cases)
    return tuple(case for case in cases if str(case.number) == about)


def table_sheets(about: str, discussion: Discussion, cases: Iterable[Case]) -> tuple[Sheet, ...]:
    """Return the sheets for the tables, the broad discussion first."""
    broad = Sheet(BROAD, discussion.broad_title, None, _cells(_texts(discussion.broad)))
    told = tuple(
        Sheet(case.id, case.title, case.text, _cells(case.questions))
        for case in chosen_cases(about, cases)
    )
    return (broad, *told) if about in {THEY_CHOOSE, BROAD} else told


def _texts(questions: Iterable[DiscussionQuestion]) -> tuple[Text, ...]:
    return tuple(question.text for question in questions)


def _cells(texts: Iterable[Text]) -> tuple[Cell, ...]:
    return tuple(Cell(number, text) for number, text in enumerate(texts, start=1))
