"""Say a sentence in a better way: built from what it holds, with a slot for what it does not."""

import re
from typing import Final

from handvat.content.shapes import Text
from handvat.framing.rule import Rule
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


def rewrite(rule: Rule, sentence: str, language: str) -> str | None:
    """Return another way to say a sentence in which `rule` found something, if it has one."""
    offers = rule.offers.get(language, ())
    if not offers:
        return None
    behaviour = wanted(sentence, language) or SLOT[language]
    said = offers[0].format(
        wanted=behaviour,
        Wanted=f"{behaviour[0].upper()}{behaviour[1:]}",
        where=where(sentence, language),
    )
    return f"{said.replace('….', '…')}{_route(sentence, language)}"


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
