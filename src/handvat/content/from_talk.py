"""Read what people talk about: cases, workshop, first questions and topics."""

from collections.abc import Iterable

from handvat.content.from_framework import meta, texts
from handvat.content.reading import Fields, each_once
from handvat.content.shapes import (
    AgendaPart,
    Case,
    Discussion,
    DiscussionQuestion,
    FirstSentence,
    Level,
    Misconception,
    Pillar,
    StartQuestion,
    StartQuestions,
    Text,
    Topic,
    Workbench,
)

TOPIC_KINDS = ("protective", "pressure", "mixed")


def _meta(fields: Fields, schema: str) -> None:
    inner = fields.fields("meta")
    meta(inner, schema)
    inner.done()


def _entries(fields: Fields, name: str) -> list[Fields]:
    entries = list(fields.listed(name))
    each_once((one.word("id"), one) for one in entries)
    return entries


def cases(
    fields: Fields, handholds: Iterable[str], behaviours: Iterable[str], roles: Iterable[str]
) -> tuple[Case, ...]:
    """Return the cases that `fields` hold."""
    _meta(fields, "cases/1")
    known = tuple(handholds), tuple(behaviours), tuple(roles)
    found = tuple(_case(one, *known) for one in _entries(fields, "cases"))
    fields.done()
    return found


def _case(
    fields: Fields, handholds: tuple[str, ...], behaviours: tuple[str, ...], roles: tuple[str, ...]
) -> Case:
    bench = fields.fields("workbench")
    case = Case(
        id=fields.word("id"),
        number=fields.whole("number"),
        title=fields.text("title"),
        title_in_list=fields.text_or_none("title_in_list"),
        text=fields.text("text"),
        questions=texts(fields, "questions"),
        workbench=Workbench(
            handholds=bench.some_of("handholds", handholds),
            behaviours=bench.some_of("behaviours", behaviours),
            misconceptions=tuple(_misconception(one) for one in bench.listed("misconceptions")),
            first_moves=texts(bench, "first_moves"),
            first_sentences=tuple(
                _first_sentence(one, roles) for one in bench.listed("first_sentences")
            ),
            stop_conditions=texts(bench, "stop_conditions"),
        ),
    )
    bench.done()
    fields.done()
    return case


def _misconception(fields: Fields) -> Misconception:
    found = Misconception(fields.text(), fields.text("instead"))
    fields.done()
    return found


def _first_sentence(fields: Fields, roles: tuple[str, ...]) -> FirstSentence:
    found = FirstSentence(fields.one_of("role", roles), fields.text())
    fields.done()
    return found


def discussion(fields: Fields, case_ids: Iterable[str]) -> Discussion:
    """Return the workshop that `fields` hold."""
    _meta(fields, "discussion/1")
    broad, specific, plenary = (
        fields.fields(name) for name in ("broad_discussion", "specific_situation", "plenary")
    )
    found = Discussion(
        agenda=tuple(_part(one) for one in _entries(fields, "agenda")),
        total_minutes=fields.whole("total_minutes"),
        reflection=_text(fields.fields("reflection_question")),
        broad_title=broad.text("title"),
        broad=tuple(_question(one) for one in _entries(broad, "questions")),
        specific_title=specific.text("title"),
        cases=specific.some_of("cases", case_ids),
        plenary_title=plenary.text("title"),
        plenary_lead=plenary.text("lead"),
        plenary=tuple(_question(one) for one in _entries(plenary, "questions")),
    )
    for one in (broad, specific, plenary, fields):
        one.done()
    return found


def _text(fields: Fields) -> Text:
    text = fields.text()
    fields.done()
    return text


def _part(fields: Fields) -> AgendaPart:
    part = AgendaPart(
        fields.word("id"), fields.text(), fields.text_or_none("sub"), fields.whole("minutes")
    )
    fields.done()
    return part


def _question(fields: Fields) -> DiscussionQuestion:
    question = DiscussionQuestion(fields.word("id"), fields.text(), fields.word_or("feeds", ""))
    fields.done()
    return question


def start_questions(fields: Fields) -> StartQuestions:
    """Return the questions of “Where to begin?”."""
    _meta(fields, "start_questions/1")
    found = StartQuestions(
        title=fields.text("title"),
        followed_by=fields.text("followed_by"),
        questions=tuple(_start(one) for one in _entries(fields, "questions")),
    )
    fields.done()
    return found


def _start(fields: Fields) -> StartQuestion:
    question = StartQuestion(
        fields.word("id"), fields.text(), fields.word("function"), fields.text("answer")
    )
    fields.done()
    return question


def topics(fields: Fields, roles: Iterable[str]) -> tuple[Topic, ...]:
    """Return the topics that `fields` hold."""
    _meta(fields, "topics/1")
    entries = _entries(fields, "topics")
    known = tuple(one.word("id") for one in entries), tuple(roles)
    found = tuple(_topic(one, *known) for one in entries)
    fields.done()
    return found


def _topic(fields: Fields, topic_ids: tuple[str, ...], roles: tuple[str, ...]) -> Topic:
    topic = Topic(
        id=fields.word("id"),
        pillar=Pillar(fields.one_of("pillar", tuple(Pillar))),
        levels=tuple(Level(one) for one in fields.some_of("levels", tuple(Level))),
        kind=fields.one_of("kind", TOPIC_KINDS),
        text=fields.text(),
        reinforces=fields.some_of("reinforces", topic_ids),
        reduces=fields.some_of("reduces", topic_ids),
        counteracts=fields.some_of("counteracts", topic_ids),
        stakeholders=fields.some_of("stakeholders", roles),
    )
    fields.done()
    return topic
