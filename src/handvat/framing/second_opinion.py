"""Ask a language model in words, and take from its answer only what is sound."""

import json
import re
from dataclasses import dataclass
from typing import Final

from handvat.content.text import Text
from handvat.framing.linter import lint
from handvat.framing.rewriting import with_what_stays
from handvat.framing.shapes import Weight

LONGEST: Final = 400  # signs of a sentence that is taken from an answer
_ASKED: Final = Text(
    "Je helpt iemand om vriendelijk en helder te schrijven over hoe mensen met elkaar omgaan."
    " Je krijgt één zin, en wat daaraan opviel."
    " Schrijf één zin die zegt wat je mensen ziet doen, in gewoon Nederlands."
    " Verzin niets: geen cijfers, feiten, namen of regels. Grenzen en wegen naar hulp blijven."
    ' Antwoord alleen met JSON: {"agrees": true of false, "sentence": "..."}.'
    " agrees zegt of jij ook vindt dat de zin anders kan.",
    "You help somebody to write kindly and clearly about how people treat each other."
    " You get one sentence, and what was noticed about it."
    " Write one sentence that says what one sees people do, in plain English."
    " Make nothing up: no figures, facts, names or rules. Boundaries and routes to help stay."
    ' Answer with JSON only: {"agrees": true or false, "sentence": "..."}.'
    " agrees says whether you too think that the sentence may be said another way.",
)
_NOTICED: Final = Text("Zin: {}\nWat opviel: {}", "Sentence: {}\nNoticed: {}")
_OBJECT: Final = re.compile(r"\{.*\}", re.DOTALL)
_NUMBER: Final = re.compile(
    r"\d+(?:[.,]\d+)*|%|\b(?:procent|per ?cent|percent|twee|drie|vier|vijf|zes|zeven|acht|negen"
    r"|tien|elf|twaalf|twintig|dertig|veertig|vijftig|honderd\w*|duizend\w*|miljoen\w*|helft"
    r"|kwart|derde|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty"
    r"|fifty|hundreds?|thousands?|millions?|half|third|quarter)\b",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"https?:|www\.|@|[<>\x00-\x08\x0b-\x1f]")


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a model thinks of a sentence, and how it would say it."""

    agrees: bool
    sentence: str


def question(sentence: str, noticed: str, language: str) -> list[dict[str, str]]:
    """Return the messages that ask for an opinion on one sentence."""
    told = _NOTICED[language].format(sentence, noticed)
    return [
        {"role": "system", "content": _ASKED[language]},
        {"role": "user", "content": told},
    ]


def opinion(answer: str, sentence: str, language: str) -> Opinion | None:
    """Return what an answer says of a sentence, or nothing where it is not sound.

    It is not when it is of another shape, bears risk itself, or holds a number, an address or a
    sign that the sentence does not. What the sentence states and the answer left out is added.
    """
    found = _OBJECT.search(answer)
    try:
        told = json.loads(found[0]) if found else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    agrees, said = told.get("agrees"), told.get("sentence")
    if not isinstance(agrees, bool) or not isinstance(said, str):
        return None
    said = " ".join(said.split())
    if not 0 < len(said) <= LONGEST or not _sound(said, sentence, language):
        return None
    return Opinion(agrees, with_what_stays(said, sentence, language))


def _sound(said: str, sentence: str, language: str) -> bool:
    new = _numbers(said) - _numbers(sentence)
    links = set(_LINK.findall(said)) - set(_LINK.findall(sentence))
    risks = (one for one in lint(said, language).findings if one.kind is Weight.RISK)
    return not new and not links and next(risks, None) is None


def _numbers(text: str) -> set[str]:
    return {hit.lower() for hit in _NUMBER.findall(text)}
