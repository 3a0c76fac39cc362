"""Say a sentence in a better way: built from what it holds, with a slot for what it does not."""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import Final

from handvat.content.text import Text
from handvat.framing.brief import Brief
from handvat.framing.reading.tokens import has_unread
from handvat.framing.wanted import wanted, where

SLOT: Final = Text("we …", "we …")  # for whoever writes to fill in
_OPEN: Final = Text("Dit zie je ons doen{}: we …", "This is what you see us do{}: we …")
_HELPER: Final = {
    "nl": re.compile(
        r"\b(?:vertrouwenspersoon|vertrouwenspersonen|ombudsfunctionaris|ombudspersoon|ombudsman"
        r"|klachtencommissie|meldpunt|studieadviseur|studentendecaan|bedrijfsarts|HR|P&O)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:confidential advis[eo]rs?|ombudsperson|ombudsman|ombuds officer|help ?line"
        r"|complaints committee|student counsell?ors?|counsell?ors?|HR)\b",
        re.IGNORECASE,
    ),
}
_DEPARTMENTS: Final = frozenset({"HR", "P&O"})
_PLURAL_NL: Final = "en"
_NUMBER: Final = (
    r"[\d+](?:(?<![\w.,-].)(?:(?<=\d)|\d)[\d ()-]{5,}\d"
    r"|(?<=[01])(?<!\w.)(?:(?<=1)1[23]|(?<=0)900-\d+)\b)"
)
_CONTACT: Final = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|https?://[^\s)>\]]*[\w/]|\bwww\.[^\s)>\]]*[\w/]"
    rf"|{_NUMBER}"
)
_CALLED: Final = re.compile(_NUMBER)  # where nothing else can be
_REACHED: Final = Text("Bereikbaar via {}.", "Reached at {}.")
_FIRM: Final = Text(
    "verboden|nultolerantie|onaanvaardbaar|ontoelaatbaar|ontslag|schorsing|sanctie",
    "forbidden|prohibited|unacceptable|dismissal|suspension|sanction",
)
_REFUSED: Final = Text(
    "toegestaan|getolereerd|geaccepteerd|geduld", "allowed|permitted|tolerated|accepted"
)
_BOUNDARY: Final = {
    "nl": re.compile(rf"\b(?:{_FIRM.nl}|niet\s+(?:{_REFUSED.nl}))", re.IGNORECASE),
    "en": re.compile(
        rf"\b(?:{_FIRM.en}|zero\s+tolerance|not\s+(?:be\s+)?(?:{_REFUSED.en}))", re.IGNORECASE
    ),
}
_MAY_HOLD: Final = {  # what a word has in it where a sentence may hold a helper, or a boundary
    "nl": (
        r"vertrouwenspers|ombuds|klachtencom|meldpunt|studieadv|studentendec|bedrijfsarts|\bhr\b|p&o",
        f"{_FIRM.nl}|{_REFUSED.nl}",
    ),
    "en": (r"advis|ombuds|help|committee|counsel|\bhr\b", f"tolerance|{_FIRM.en}|{_REFUSED.en}"),
}
_HELPS, _BOUNDS = "+", "|"  # what a word may be part of
HOLDS: Final = Text(
    "De grens die we stelden, blijft gelden.", "The boundary that we set still holds."
)
_KEPT: Final = re.compile(r"blijft gelden|formele stappen|still holds|formal steps")
_MONTH: Final = Text(
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",
    "January|February|March|April|May|June|July|August|September|October|November|December",
)
_DAY: Final = {
    "nl": re.compile(
        rf"\b(?:uiterlijk|v[oó][oó]r)\s+(?:op\s+)?\d{{1,2}}\s+(?:{_MONTH.nl})(?:\s+\d{{4}})?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        rf"\b(?:by|before)\s+(?:\d{{1,2}}\s+(?:{_MONTH.en})|(?:{_MONTH.en})\s+\d{{1,2}})"
        r"(?:\s+\d{4})?",
    ),
}
_PLEASE: Final = Text("Graag {}.", "Please do so {}.")
_SUITS: Final = {  # words of a sentence that an offer after the first suits better
    "compliance-focus": (
        Text(
            r"code|regel|beleid|afspra|protocol|reglement|norm|voorschrift",
            r"code|rules|polic|agreement|guideline|protocol|standard|regulation",
        ),
        Text(r"training|cursus|module|workshop|e-learning", r"training|course|module|workshop"),
    ),
    "absolute": (
        Text(
            r"\b(?:je|jij|u|jullie|hij|zij|ze)\b.*\b(?:nooit|altijd)\b.*\b(?:ik|me|mij|mijn|ons)\b"
            r"|^(?:je|jij|jullie|hij|zij|ze)\b.*\b(?:ik|me|mij|mijn|ons)\b.*\b(?:nooit|altijd)\b"
            r"|^(?:je|jij)\b.*\bnooit[.!]*$",
            r"\b(?:you|he|she|they)\s+(?:always|never)\b.*\b(?:I|me|my|us|our)\b",
        ),
    ),
}
_ALSO: Final = Text(", ook", ", also")


