"""The whole questionnaire at once, for a browser that keeps all to itself until sending."""

from dataclasses import dataclass

from handvat.content.shapes import Text
from handvat.measure.rules.answering import (
    OPT_OUT,
    ROLE_GROUP,
    Asked,
    Page,
    mark_at,
    pages,
    place,
    stem_of,
)
from handvat.measure.rules.sheet import Item, Question


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that is offered, by the character that stands for it in a sheet."""

    mark: str
    words: str


@dataclass(frozen=True, slots=True)
class Wording:
    """How a question is put to one role group, by its mark; without one to everybody else."""

    group: str
    words: str


@dataclass(frozen=True, slots=True)
class Asking:
    """One question: where its mark stands in the sheet, its words, and what is offered."""

    kind: str  # "item", or "question" for the background
    at: int
    chooses_group: bool
    wordings: tuple[Wording, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands on one page, and where that page stands."""

    first: int
    last: int
    total: int
    stem: Text | None
    askings: tuple[Asking, ...]


def whole(asked: Asked, language: str) -> tuple[Part, ...]:
    """Return every page of the questionnaire in order, in `language`."""
    return tuple(
        _part(asked, page, number, language) for number, page in enumerate(pages(asked), start=1)
    )


def _part(asked: Asked, page: Page, number: int, language: str) -> Part:
    where = place(asked, number)
    items = (_item(asked, item, language) for item in page.items)
    questions = (_question(asked, one, language) for one in page.questions)
    stem = stem_of(asked, page)
    return Part(where.first, where.last, where.total, stem, (*items, *questions))


def _item(asked: Asked, item: Item, language: str) -> Asking:
    scale = asked.sheet.scale
    points = [
        Choice(mark_at(number), label[language]) for number, (_, label) in enumerate(scale.choices)
    ]
    return Asking(
        "item",
        asked.sheet.keys.index(item.key),
        chooses_group=False,
        wordings=_wordings(asked, item, language),
        choices=(*points, Choice(OPT_OUT, scale.opt_out[language])),
    )


def _wordings(asked: Asked, item: Item, language: str) -> tuple[Wording, ...]:
    """Return the words for everybody, and those of each role group for which they differ."""
    plain = asked.sheet.words(item, language)
    groups = [key for one in asked.background if one.id == ROLE_GROUP for key in one.option_keys]
    others = (
        Wording(mark_at(number), asked.sheet.words(item, language, group))
        for number, group in enumerate(groups)
    )
    return (Wording("", plain), *(one for one in others if one.words != plain))


def _question(asked: Asked, question: Question, language: str) -> Asking:
    choices = tuple(
        Choice(mark_at(number), option.text[language])
        for number, option in enumerate(question.options)
    )
    return Asking(
        "question",
        asked.background.index(question),
        chooses_group=question.id == ROLE_GROUP,
        wordings=(Wording("", question.text[language]),),
        choices=choices,
    )
