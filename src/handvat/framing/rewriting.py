"""Say a sentence in a better way: built from what it holds, with a slot for what it does not."""

import re
from functools import lru_cache
from typing import Final

from handvat.content.text import Text
from handvat.framing.brief import Brief
from handvat.framing.wanted import wanted, where

SLOT: Final = Text("we …", "we …")  # for whoever writes to fill in
_HELPER: Final = {
    "nl": re.compile(
        r"\b(?:vertrouwenspersoon|vertrouwenspersonen|ombudsfunctionaris|ombudspersoon|ombudsman"
        r"|klachtencommissie|meldpunt|studieadviseur|studentendecaan|bedrijfsarts)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:confidential advis[eo]rs?|ombudsperson|ombudsman|ombuds officer|help ?line"
        r"|complaints committee|student counsell?ors?|counsell?ors?)\b",
        re.IGNORECASE,
    ),
}
_PLURAL_NL: Final = "en"


def rewrite(rule: Brief, sentence: str, language: str) -> str | None:
    """Return another way to say a sentence in which `rule` found something, if it has one."""
    offers = rule.offers.get(language, ())
    if not offers:
        return None
    behaviour, begun, at, route = _slots(sentence, language)
    said = offers[0].format(wanted=behaviour, Wanted=begun, where=at)
    return f"{said.replace('….', '…')}{route}"


@lru_cache(maxsize=8)  # the findings of one sentence come after each other
def _slots(sentence: str, language: str) -> tuple[str, str, str, str]:
    """Return what a sentence fills in: wanted behaviour, also with a capital, place and route."""
    behaviour = wanted(sentence, language) or SLOT[language]
    begun = f"{behaviour[0].upper()}{behaviour[1:]}"
    return behaviour, begun, where(sentence, language), _route(sentence, language)


def _route(sentence: str, language: str) -> str:
    """Return a sentence that keeps the help route which a sentence names, or nothing."""
    hit = _HELPER[language].search(sentence)
    if hit is None:
        return ""
    name = hit[0].lower()
    if language == "en":
        return f" The {name} can think along."
    article = "het" if name == "meldpunt" else "de"
    thinks = "denken" if name.endswith(_PLURAL_NL) else "denkt"
    return f" {article.capitalize()} {name} {thinks} met je mee."
