"""What one would see instead: the wanted behaviour that belongs to a word of wrong conduct."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from handvat.content.text import Text


@dataclass(frozen=True, slots=True)
class Wanted:
    """A behaviour, and its key where it stands in the library."""

    text: Text
    key: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Beginnings of words, and the behaviour that is wanted where they are named."""

    words: Text
    wanted: Wanted


TOPICS: Final = (
    Topic(
        Text("onderbre onderbro interrump", "interrupt"),
        Wanted(
            Text(
                "Ik laat de ander uitpraten en vat samen wat ik hoorde voordat ik reageer",
                "I let the other person finish and summarise what I heard before I respond",
            ),
            "b02",
        ),
    ),
    Topic(
        Text(
            "roddel geroddel achterklap laster smaad", "gossip slander defam backstab rumour rumor"
        ),
        Wanted(
            Text("We praten eerst met de collega zelf", "We speak with the colleague first"),
        ),
    ),
    Topic(
        Text("grap mop gelach lach", "joke jokes humour humor teas laugh"),
        Wanted(
            Text(
                "Ik vraag na een lastig moment aan de betrokkene hoe het was en wat nu helpt",
                "After a difficult moment I ask the person concerned how it was"
                " and what would help now",
            ),
            "b12",
        ),
    ),
    Topic(
        Text("mail e-mail appbericht whatsapp berichten", "email e-mail message chat"),
        Wanted(
            Text(
                "We schrijven met een groet, één duidelijke vraag en een bedankje",
                "We write with a greeting, one clear request and a thank-you",
            ),
        ),
    ),
    Topic(
        Text("foto film gefilm gefotogr", "photo film picture"),
        Wanted(
            Text(
                "We vragen eerst of iemand op beeld wil en wie het mag zien",
                "We ask first whether somebody wants to be in the picture and who may see it",
            ),
        ),
    ),
    Topic(
        Text("telefoons mobieltje", "phones mobiles"),
        Wanted(
            Text(
                "We kijken elkaar aan en leggen de telefoon weg",
                "We look at each other and put the phone away",
            ),
        ),
    ),
    Topic(
        Text(
            "schreeuw scheld stemverhef vloek agress geweld bedreig vecht dreig vernie",
            "shout yell scream swear aggress violen threat fight vandal",
        ),
        Wanted(
            Text(
                "Ik stel een pauze voor als de spanning oploopt en noem wanneer we verdergaan",
                "I suggest a pause when tension rises and name when we go on",
            ),
            "b15",
        ),
    ),
    Topic(
        Text(
            "discrimin racis seksis homofo antisem ongelijk islamo valid",
            "discrimin racis sexis homopho transpho antisem inequal ableis prejud bigot",
        ),
        Wanted(
            Text(
                "Ik gebruik de naam en aanspreekvorm die iemand zelf kiest"
                " en vraag hoe ik die uitspreek",
                "I use the name and form of address someone chooses and ask how to pronounce it",
            ),
            "b07",
        ),
    ),
    Topic(
        Text("buitensl buitengesl uitsluiting negeer negeren", "exclu ostrac ignor"),
        Wanted(
            Text(
                "In een gesprek geef ik ruimte aan verschillende perspectieven",
                "In a conversation I make room for different perspectives",
            ),
            "b00",
        ),
    ),
    Topic(
        Text("seksu handtast aanrand verkracht toenadering", "sexual grop rape advances touching"),
        Wanted(
            Text(
                "We vragen eerst of iets prettig is en luisteren naar het antwoord",
                "We ask first whether something is welcome and listen to the answer",
            ),
        ),
    ),
    Topic(
        Text("plagia fraud fabric falsif integriteitssch", "plagia fraud fabric falsif cheat"),
        Wanted(
            Text(
                "Ik noem bij naam wie een idee of werk heeft ingebracht",
                "I name the person who brought in an idea or piece of work",
            ),
            "b01",
        ),
    ),
    Topic(
        Text("macht vriendjes manipul", "power abus manipul coerc exploit nepot"),
        Wanted(
            Text(
                "Ik zeg in welke rol ik spreek: begeleider, beoordelaar of collega",
                "I say in which role I speak: supervisor, assessor or colleague",
            ),
            "b27",
        ),
    ),
    Topic(
        Text("pest gepest treiter intimid", "bull harass intimid"),
        Wanted(
            Text(
                "Als ik zie dat iemand geraakt wordt, zeg ik wat ik zie en wat ik vraag",
                "When I see that someone is affected, I say what I see and what I ask for",
            ),
            "b11",
        ),
    ),
    Topic(
        Text(
            "kleiner verneder beledig uitla kwets spot denigr afkra",
            "humil belittl insult mock demean degrad ridicul derog disrespect rude",
        ),
        Wanted(
            Text(
                "Ik geef feedback als waarneming, effect en wens",
                "I give feedback as observation, effect and wish",
            ),
            "b44",
        ),
    ),
    Topic(
        Text("schuldvra afreken afgerekend misser", "blam scapegoat finger-point"),
        Wanted(
            Text(
                "Ik reageer op een gemelde fout eerst met dank en een vraag,"
                " daarna pas met een oplossing",
                "I respond to a reported mistake first with thanks and a question,"
                " only then with a solution",
            ),
            "b06",
        ),
    ),
)
_MISCONDUCT: Final = re.compile(
    r"grensoverschr|ongewenst|wangedrag|misconduct|inappropriate|unwelcome|unwanted", re.IGNORECASE
)
_TALK: Final = re.compile(
    r"omgang|respect|veilig|gesprek|vergader|overleg|kritiek|mening|zwijg"
    r"|safe|meeting|conversation|critici|opinion|silen",
    re.IGNORECASE,
)
OTHERWISE: Final = next(one.wanted for one in TOPICS if one.wanted.key == "b00")
_SEEN: Final = next(one.wanted for one in TOPICS if one.wanted.key == "b11")
_PLACES: Final = Text(
    r"team|vergadering(?:en)?|overleg(?:gen)?|afdeling|faculteit|universiteit|hogeschool"
    r"|school|lab|colleges?|organisatie|werkvloer|campus|bijeenkomst(?:en)?|groep|instituut"
    r"|gesprek(?:ken)?|werkgroep(?:en)?|seminars?|instelling|gemeenschap|zorg|presentaties?",
    r"team|meetings?|department|faculty|university|school|lab|laboratory|classes|class"
    r"|lectures?|organi[sz]ation|workplace|campus|seminars?|group|institute|conversations?"
    r"|community|events?|conference|presentations?|reviews?",
)
_WHERE: Final = {
    "nl": re.compile(
        r"\b(?:tijdens|in|binnen|op)\s+(?:(?:onze|ons|de|het|een|dit|deze|elk|elke|ieder|iedere)\s+)?"
        rf"(?:{_PLACES.nl})\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:during|in|at|within)\s+(?:(?:our|the|a|this|each|every|these)\s+)?"
        rf"(?:{_PLACES.en})\b",
        re.IGNORECASE,
    ),
}


