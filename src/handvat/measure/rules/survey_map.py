"""The mapping that says how a survey held elsewhere becomes a wave."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil

from handvat.content.asking import BackgroundQuestion
from handvat.content.loader import background_questions, handholds
from handvat.content.reading import Fields, check_shape, read
from handvat.content.refused import ContentRefused, Remark
from handvat.content.shapes import Text
from handvat.measure.rules import map_remarks as remarks
from handvat.measure.rules.sheet import Item, Option, Question, Scale, Sheet

LOWEST, HIGHEST = -100, 100  # points that a column of small whole numbers can hold
LONGEST_TITLE = 200  # characters
OPT_OUT = Text("Niet ingevuld", "Not answered")


@dataclass(frozen=True, slots=True)
class BackgroundColumn:
    """A column that holds a background question, and what its values mean."""

    question: str
    column: str
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SurveyMap:
    """What the mapping says; `sheet` names its items by their columns."""

    title: str
    opened: date
    closed: date
    threshold: int
    unit: str
    sheet: Sheet
    background: tuple[BackgroundColumn, ...]
    missing: frozenset[str]

    @property
    def columns(self) -> tuple[str, ...]:
        """Return every column that it names."""
        return (self.unit, *self.sheet.keys, *(one.column for one in self.background))


def read_map(text: str, *, file: str) -> SurveyMap:
    """Return what a mapping in YAML says.

    Raises:
        ContentRefused: it breaks a rule; says in which line, and what to do.
    """
    check_shape(text, file)
    fields = read(text, file)
    wave = fields.fields("wave")
    unit = fields.word("unit")
    scale = _scale(fields.fields("scale"))
    background = _background(fields)
    questions = {question.id: question for question in background_questions()}
    found = SurveyMap(
        wave.word("title"),
        _day(wave, "opened"),
        _day(wave, "closed"),
        _threshold(wave),
        unit,
        Sheet(
            _items(fields),
            scale,
            {},
            {},
            tuple(_question(questions[one.question], one) for one in background),
        ),
        background,
        frozenset(fields.words("missing") if fields.has("missing") else ("",)) | {""},
    )
    wave.done()
    fields.done()
    _check(found, wave, fields)
    return found


def _check(found: SurveyMap, wave: Fields, fields: Fields) -> None:
    """Return quietly when days follow each other and no column is meant twice."""
    if found.closed < found.opened:
        raise wave.refusal(remarks.CLOSED_FIRST, wave.line_of("closed"))
    if len(found.title) > LONGEST_TITLE:
        raise wave.refusal(remarks.LONG_TITLE, wave.line_of("title"), most=LONGEST_TITLE)
    seen = {"unit": "unit"}  # the answers file has a column of that name
    for column in found.sheet.keys:
        if column.lower() in seen or column == found.unit:
            raise fields.refusal(remarks.NAME_IN_USE, fields.line_of("items"), column=column)
        seen[column.lower()] = column


def _items(fields: Fields) -> tuple[Item, ...]:
    items = fields.fields("items")
    reverse = set(fields.words("reverse")) if fields.has("reverse") else set()
    known = {handhold.id: handhold.text for handhold in handholds()}
    found = []
    for column in items.names():
        item = items.fields(column)
        handhold = item.one_of("handhold", known) if item.has("handhold") else None
        text = item.text_or_none("") or (known[handhold] if handhold else None)
        if text is None:
            raise item.refusal(remarks.NO_MEANING, column=column)
        item.done()
        found.append(Item(column, handhold, text, column in reverse))
    if not found:
        raise items.refusal(remarks.NO_COLUMNS)
    for column in sorted(reverse - set(items.names())):
        raise fields.refusal(remarks.NO_SUCH_ITEM, fields.line_of("reverse"), column=column)
    return tuple(found)


def _scale(fields: Fields) -> Scale:
    low, high = _number(fields, "min"), _number(fields, "max")
    if not LOWEST <= low < high <= HIGHEST:
        raise fields.refusal(
            remarks.WRONG_SCALE, low=low, high=high, lowest=LOWEST, highest=HIGHEST
        )
    favourable = low + ceil((high - low) * 3 / 4)
    if fields.has("favourable_from"):
        favourable = _number(fields, "favourable_from")
    if not low < favourable <= high:
        raise fields.refusal(
            remarks.WRONG_FAVOURABLE, fields.line_of("favourable_from"), point=favourable
        )
    fields.done()
    labels = tuple(Text(str(point), str(point)) for point in range(low, high + 1))
    return Scale(low, high, favourable, labels, OPT_OUT)


def _background(fields: Fields) -> tuple[BackgroundColumn, ...]:
    if not fields.has("background"):
        return ()
    known = {question.id: question for question in background_questions()}
    background = fields.fields("background")
    found = []
    for name in background.names():
        if name not in known:
            raise background.refusal(
                remarks.UNKNOWN_QUESTION,
                background.line_of(name),
                name=name,
                known=", ".join(known),
            )
        found.append(_background_column(background.fields(name), known[name]))
    return tuple(found)


def _background_column(fields: Fields, question: BackgroundQuestion) -> BackgroundColumn:
    values = fields.fields("values")
    options = [option.id for option in question.options]
    means = {value: values.one_of(value, options) for value in values.names()}
    column = fields.word("column")
    fields.done()
    return BackgroundColumn(question.id, column, means)


def _question(question: BackgroundQuestion, column: BackgroundColumn) -> Question:
    """Return the question with the options that the file can hold."""
    used = set(column.values.values())
    options = tuple(Option(one.id, one.text) for one in question.options if one.id in used)
    return Question(question.id, question.text, options)


def _day(fields: Fields, name: str) -> date:
    word = fields.word(name)
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise _unreadable(fields, name, word, remarks.NO_DAY) from None


def _number(fields: Fields, name: str) -> int:
    word = fields.word(name)
    try:
        return int(word)
    except ValueError:
        raise _unreadable(fields, name, word, remarks.NO_NUMBER) from None


def _threshold(fields: Fields) -> int:
    if not fields.has("threshold"):
        return 5
    threshold = _number(fields, "threshold")
    if not 5 <= threshold <= 20:
        raise _unreadable(fields, "threshold", str(threshold), remarks.WRONG_THRESHOLD)
    return threshold


def _unreadable(fields: Fields, name: str, word: str, remark: Remark) -> ContentRefused:
    return fields.refusal(remark, fields.line_of(name), name=name, word=word)
