"""The typed, frozen shapes of what is asked in a wave."""

from collections.abc import Mapping
from dataclasses import dataclass

from handvat.content.shapes import Level, Text


@dataclass(frozen=True, slots=True)
class Scale:
    """The points to choose from, low to high, and the way not to answer."""

    id: str
    points: int
    labels: tuple[Text, ...]
    opt_out: Text
    favourable_from: int


@dataclass(frozen=True, slots=True)
class Token:
    """A word that differs per role group: “{groep}” in Dutch, “{group}” in English."""

    id: str
    mark: Text
    words: Mapping[str, Text]  # role group, or "default", and the word

    def word(self, role_group: str) -> Text:
        """Return the word for a role group, or the default."""
        return self.words.get(role_group, self.words["default"])


@dataclass(frozen=True, slots=True)
class Stem:
    """The line above the items of some levels."""

    id: str
    levels: tuple[Level, ...]  # none: above all items
    text: Text


@dataclass(frozen=True, slots=True)
class Item:
    """One statement; `reverse` when agreeing with it is the less desired."""

    key: str  # "cul-ind-1.a", or an id of its own
    handhold: str | None
    text: Text
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Instrument:
    """A questionnaire: one scale, items only, no open questions."""

    id: str
    version: int
    title: Text
    purpose: Text
    scale: Scale
    stems: tuple[Stem, ...]
    tokens: tuple[Token, ...]
    minutes: int
    items: tuple[Item, ...]
    short_items: tuple[str, ...]  # the keys of the short form; none where there is none
    short_minutes: int
    shown_from: Mapping[Level, str]  # the highest-up kind of unit from which a level is reported
    only_for_role_of_behaviour: tuple[str, ...]

    def item(self, key: str) -> Item:
        """Return one item.

        Raises:
            KeyError: there is no such item.
        """
        for one in self.items:
            if one.key == key:
                return one
        raise KeyError(key)

    def filled(self, text: Text, role_group: str = "") -> Text:
        """Return `text` with the words that a role group uses."""
        nl, en = text.nl, text.en
        for token in self.tokens:
            word = token.word(role_group)
            nl = nl.replace("{" + token.mark.nl + "}", word.nl)
            en = en.replace("{" + token.mark.en + "}", word.en)
        return Text(nl, en)


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to a background question."""

    id: str
    text: Text


@dataclass(frozen=True, slots=True)
class BackgroundQuestion:
    """A question about the respondent; every one may be skipped."""

    id: str
    default: bool  # asked unless switched off
    text: Text
    options: tuple[Option, ...]
