"""F107: a fine word without what one would see."""

from handvat.content.text import Text
from handvat.framing.contexts import QUOTE
from handvat.framing.finding import words
from handvat.framing.shapes import NORMS, Examples, Finder, Level, Rule, Span

_SEEN = {  # what one can see or hear: with it the fine word is explained
    "nl": words(
        r"vra(?:ag|gen) | vraagt | \w*luister\w* | uitpraten | uitspreken | groet\w* | bedank\w*"
        r" | noem\w* | benoem\w* | doorvra\w* | vat\w*\s+samen | samenvat\w* | zeg(?:gen|t)?"
        r" | vertel\w* | schrijf\w* | schrijven | stuur\w* | sturen | bespreek\w* | bespreken"
        r" | kijk(?:en|t)? | deel(?:t)? | delen | geef(?:t)? | geven | maak(?:t)? | maken"
        r" | leg(?:gen|t)? | nodig\w* | begin\w* | beginnen | sluit\w* | plan\w* | bel(?:len|t)?"
    ),
    "en": words(
        r"ask\w* | listen\w* | finish | greet\w* | thank\w* | name\w* | summari[sz]\w* | say\w*"
        r" | tell\w* | write\w* | send\w* | discuss\w* | look\w* | share\w* | give\w* | make\w*"
        r" | explain\w* | invite\w* | begin\w* | start\w* | close\w* | plan\w* | call\w*"
    ),
}


def _unseen(fine: str, language: str) -> Finder:
    find, seen = words(fine), _SEEN[language]

    def finds(sentence: str) -> list[Span]:
        return [] if seen(sentence) else list(find(sentence))

    return finds


RULE = Rule(
    id="F107",
    key="vague-norm",
    level=Level.SUGGESTION,
    kinds=NORMS,
    name=Text("een mooi woord zonder beeld", "a fine word without a picture"),
    why=Text(
        "Iedereen is het hiermee eens, en iedereen ziet er iets anders bij.",
        "Everyone agrees with this, and everyone sees something else in it.",
    ),
    offer=Text(
        "Wat zou een bezoeker zien of horen? Bijvoorbeeld: we laten elkaar uitpraten.",
        "What would a visitor see or hear? For example: we let each other finish.",
    ),
    find={
        "nl": _unseen(
            r"respectvol\w* | respect | integer\w* | professioneel | professionele | waardig\w*"
            r" | veilig\w* | netjes | fatsoenlijk\w* | collegiaal | collegiale | aardig\w*"
            r" | open\s+en\s+eerlijk\w* | transparant\w* | inclusief | inclusieve",
            "nl",
        ),
        "en": _unseen(
            r"respectful\w* | (?:with|show)\s+respect | integrity | professional\w* | dignity"
            r" | safe\w* | decent\w* | civil\w* | kind | kindly | nice\w* | open\s+and\s+honest\w*"
            r" | transparent\w* | inclusive\w*",
            "en",
        ),
    },
    unless=frozenset({QUOTE}),
    source="The approach: make desired behaviour visible and concrete.",
    examples={
        "nl": Examples(
            match=("Wij gaan respectvol met elkaar om.", "We zijn open en eerlijk."),
            leave=(
                "Wij gaan respectvol met elkaar om: we laten elkaar uitpraten.",
                "Ik vraag wat de ander nodig heeft om zich veilig te voelen.",
            ),
        ),
        "en": Examples(
            match=("We treat everyone with respect.", "We are professional in meetings."),
            leave=(
                "We show respect: we let each other finish.",
                "I ask what somebody needs to feel safe.",
            ),
        ),
    },
)
