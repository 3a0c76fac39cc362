"""Make of the rules what reading needs of them, as plain values that a file can hold.

`tools/prepare_rules.py` does so when the package is built; `prepared` reads the files back.
"""

from collections.abc import Iterable
from typing import Any

from handvat.framing.lexica import LEXICA
from handvat.framing.reading.index import indexed
from handvat.framing.reading.tokens import TOKEN
from handvat.framing.rule import Rule, Surrounding
from handvat.framing.rules import rules
from handvat.framing.surroundings import SURROUNDINGS

Plain = dict[str, Any]


def brief() -> Plain:
    """Return all rules and surroundings in brief; patterns name them by their place."""
    around = [{"id": one.id, "overlaps": one.overlaps} for one in SURROUNDINGS]
    return {"rules": [_brief(rule) for rule in rules()], "around": around}


def language(named: str) -> Plain:
    """Return what reading "nl" or "en" needs, and whose each pattern is."""
    every: Iterable[Rule | Surrounding] = (*rules(), *SURROUNDINGS)
    owned = [
        (owner, pattern)
        for owner, one in enumerate(every)
        for pattern in one.patterns.get(named, ())
    ]
    owned.reverse()  # those of the highest number are looked for first
    patterns = [pattern for _owner, pattern in owned]
    owners = [owner for owner, _pattern in owned]
    return {"owners": owners, **indexed(named, LEXICA[named], patterns, _sample(named))}


def _brief(rule: Rule) -> Plain:
    return {
        "id": rule.id,
        "key": rule.key,
        "kind": rule.kind.value,
        "level": rule.level.value,
        "message": {"nl": rule.message.nl, "en": rule.message.en},
        "source": rule.source,
        "offers": {said: list(offers) for said, offers in rule.offers.items()},
        "unless": sorted(rule.unless),
        "module": rule.whole.__module__ if rule.whole else None,
    }


def _sample(named: str) -> list[str]:
    """Return the words of all examples, which say how often a word is met."""
    said = [
        sentence
        for rule in rules()
        for sentence in (*rule.examples[named].match, *rule.examples[named].leave)
    ]
    return [token for sentence in said for token in TOKEN.findall(sentence)]
