"""What one would see instead: the wanted behaviour that belongs to a word of wrong conduct."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from handvat.content.text import Text


@dataclass(frozen=True, slots=True)
class Topic:
    """Beginnings of words, and the behaviour that is wanted where they are named."""

    words: Text
    wanted: Text


TOPICS: Final = (
    Topic(
        Text("onderbre onderbro interrump", "interrupt"),
        Text("we laten elkaar uitpraten", "we let each other finish"),
    ),
    Topic(
        Text(
            "roddel geroddel achterklap laster smaad", "gossip slander defam backstab rumour rumor"
        ),
        Text("we praten eerst met de collega zelf", "we speak with the colleague first"),
    ),
    Topic(
        Text("grap mop gelach lach", "joke jokes humour humor teas laugh"),
        Text(
            "we vragen na hoe een opmerking overkwam",
            "we ask how a remark came across",
        ),
    ),
    Topic(
        Text("mail e-mail appbericht whatsapp berichten", "email e-mail message chat"),
        Text(
            "we schrijven met een groet, één duidelijke vraag en een bedankje",
            "we write with a greeting, one clear request and a thank-you",
        ),
    ),
    Topic(
        Text("telefoons mobieltje", "phones mobiles"),
        Text(
            "we kijken elkaar aan en leggen de telefoon weg",
            "we look at each other and put the phone away",
        ),
    ),
    Topic(
        Text("schreeuw scheld stemverhef vloek", "shout yell scream swear"),
        Text(
            "we praten rustig en nemen een korte pauze als dat helpt",
            "we speak calmly and take a short pause when that helps",
        ),
    ),
    Topic(
        Text(
            "discrimin racis seksis homofo antisem ongelijk islamo valid",
            "discrimin racis sexis homopho transpho antisem inequal ableis prejud bigot",
        ),
        Text(
            "we vragen iedereen om inbreng en gebruiken de naam die iemand zelf noemt",
            "we ask everyone for input and use the name that people give",
        ),
    ),
    Topic(
        Text("buitensl buitengesl uitsluiting negeer negeren", "exclu ostrac ignor"),
        Text(
            "we nodigen iedereen uit en vragen wie we nog missen",
            "we invite everyone and ask whom we are missing",
        ),
    ),
    Topic(
        Text("seksu handtast aanrand verkracht toenadering", "sexual grop rape advances touching"),
        Text(
            "we vragen eerst of iets prettig is en luisteren naar het antwoord",
            "we ask first whether something is welcome and listen to the answer",
        ),
    ),
    Topic(
        Text("agress geweld bedreig vecht dreig vernie", "aggress violen threat fight vandal"),
        Text(
            "we spreken rustig en stoppen even als een gesprek te veel wordt",
            "we speak calmly and stop for a while when a conversation gets too much",
        ),
    ),
    Topic(
        Text("plagia fraud fabric falsif integriteitssch", "plagia fraud fabric falsif cheat"),
        Text(
            "we noemen wie heeft meegewerkt en laten zien hoe we aan de gegevens kwamen",
            "we name who contributed and show how we came by the data",
        ),
    ),
    Topic(
        Text("macht vriendjes manipul", "power abus manipul coerc exploit nepot"),
        Text(
            "we leggen uit hoe een besluit tot stand kwam en vragen wat anderen vinden",
            "we explain how a decision came about and ask what others think",
        ),
    ),
    Topic(
        Text(
            "pest gepest treiter kleiner verneder beledig uitla kwets spot denigr afkra",
            "bull harass humil belittl insult mock demean degrad ridicul derog disrespect rude",
        ),
        Text(
            "we noemen eerst wat sterk is en daarna één punt dat beter kan",
            "we name first what is strong and then one point that may become better",
        ),
    ),
)
_CONDUCT: Final = re.compile(
    r"gedrag|omgang|respect|veilig|grensoverschr|ongewenst|gesprek|vergader|overleg|kritiek|fouten"
    r"|collega|conduct|behavio|harass|safe|meeting|conversation|critici|mistake|colleague|silen"
    r"|zwijg|incident|melding|report",
    re.IGNORECASE,
)
OTHERWISE: Final = Text(
    "we luisteren tot de ander klaar is en vragen door",
    "we listen until the other has finished and ask one more question",
)
_WHERE: Final = {
    "nl": re.compile(
        r"\b(?:tijdens|in|binnen|op)\s+(?:(?:onze|ons|de|het|een|dit|deze|elk|elke|ieder|iedere)\s+)?"
        r"(?:team|vergadering(?:en)?|overleg(?:gen)?|afdeling|faculteit|universiteit|hogeschool"
        r"|school|lab|colleges?|organisatie|werkvloer|campus|bijeenkomst(?:en)?|groep|instituut"
        r"|gesprek(?:ken)?|werkgroep(?:en)?|seminars?|instelling|gemeenschap|zorg|presentaties?)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:during|in|at|within)\s+(?:(?:our|the|a|this|each|every|these)\s+)?"
        r"(?:team|meetings?|department|faculty|university|school|lab|laboratory|classes|class"
        r"|lectures?|organi[sz]ation|workplace|campus|seminars?|group|institute|conversations?"
        r"|community|events?|conference|presentations?|reviews?)\b",
        re.IGNORECASE,
    ),
}


def wanted(sentence: str, language: str) -> str:
    """Return the behaviour that is wanted where a sentence names what is not, or nothing."""
    words = sentence.split()  # no beginning that is looked for holds a space
    named = next(filter(None, map(_topic(language), words)), None)
    if named:
        return named
    return OTHERWISE[language] if any(map(_is_conduct, words)) else ""


@lru_cache(maxsize=50_000)
def _is_conduct(word: str) -> bool:
    return _CONDUCT.search(word) is not None


@cache
def _topic(language: str) -> Callable[[str], str | None]:
    """Return what gives the behaviour that belongs to a word of a language, if there is one."""
    search, behaviours = _topics(language).search, _by_start(language)

    @lru_cache(maxsize=50_000)
    def behaviour(word: str) -> str | None:
        hit = search(word)
        return behaviours[hit[1].lower()] if hit else None

    return behaviour


def where(sentence: str, language: str) -> str:
    """Return the place or occasion that a sentence names, with a space before it; or nothing."""
    hit = _WHERE[language].search(sentence)
    return f" {hit[0][0].lower()}{hit[0][1:]}" if hit else ""


@cache
def _by_start(language: str) -> dict[str, str]:
    return {
        start: topic.wanted[language]
        for topic in reversed(TOPICS)
        for start in topic.words[language].split()
    }


@cache
def _topics(language: str) -> re.Pattern[str]:
    starts = sorted(_by_start(language), key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, starts))})", re.IGNORECASE)
