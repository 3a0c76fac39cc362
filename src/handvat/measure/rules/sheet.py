"""What a wave asks, frozen: items, scale, stems, tokens and background questions."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Self

from handvat.content.shapes import Level, Text

BACKGROUND = "background."  # what a background question's column in the answers file begins with
_LEVELS = {"ind": Level.INDIVIDUAL, "tea": Level.TEAM, "org": Level.ORGANISATION}
_ENGLISH = {"groep": "group", "leiders": "leaders"}  # the same word's place in English


@dataclass(frozen=True, slots=True)
class Item:
    """One question: `key` names it for good; `handhold` is None for an item of its own."""

    key: str
    handhold: str | None
    text: Text
    reverse: bool = False

    @property
    def level(self) -> Level | None:
        """Return the level of the item's handhold."""
        return _LEVELS[self.handhold.split("-")[1]] if self.handhold else None


@dataclass(frozen=True, slots=True)
class Scale:
    """The points from `low` to `high` with a label each, and the way out."""

    low: int
    high: int
    favourable_from: int
    labels: tuple[Text, ...]
    opt_out: Text

    @property
    def points(self) -> range:
        """Return the points, lowest first."""
        return range(self.low, self.high + 1)

    @property
    def choices(self) -> tuple[tuple[int, Text], ...]:
        """Return each point with its label, lowest first."""
        return tuple(zip(self.points, self.labels, strict=True))


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a background question."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True)
class Question:
    """A background question: about the person, always free to skip."""

    id: str
    text: Text
    options: tuple[Option, ...]

    @property
    def option_keys(self) -> tuple[str, ...]:
        """Return the keys of its options, in the order in which they are shown."""
        return tuple(option.key for option in self.options)


@dataclass(frozen=True, slots=True)
class Section:
    """Items that share a stem, in the order in which they are asked."""

    stem: Text | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that a wave asks; `tokens` is name → language → role group → word."""

    items: tuple[Item, ...]
    scale: Scale
    stems: Mapping[str, Text]
    tokens: Mapping[str, Mapping[str, Mapping[str, str]]]
    background: tuple[Question, ...]

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Self:
        """Return the sheet kept as plain data in `Wave.sheet`."""
        return cls(
            tuple(map(_item, plain["items"])),
            _scale(plain["scale"]),
            {key: _text(stem) for key, stem in plain.get("stems", {}).items()},
            plain.get("tokens", {}),
            tuple(map(_question, plain.get("background", []))),
        )

    def to_dict(self) -> dict[str, Any]:
        """Return the sheet as plain data, as `Wave.sheet` keeps it."""
        return {
            "items": [_plain_item(item) for item in self.items],
            "scale": _plain_scale(self.scale),
            "stems": {key: {"nl": stem.nl, "en": stem.en} for key, stem in self.stems.items()},
            "tokens": {name: _plain_words(words) for name, words in self.tokens.items()},
            "background": [_plain_question(question) for question in self.background],
        }

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys of the items, in the order in which they are asked."""
        return tuple(item.key for item in self.items)

    def item(self, key: str) -> Item:
        """Return the item called `key`.

        Raises:
            KeyError: the sheet asks no such item.
        """
        for item in self.items:
            if item.key == key:
                return item
        raise KeyError(key)

    def question(self, question_id: str) -> Question:
        """Return the background question called `question_id`.

        Raises:
            KeyError: the sheet holds no such question.
        """
        for question in self.background:
            if question.id == question_id:
                return question
        raise KeyError(question_id)

    def words(self, item: Item, language: str, role_group: str = "") -> str:
        """Return an item's text in `language` with the words that fit `role_group`."""
        return self.fill(item.text, language, role_group)

    def fill(self, text: Text, language: str, role_group: str = "") -> str:
        """Return `text` in `language`, with {groep}, {leiders}, {group} and {leaders} filled."""
        said, tongue = text[language], "nl" if language[:2] == "nl" else "en"
        for name, words in self.tokens.items():
            by_group = words.get(tongue, {})
            word = by_group.get(role_group) or by_group.get("default", "")
            for place in (name, _ENGLISH.get(name, name)) if word else ():
                said = said.replace("{" + place + "}", word)
        return said

    def stem(self, level: Level | None) -> Text | None:
        """Return what is said above the items of `level`, if anything."""
        for key, stem in self.stems.items():
            if level is not None and level.value in key.split("_and_"):
                return stem
        return self.stems.get("default")

    def sections(self) -> tuple[Section, ...]:
        """Return the items under the stems that belong to them, in the order of the sheet."""
        grouped = groupby(self.items, key=lambda item: self.stem(item.level))
        return tuple(Section(stem, tuple(items)) for stem, items in grouped)


def _text(plain: Mapping[str, str]) -> Text:
    return Text(plain["nl"], plain["en"])


def _item(plain: Mapping[str, Any]) -> Item:
    return Item(plain["key"], plain["handhold"], _text(plain), bool(plain.get("reverse")))


def _scale(plain: Mapping[str, Any]) -> Scale:
    labels = zip(plain["labels_nl"], plain["labels_en"], strict=True)
    return Scale(
        plain["min"],
        plain["max"],
        plain["favourable_from"],
        tuple(Text(nl, en) for nl, en in labels),
        Text(plain["opt_out_nl"], plain["opt_out_en"]),
    )


def _question(plain: Mapping[str, Any]) -> Question:
    nl, en = plain["nl"], plain["en"]
    # PostgreSQL keeps an object's keys in an order of its own, so the order stands beside them.
    options = tuple(
        Option(key, Text(nl["options"][key], en["options"][key]))
        for key in plain.get("order", nl["options"])
    )
    return Question(plain["id"], Text(nl["text"], en["text"]), options)


def _plain_item(item: Item) -> dict[str, Any]:
    return {
        "key": item.key,
        "handhold": item.handhold,
        "nl": item.text.nl,
        "en": item.text.en,
        "reverse": item.reverse,
    }


def _plain_scale(scale: Scale) -> dict[str, Any]:
    return {
        "min": scale.low,
        "max": scale.high,
        "favourable_from": scale.favourable_from,
        "labels_nl": [label.nl for label in scale.labels],
        "labels_en": [label.en for label in scale.labels],
        "opt_out_nl": scale.opt_out.nl,
        "opt_out_en": scale.opt_out.en,
    }


def _plain_words(words: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    return {language: dict(by_group) for language, by_group in words.items()}


def _plain_question(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "order": list(question.option_keys),
        **{
            language: {
                "text": question.text[language],
                "options": {option.key: option.text[language] for option in question.options},
            }
            for language in ("nl", "en")
        },
    }
