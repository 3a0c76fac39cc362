"""Read the moments by which one looks for a behaviour, and who one is in a case."""

from collections.abc import Iterable

from handvat.content.from_framework import meta, texts
from handvat.content.reading import Fields, each_once
from handvat.content.shapes import Case, Situation, Standpoint


def _entries(fields: Fields, name: str) -> list[Fields]:
    inner = fields.fields("meta")
    meta(inner, f"{name}/1")
    inner.done()
    entries = list(fields.listed(name))
    each_once((one.word("id"), one) for one in entries)
    return entries


def situations(fields: Fields, behaviours: Iterable[str]) -> tuple[Situation, ...]:
    """Return the moments that `fields` hold, each with some of `behaviours`."""
    known = tuple(behaviours)
    found = tuple(_situation(one, known) for one in _entries(fields, "situations"))
    fields.done()
    return found


def _situation(fields: Fields, behaviours: tuple[str, ...]) -> Situation:
    found = Situation(fields.word("id"), fields.text(), fields.some_of("behaviours", behaviours))
    fields.done()
    return found


def standpoints(
    fields: Fields, cases: Iterable[Case], behaviours: Iterable[str]
) -> tuple[Standpoint, ...]:
    """Return who one may be in one of `cases`, and what helps then."""
    by_id, known = {case.id: case for case in cases}, tuple(behaviours)
    found = tuple(_standpoint(one, by_id, known) for one in _entries(fields, "standpoints"))
    fields.done()
    return found


def _standpoint(fields: Fields, cases: dict[str, Case], behaviours: tuple[str, ...]) -> Standpoint:
    case = cases[fields.one_of("case", cases)]
    sentences = {one.role: one.text for one in case.workbench.first_sentences}
    found = Standpoint(
        id=fields.word("id"),
        case=case,
        first_sentence=sentences[fields.one_of("sentence", sentences)],
        who=fields.text("who"),
        lead=fields.text("lead"),
        behaviours=fields.some_of("behaviours", behaviours),
        not_today=texts(fields, "not_today"),
        beside=fields.text("beside"),
        look_back=fields.text("look_back"),
        weeks=fields.whole("weeks"),
    )
    fields.done()
    return found
