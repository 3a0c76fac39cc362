"""Read what is asked: scales, words per role group, background questions and instruments."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from yaml.nodes import MappingNode

from handvat.content import remarks
from handvat.content.asking import (
    BackgroundQuestion,
    Instrument,
    Item,
    Option,
    Scale,
    Stem,
    Token,
)
from handvat.content.from_framework import meta
from handvat.content.reading import Fields, each_once
from handvat.content.shapes import Level, Text

_MARK = re.compile(r"\{(\w*)\}")
_KEY = re.compile(r"[a-z0-9][a-z0-9_.-]{0,62}\Z")
_OPEN = frozenset({"open", "type", "free_text", "question_type", "answers"})


@dataclass(frozen=True, slots=True)
class Asking:
    """What instruments share."""

    scales: Mapping[str, Scale]
    tokens: tuple[Token, ...]
    background: tuple[BackgroundQuestion, ...]


def asking(fields: Fields) -> Asking:
    """Return what instruments share."""
    inner = fields.fields("meta")
    meta(inner, "asking/1")
    inner.done()
    scales = fields.fields("scales")
    found = Asking(
        MappingProxyType({name: _scale(scales.fields(name), name) for name in scales.names()}),
        _tokens(fields),
        _background(fields),
    )
    fields.done()
    return found


def _scale(fields: Fields, name: str) -> Scale:
    points = fields.whole("points")
    labels = tuple(
        Text(nl, en)
        for nl, en in zip(fields.words("labels_nl"), fields.words("labels_en"), strict=False)
    )
    for language in ("labels_nl", "labels_en"):
        if len(fields.words(language)) != points or not all(fields.words(language)):
            raise fields.refusal(
                remarks.WRONG_LABELS, fields.line_of(language), name=language, points=points
            )
    scale = Scale(name, points, labels, fields.text("opt_out"), fields.whole("favourable_from"))
    fields.done()
    if points < 2 or scale.favourable_from > points:
        raise fields.refusal(
            remarks.WRONG_FAVOURABLE,
            fields.line_of("favourable_from"),
            from_=scale.favourable_from,
            points=points,
        )
    return scale


def _tokens(fields: Fields) -> tuple[Token, ...]:
    entries = list(fields.listed("tokens"))
    each_once((one.word("id"), one) for one in entries)
    return tuple(_token(one) for one in entries)


def _token(fields: Fields) -> Token:
    name, mark = fields.word("id"), fields.text("mark")
    words = _pairs(fields)
    fields.done()
    if "default" not in words:
        raise fields.refusal(remarks.NO_DEFAULT, name=name)
    return Token(name, mark, MappingProxyType(words))


def _pairs(fields: Fields, name: str = "") -> dict[str, Text]:
    """Return the words that stand under “nl” and “en”, which must have the same names."""
    nl, en = fields.fields("nl"), fields.fields("en")
    if name:
        nl, en = nl.fields(name), en.fields(name)
    for here, other, language in ((nl, en, "en"), (en, nl, "nl")):
        for word in here.names():
            if not other.has(word):
                raise other.refusal(remarks.ONE_LANGUAGE, word=word, language=language)
    return {word: Text(nl.word(word), en.word(word)) for word in nl.names()}


def _background(fields: Fields) -> tuple[BackgroundQuestion, ...]:
    entries = list(fields.listed("background"))
    each_once((one.word("id"), one) for one in entries)
    return tuple(_question(one) for one in entries)


def _question(fields: Fields) -> BackgroundQuestion:
    options = _pairs(fields, "options")
    nl, en = fields.fields("nl"), fields.fields("en")
    question = BackgroundQuestion(
        id=fields.word("id"),
        default=fields.yes("default", otherwise=True),
        text=Text(nl.word("text"), en.word("text")),
        options=tuple(Option(name, text) for name, text in options.items()),
    )
    for one in (nl, en):
        one.take("options")
        one.done()
    fields.done()
    return question


def instrument(fields: Fields, shared: Asking, handholds: Mapping[str, Level]) -> Instrument:
    """Return the instrument that `fields` hold: one scale and its items, no open questions."""
    items = _items(fields, handholds)
    keys = tuple(item.key for item in items)
    short, short_minutes = _short(fields, keys)
    found = Instrument(
        id=_key(fields, "id"),
        version=fields.whole("version"),
        title=fields.text("title"),
        purpose=fields.text("purpose"),
        scale=_scale_of(fields, shared),
        stems=_stems(fields),
        tokens=_tokens(fields) if fields.has("tokens") else shared.tokens,
        minutes=fields.whole("minutes"),
        items=items,
        short_items=short,
        short_minutes=short_minutes,
        shown_from=_shown_from(fields),
        only_for_role_of_behaviour=fields.some_of("only_for_role_of_behaviour", keys)
        if fields.has("only_for_role_of_behaviour")
        else (),
    )
    fields.done()
    _check_marks(fields, found)
    return found


def _scale_of(fields: Fields, shared: Asking) -> Scale:
    if isinstance(fields.take("scale"), MappingNode):
        return _scale(fields.fields("scale"), fields.word("id"))
    return shared.scales[fields.one_of("scale", shared.scales)]


def _stems(fields: Fields) -> tuple[Stem, ...]:
    return tuple(_stem(one) for one in fields.listed("stems")) if fields.has("stems") else ()


def _stem(fields: Fields) -> Stem:
    levels = fields.some_of("levels", tuple(Level)) if fields.has("levels") else ()
    stem = Stem(fields.word("id"), tuple(Level(level) for level in levels), fields.text())
    fields.done()
    return stem


def _shown_from(fields: Fields) -> Mapping[Level, str]:
    if not fields.has("shown_from"):
        return MappingProxyType({})
    inner = fields.fields("shown_from")
    found = {level: inner.word(level) for level in Level if inner.has(level)}
    inner.done()
    return MappingProxyType(found)


def _short(fields: Fields, keys: tuple[str, ...]) -> tuple[tuple[str, ...], int]:
    if not fields.has("short"):
        return (), 0
    inner = fields.fields("short")
    found = inner.some_of("items", keys), inner.whole("minutes")
    inner.done()
    return found


def _items(fields: Fields, handholds: Mapping[str, Level]) -> tuple[Item, ...]:
    entries = list(fields.listed("items"))
    if not entries:
        raise fields.refusal(remarks.NO_ITEMS, fields.line_of("items"))
    found = [_item(one, handholds) for one in entries]
    each_once((item.key, one) for item, one in zip(found, entries, strict=True))
    return tuple(found)


def _item(fields: Fields, handholds: Mapping[str, Level]) -> Item:
    for name in fields.names():
        if name in _OPEN:
            raise fields.refusal(remarks.OPEN_QUESTION, fields.line_of(name), name=name)
    handhold = fields.one_of("handhold", handholds) if fields.has("handhold") else None
    own = _key(fields, "id")
    item = Item(
        key=f"{handhold}.{own}" if handhold else own,
        handhold=handhold,
        text=fields.text(),
        reverse=fields.yes("reverse", otherwise=False),
    )
    fields.done()
    return item


def _key(fields: Fields, name: str) -> str:
    word = fields.word(name)
    if not _KEY.match(word):
        raise fields.refusal(remarks.NO_ID, fields.line_of(name), word=word)
    return word


def _check_marks(fields: Fields, found: Instrument) -> None:
    """Return quietly when every “{word}” in an item is a known one."""
    nl = {token.mark.nl for token in found.tokens}
    en = {token.mark.en for token in found.tokens}
    for item, one in zip(found.items, fields.listed("items"), strict=True):
        for name, text, known in (("nl", item.text.nl, nl), ("en", item.text.en, en)):
            for mark in _MARK.findall(text):
                if mark not in known:
                    raise one.refusal(
                        remarks.UNKNOWN_MARK,
                        one.line_of(name),
                        mark=f"{{{mark}}}",
                        known=", ".join(f"“{{{word}}}”" for word in sorted(known)),
                    )