def rewrite(rule: Brief, sentence: str, language: str) -> str | None:
    """Return another way to say a sentence in which `rule` found something, if it has one.

    It shows a behaviour of the library where one fits, and keeps the boundary, the help route
    and the address that the sentence states.
    """
    offers = rule.offers.get(language, ())
    if not offers:
        return None
    behaviour, shown, place = _slots(sentence, language)
    suited = [at for at, suits in enumerate(_suits(rule.key, language), 1) if suits(sentence)]
    offer = offers[suited[-1] if suited else 0]
    said = offer.format(wanted=behaviour, Wanted=shown, where=place)
    return with_what_stays(said.replace("….", "…"), sentence, language)


@lru_cache(maxsize=8)  # the findings of one sentence come after each other
def _slots(sentence: str, language: str) -> tuple[str, str, str]:
    """Return what a sentence fills in: what is wanted, the same with a capital, and where."""
    found, place = wanted(sentence, language), where(sentence, language)
    if not found:
        return SLOT[language], _OPEN[language].format(place), ""
    behaviour = found.text[language]
    shown = f"{behaviour[0].upper()}{behaviour[1:]}"
    if found.key and place:  # the words of the library stay as they are
        shown = f"{shown}{_ALSO[language]}"
    return _inside(behaviour), shown, place


def with_what_stays(said: str, sentence: str, language: str) -> str:
    """Return another way to say a sentence, with the boundary and routes that it left out."""
    return " ".join([said, *_kept(said, sentence, language)])


def _inside(behaviour: str) -> str:
    """Return a behaviour as it stands within a sentence."""
    first = behaviour.split(" ", 1)[0]
    return behaviour if first == "I" else f"{behaviour[0].lower()}{behaviour[1:]}"


def _kept(said: str, sentence: str, language: str) -> Iterator[str]:
    """Yield what else a sentence states that has to stay: a boundary, whom to ask, and where."""
    held = "".join(map(_holding(language), sentence.split()))
    if _BOUNDS in held and _BOUNDARY[language].search(sentence) and not _KEPT.search(said):
        yield HOLDS[language]
    if _HELPS in held:
        for name in dict.fromkeys(_name(hit[0]) for hit in _HELPER[language].finditer(sentence)):
            if name not in said.lower():
                yield _thinks_along(name, language)
    for hit in _DAY[language].finditer(sentence):
        if hit[0] not in said:
            yield _PLEASE[language].format(hit[0][0].lower() + hit[0][1:])
    reached = _CONTACT if has_unread(sentence) else _CALLED
    found = dict.fromkeys(hit[0].strip() for hit in reached.finditer(sentence))
    contacts = [one for one in found if one not in said]
    if contacts:
        yield _REACHED[language].format(", ".join(contacts))


@cache
def _holding(language: str) -> Callable[[str], str]:
    """Return what tells of a word what a sentence with it may hold."""
    helps, bounds = (re.compile(one, re.IGNORECASE).search for one in _MAY_HOLD[language])

    @lru_cache(maxsize=50_000)
    def held(word: str) -> str:
        return (_HELPS if helps(word) else "") + (_BOUNDS if bounds(word) else "")

    return held


def _name(helper: str) -> str:
    return helper.upper() if helper.upper() in _DEPARTMENTS else helper.lower()


@cache
def _suits(key: str, language: str) -> tuple[Callable[[str], object], ...]:
    """Return for each offer after the first what tells whether it suits a sentence."""
    words = _SUITS.get(key, ())
    return tuple(re.compile(one[language], re.IGNORECASE).search for one in words)


def _thinks_along(name: str, language: str) -> str:
    if name in _DEPARTMENTS:
        return {"nl": f"{name} denkt met je mee.", "en": f"{name} can think along."}[language]
    if language == "en":
        return f"The {name} can think along."
    article = "het" if name == "meldpunt" else "de"
    thinks = "denken" if name.endswith(_PLURAL_NL) else "denkt"
    return f"{article.capitalize()} {name} {thinks} met je mee."