def wanted(sentence: str, language: str) -> Wanted | None:
    """Return the behaviour that is wanted where a sentence names what is not, or nothing."""
    words = sentence.split()  # no beginning that is looked for holds a space
    named = next(filter(None, map(_topic(language), words)), None)
    if named:
        return named
    return next(filter(None, map(_general, words)), None)


def behaviour_in(said: str, language: str) -> str:
    """Return the key of the behaviour of the library that a rewrite shows, or nothing."""
    looked_at = said.casefold()
    known = (one.wanted for one in TOPICS if one.wanted.key)
    return next((one.key for one in known if one.text[language].casefold() in looked_at), "")


@lru_cache(maxsize=50_000)
def _general(word: str) -> Wanted | None:
    """Return the behaviour that fits a word about conduct or talk in general, if it is one."""
    if _MISCONDUCT.search(word):
        return _SEEN
    return OTHERWISE if _TALK.search(word) else None


@cache
def _topic(language: str) -> Callable[[str], Wanted | None]:
    """Return what gives the behaviour that belongs to a word of a language, if there is one."""
    search, behaviours = _topics(language).search, _by_start(language)

    @lru_cache(maxsize=50_000)
    def behaviour(word: str) -> Wanted | None:
        hit = search(word)
        return behaviours[hit[1].lower()] if hit else None

    return behaviour


def where(sentence: str, language: str) -> str:
    """Return the place or occasion that a sentence names, with a space before it; or nothing."""
    named = any(map(_is_place(language), sentence.split()))
    hit = _WHERE[language].search(sentence) if named else None
    return f" {hit[0][0].lower()}{hit[0][1:]}" if hit else ""


@cache
def _is_place(language: str) -> Callable[[str], bool]:
    """Return what tells whether a word may be a place or an occasion."""
    match = re.compile(_PLACES[language], re.IGNORECASE).match
    return lru_cache(maxsize=50_000)(lambda word: match(word) is not None)


@cache
def _by_start(language: str) -> dict[str, Wanted]:
    return {
        start: topic.wanted
        for topic in reversed(TOPICS)
        for start in topic.words[language].split()
    }


@cache
def _topics(language: str) -> re.Pattern[str]:
    starts = sorted(_by_start(language), key=len, reverse=True)
    before = "(?:ge)?" if language == "nl" else ""  # of what was done
    return re.compile(rf"\b{before}({'|'.join(map(re.escape, starts))})", re.IGNORECASE)
