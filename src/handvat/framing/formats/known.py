"""What is known of every rule that may be named in a finding."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from handvat.content.text import Text
from handvat.framing.rules import rules
from handvat.framing.shapes import Examples, Level

NO_REASON, NO_USE = "S001", "S002"


@dataclass(frozen=True, slots=True)
class Known:
    """A rule as one tells of it."""

    id: str
    key: str
    level: Level
    name: Text
    detects: Text
    message: Text
    why: Text | None = None
    counter: Text | None = None
    source: str = ""
    examples: Mapping[str, Examples] = field(default_factory=dict)


OWN = (
    Known(
        NO_REASON,
        "no-reason",
        Level.WARNING,
        Text("overgeslagen zonder reden", "skipped without a reason"),
        Text(
            "Hier wordt een regel overgeslagen, en er staat niet bij waarom.",
            "A rule is skipped here, and it does not say why.",
        ),
        Text(
            "Hier staat niet waarom de regel wordt overgeslagen."
            " Schrijf het achter twee streepjes: handvat-lint: ignore F101 -- citaat",
            "This does not say why the rule is skipped."
            " Write it after two dashes: handvat-lint: ignore F101 -- a quotation",
        ),
    ),
    Known(
        NO_USE,
        "no-use",
        Level.SUGGESTION,
        Text("overgeslagen zonder nut", "skipped to no use"),
        Text(
            "Wat hier wordt overgeslagen, is er niet meer.",
            "What is skipped here is no longer there.",
        ),
        Text(
            "Wat hier wordt overgeslagen, is er niet meer. Haal deze opmerking weg.",
            "What is skipped here is no longer there. Take this remark away.",
        ),
    ),
)


@cache
def known_rules() -> dict[str, Known]:
    """Return every rule, by id, in order of id."""
    found = [
        Known(
            one.id,
            one.key,
            one.level,
            one.name,
            one.detects,
            one.message,
            one.why,
            one.counter,
            one.source,
            one.examples,
        )
        for one in rules()
    ]
    return {one.id: one for one in sorted((*found, *OWN), key=lambda one: one.id)}


def matching(word: str) -> set[str]:
    """Return the ids of the rules meant by `word`: an id, a key, or how ids begin."""
    upper, lower = word.upper(), word.lower()
    return {
        one.id for one in known_rules().values() if one.id.startswith(upper) or one.key == lower
    }


def close_to(word: str) -> str:
    """Return the id or key that comes closest to `word`, or nothing."""
    names = [name for one in known_rules().values() for name in (one.id, one.key)]
    return closest(word, names)


def closest(word: str, names: Iterable[str]) -> str:
    """Return the name that comes closest to `word`, or nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 -- only when somebody mistyped

    return next(iter(get_close_matches(word, list(names), 1)), "")
