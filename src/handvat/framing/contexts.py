"""Surroundings in which a rule keeps quiet: help routes, negated fear, quotations and more."""

import re
from collections.abc import Iterable
from functools import cache

from handvat.framing.shapes import Span

HELP_ROUTE = "help_route"
NEGATED_FEAR = "negated_fear"
QUOTE = "quote"
CONTRAST = "contrast"
REASSURANCE = "reassurance"

_IN_THE_SENTENCE = {  # what makes a rule quiet in the whole sentence
    HELP_ROUTE: {
        "nl": r"\bvertrouwenspers\w+|\bombuds\w*|\bklachten(?:commissie|regeling)|\bmeldpunt\w*"
        r"|\bterecht\s+bij|\bbel\s+112|\bhulplijn\w*|\bvertrouwelijk",
        "en": r"\bconfidential\s+advis\w+|\bombuds\w*|\bcomplaints?\s+(?:committee|procedure)"
        r"|\bhelp\s?line\w*|\bcall\s+112|\breporting\s+point|\bin\s+confidence",
    },
    REASSURANCE: {
        "nl": r"\bgeen\s+(?:enkele\s+)?(?:vraag|idee)\s+is\s+te\b|\baltijd\s+welkom"
        r"|\bstaat?\s+er\s+niet\s+alleen\s+voor|\b(?:hoef|hoeft|hoeven)\b[^.]{0,60}\bniet\b"
        r"|\baltijd\s+(?:iemand|bij\s+\w+\s+terecht)",
        "en": r"\bno\s+(?:question|idea)\s+is\s+too\b|\balways\s+welcome|\bnot\s+alone\b"
        r"|\b(?:need|have)\s+not\b|\b(?:do|does)\s?n[o']?t\s+(?:have|need)\s+to\b"
        r"|\balways\s+(?:somebody|someone)",
    },
}
_AROUND = {  # what makes a rule quiet where it overlaps
    NEGATED_FEAR: {
        "nl": r"\bzonder\s+(?:angst|vrees|oordeel|schaamte|gezichtsverlies|afgerekend)\w*"
        r"[^,.;]{0,120}"
        r"|\b(?:niet|nooit|niemand)\s+(?:(?:is|wordt|hoeft)\s+)?(?:bang|angstig|afgerekend)\b"
        r"[^,.;]{0,120}",
        "en": r"\bwithout\s+(?:fear|blame|shame|judg\w+)[^,.;]{0,120}"
        r"|\b(?:not|never|nobody|no\s+one)\s+(?:be\s+|is\s+)?(?:afraid|penalised|punished|blamed)"
        r"\b[^,.;]{0,120}",
    },
    QUOTE: {
        "nl": r"“[^”]*”|\u2018[^\u2019]*\u2019|\"[^\"]*\"|«[^»]*»|(?<!\w)'[^']*'(?!\w)",
        "en": r"“[^”]*”|\u2018[^\u2019]*\u2019|\"[^\"]*\"|«[^»]*»|(?<!\w)'[^']*'(?!\w)",
    },
    CONTRAST: {
        "nl": r"\bwel\s+(?:en|of|[^.;]{0,30}\bwat)\s+niet\b|\bniets\s+te\s+melden"
        r"|\bniet\b[^.;]{1,60}?\bmaar\b|\bin\s+plaats\s+van\b[^.;]{0,120}"
        r"|\bniet\s+(?:alleen|langer|meteen|begrijp\w*|weet|weten|snap\w*|eens|zeker)\b"
        r"|\bik\s+\w+\s+(?:het|dit|iets)\s+(?:nog\s+)?niet\b"
        r"|\b(?:als|wanneer|zodra|wat|wie|of|waar)\b[^.;]{0,80}?\b(?:niet|geen|nooit|niemand|niets)\b",
        "en": r"\b(?:can|is|do|does)\s+(?:and|or)\s+(?:cannot|is\s+not|not)\b"
        r"|\bnot\b[^.;]{1,60}?\bbut\b|\binstead\s+of\b[^.;]{0,120}"
        r"|\brather\s+than\b[^.;]{0,120}"
        r"|\bnot\s+(?:only|yet|right\s+away|understand|know|sure|agree)\b"
        r"|\b(?:do|does)\s+not\s+(?:yet\s+)?(?:understand|know|agree)\b"
        r"|\b(?:if|when|once|what|who|whether|where)\b[^.;]{0,80}?\b(?:not|no|never|nobody|nothing|\w+n['\u2019]t)\b",
    },
}


def quiet_spans(sentence: str, contexts: Iterable[str], language: str) -> list[Span]:
    """Return where in a sentence one of `contexts` makes a rule quiet."""
    found: list[Span] = []
    for name in contexts:
        if name in _IN_THE_SENTENCE:
            if _compiled(_IN_THE_SENTENCE[name][language]).search(sentence):
                return [(0, len(sentence))]
        else:
            hits = _compiled(_AROUND[name][language]).finditer(sentence)
            found.extend(hit.span() for hit in hits)
    return found


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
