"""An answer on its way: what stands on which page, and the sheet as one short line of text."""

import string
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby

from handvat.content.shapes import Text
from handvat.measure.rules.sheet import Item, Question, Sheet

ROLE_GROUP = "role_group"  # asked first: the words of the items depend on it
OPEN = "-"  # nothing was chosen
OPT_OUT = "x"
_MARKS = string.digits + string.ascii_uppercase  # the first point or option is 0
SECONDS_EACH = 10  # to read an item and choose; 36 items take 6 minutes


class SheetNotReadable(ValueError):
    """The line of text is no sheet of this wave."""


class NothingAnswered(ValueError):
    """The sheet is readable and empty."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of who answers in one unit: the sheet, with its background questions."""

    sheet: Sheet
    background: tuple[Question, ...]

    @classmethod
    def of(cls, sheet: Sheet, asks: Collection[str]) -> "Asked":
        """Return what `sheet` asks in a unit that may be asked the questions `asks`."""
        return cls(sheet, tuple(one for one in sheet.background if one.id in asks))


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page: items of one handhold, or background questions."""

    items: tuple[Item, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Filled:
    """What was chosen so far: a point, or None for the way out; open items are left out."""

    points: Mapping[str, int | None] = field(default_factory=dict)
    options: Mapping[str, str] = field(default_factory=dict)

    @property
    def role_group(self) -> str:
        """Return the role group that was chosen, or nothing."""
        return self.options.get(ROLE_GROUP, "")

    @property
    def values(self) -> dict[str, int]:
        """Return the points alone, in the order of the sheet."""
        return {key: point for key, point in self.points.items() if point is not None}

    def with_page(
        self, page: Page, points: Mapping[str, int | None], options: Mapping[str, str]
    ) -> "Filled":
        """Return it with a page filled in anew: what the page asks and lacks becomes open."""
        items = {item.key for item in page.items}
        questions = {question.id for question in page.questions}
        return replace(
            self,
            points={k: v for k, v in self.points.items() if k not in items} | dict(points),
            options={k: v for k, v in self.options.items() if k not in questions} | dict(options),
        )


def pages(asked: Asked) -> tuple[Page, ...]:
    """Return the pages in order: role group, the items by handhold, then the other questions."""
    first = tuple(one for one in asked.background if one.id == ROLE_GROUP)
    last = tuple(one for one in asked.background if one.id != ROLE_GROUP)
    by_handhold = groupby(asked.sheet.items, key=lambda item: item.handhold or item.key)
    items = tuple(Page(items=tuple(some)) for _, some in by_handhold)
    return (
        *((Page(questions=first),) if first else ()),
        *items,
        *((Page(questions=last),) if last else ()),
    )


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page stands: from which question to which, of how many."""

    first: int
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class Line:
    """One question with what was chosen, to look over; `page` is where it can be changed."""

    key: str
    words: str
    chosen: str  # empty when it is open
    page: int


def place(asked: Asked, number: int) -> Place:
    """Return where page `number` (from 1) stands."""
    sizes = [len(page.items) + len(page.questions) for page in pages(asked)]
    before = sum(sizes[: number - 1])
    return Place(before + 1, before + sizes[number - 1], sum(sizes))


def stem_of(asked: Asked, page: Page) -> Text | None:
    """Return what is said above the items of a page, if anything."""
    return asked.sheet.stem(page.items[0].level) if page.items else None


def first_open(asked: Asked, filled: Filled) -> int | None:
    """Return the first page, from 1, after the last one on which something was chosen."""
    done = filled.points.keys() | filled.options.keys()
    touched = [page_with(asked, key) for key in done]
    after = max(touched, default=0) + 1
    return after if after <= len(pages(asked)) else None


def overview(asked: Asked, filled: Filled, language: str) -> tuple[Line, ...]:
    """Return every question in order with what was chosen, in the words that were shown."""
    lines: list[Line] = []
    for number, page in enumerate(pages(asked), start=1):
        for item in page.items:
            words = asked.sheet.words(item, language, filled.role_group)
            lines.append(Line(item.key, words, _said(asked, filled, item.key, language), number))
        for one in page.questions:
            texts = {option.key: option.text[language] for option in one.options}
            chosen = texts.get(filled.options.get(one.id, ""), "")
            lines.append(Line(one.id, one.text[language], chosen, number))
    return tuple(lines)


def page_with(asked: Asked, key: str) -> int:
    """Return the number, from 1, of the page on which an item or a question stands."""
    for number, page in enumerate(pages(asked), start=1):
        if key in {item.key for item in page.items} | {one.id for one in page.questions}:
            return number
    raise KeyError(key)


def minutes(asked: Asked) -> int:
    """Return about how many minutes it takes, at least 1."""
    return max(1, round(len(asked.sheet.items) * SECONDS_EACH / 60))


def pack(filled: Filled, asked: Asked) -> str:
    """Return what was filled in as one line: a character for each item, a dot, each question."""
    low = asked.sheet.scale.low
    marks = [_mark(filled, key, low) for key in asked.sheet.keys]
    options = [_option_mark(filled, question) for question in asked.background]
    return "".join(marks) + "." + "".join(options)


def unpack(line: str, asked: Asked) -> Filled:
    """Return what a line says.

    Raises:
        SheetNotReadable: it has another length, a point off the scale, or an option not offered.
    """
    items, dot, options = line.partition(".")
    keys, scale = asked.sheet.keys, asked.sheet.scale
    if not dot or len(items) != len(keys) or len(options) != len(asked.background):
        raise SheetNotReadable
    meaning: dict[str, int | None] = dict(zip(_MARKS, scale.points, strict=False))
    meaning[OPT_OUT] = None
    try:
        points = {k: meaning[m] for k, m in zip(keys, items, strict=True) if m != OPEN}
        chosen = {
            question.id: question.option_keys[_MARKS.index(mark)]
            for question, mark in zip(asked.background, options, strict=True)
            if mark != OPEN
        }
    except (KeyError, ValueError, IndexError) as trouble:
        raise SheetNotReadable from trouble
    return Filled(points, chosen)


def mark_at(number: int) -> str:
    """Return the character that stands for a point or an option, the first being 0."""
    return _MARKS[number]


def check_filled(filled: Filled) -> None:
    """Return quietly when at least one item got a point, or raise `NothingAnswered`."""
    if not filled.values:
        raise NothingAnswered


def _said(asked: Asked, filled: Filled, key: str, language: str) -> str:
    scale = asked.sheet.scale
    if key not in filled.points:
        return ""
    point = filled.points[key]
    return (scale.opt_out if point is None else scale.labels[point - scale.low])[language]


def _mark(filled: Filled, key: str, low: int) -> str:
    if key not in filled.points:
        return OPEN
    point = filled.points[key]
    return OPT_OUT if point is None else _MARKS[point - low]


def _option_mark(filled: Filled, question: Question) -> str:
    chosen = filled.options.get(question.id)
    return _MARKS[question.option_keys.index(chosen)] if chosen in question.option_keys else OPEN
