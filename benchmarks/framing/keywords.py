"""A baseline that only counts words, to see what reading adds."""

import re

from rows import Row
from scores import Answer

_WORDS = {
    "prohibition-or-negation": r"verbod\w*|niet toegestaan|tolere\w+|accepteren?|geen plaats|geen|"
    r"nooit|prohibit\w*|forbidden|not allowed|tolerat\w+|unacceptable|must not|do not|don't|no",
    "negative-norm": r"\d+ ?(?:%|procent|percent|per cent)|vaak|steeds meer|helaas|common|often|"
    r"widespread|one in \w+|een op de \w+",
    "threat-or-sanction": r"ontslag|schorsing|sanctie\w*|boete\w*|straf\w*|maatregel\w*|"
    r"disciplin\w+|dismissal|sanction\w*|expel\w*|penalt\w+|terminat\w+",
    "incident-focus": r"meld\w*|incident\w*|aanpak\w*|ongewenst gedrag|misstand\w*|report\w*|"
    r"misconduct|harassment|complaint\w*",
    "compliance-focus": r"verplicht\w*|nale\w+|houden aan|dien\w*|"
    r"mandatory|compl\w+|required|must",
    "fear-blame": r"angst\w*|bang|risico\w*|schuld\w*|schade|"
    r"fear\w*|afraid|risk\w*|blam\w+|danger\w*",
    "labelling-person": r"dader\w*|pestkop\w*|pester\w*|slachtoffer\w*|narcis\w*|"
    r"perpetrator\w*|bull(?:y|ies)|victim\w*|offender\w*|toxic",
    "absolute": r"altijd|nooit|elke vorm|geen enkele|"
    r"always|never|any form|at all times|zero tolerance",
    "vague-norm": r"respect\w*|veilig\w*|integer|professione\w+|safe|kind|dignity|professional",
    "desired-behaviour-concrete": r"luister\w*|help\w*|vraag|vragen|listen\w*|ask|share",
    "invitation-voice": r"gesprek\w*|bespreek\w*|deel\w*|welkom|talk|discuss\w*|welcome|open",
    "learning-from-mistakes": r"leer\w*|leren|fouten|learn\w*|mistake\w*",
    "recognition": r"dank\w*|waarde\w+|compliment\w*|thank\w*|apprecia\w+|celebrat\w+",
    "small-step": r"stap\w*|kleine?|gewoonte\w*|oefen\w*|step\w*|small|habit\w*|practi[cs]e",
    "role-model": r"voorbeeld\w*|leidinggevende\w*|leiders?|example|leaders?|model\w*",
}
_FOUND = {
    key: re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) for key, words in _WORDS.items()
}
_LEARNING = frozenset(list(_WORDS)[8:])


def keywords(row: Row) -> Answer:
    """Return what the words of a row alone would say."""
    keys = frozenset(key for key, found in _FOUND.items() if found.search(row.text))
    if keys - _LEARNING:
        return Answer("risk", keys)
    return Answer("learning" if keys else "neutral", keys)
