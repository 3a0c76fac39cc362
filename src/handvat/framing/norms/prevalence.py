"""F102: saying that what one does not want happens often."""

from handvat.content.text import Text
from handvat.framing.contexts import HELP_ROUTE, QUOTE
from handvat.framing.finding import words
from handvat.framing.shapes import Examples, Kind, Level, Rule

_BAD_NL = (
    r"ongewenst\w*|grensoverschrijd\w*|pest\w*|gepest\w*|discrimin\w*|intimid\w*|onveilig\w*"
    r"|onderbr\w*|roddel\w*|kleiner\w*|schreeuw\w*|buitengesloten|onbeschoft\w*|wangedrag"
)
_BAD_EN = (
    r"misconduct|bull(?:y|ied|ying)|harass\w*|discriminat\w*|intimidat\w*|unsafe|gossip\w*"
    r"|interrupt\w*|shout\w*|exclu(?:ded|sion)|rude\w*|belittl\w*"
)
RULE = Rule(
    id="F102",
    key="negative-norm",
    level=Level.WARNING,
    kinds=frozenset(Kind),
    name=Text("zeggen dat het vaak gebeurt", "saying that it happens often"),
    why=Text(
        "Wie leest dat iets hier vaak gebeurt, kan denken dat het erbij hoort.",
        "Who reads that something happens here a lot may think that it is normal.",
    ),
    offer=Text(
        "Vertel wie het al anders doet, en nodig anderen uit om mee te doen."
        " Noem alleen een cijfer dat je kunt laten zien.",
        "Tell who already does it differently, and invite others to join."
        " Give a figure only if you can show it.",
    ),
    find={
        "nl": words(
            r"(?:het|dit|dat|zoiets)\s+(?:gebeurt|komt)\s+(?:hier\s+)?(?:\w+\s+)?(?:te\s+)?"
            r"(?:vaak|veel|regelmatig|steeds)(?:\s+voor)?"
            r" | komt\s+(?:\w+\s+){0,3}(?:vaak|veel|regelmatig)\s+voor"
            r" | topje\s+van\s+de\s+ijsberg"
            r" | (?:iedereen|de\s+meeste\s+mensen)\s+(?:hier\s+)?doe(?:t|n)\s+(?:het|dat)"
            rf" | (?:\d+\s?%|\d+\s+procent|(?:een|twee|drie|vier)\s+op\s+de\s+\w+|bijna\s+de\s+"
            rf"helft|veel\s+mensen|veel\s+collega[\u2019']?s)[^.!?]{{0,80}}\b(?:{_BAD_NL})"
        ),
        "en": words(
            r"(?:it|this|that)\s+happens\s+(?:here\s+)?(?:a\s+lot|often|all\s+the\s+time)"
            r" | (?:is|are)\s+(?:very\s+)?(?:common|widespread|rife|endemic)"
            r" | tip\s+of\s+the\s+iceberg"
            rf" | (?:\d+\s?%|\d+\s+per\s?cent|(?:one|two|three)\s+in\s+\w+|nearly\s+half"
            rf"|many\s+people|many\s+colleagues)[^.!?]{{0,80}}\b(?:{_BAD_EN})"
        ),
    },
    unless=frozenset({QUOTE, HELP_ROUTE}),
    source="Cialdini et al. 2006; Cialdini, Kallgren & Reno 1991.",
    examples={
        "nl": Examples(
            match=(
                "Het gebeurt hier veel dat mensen door elkaar praten.",
                "Roddelen komt bij ons vaak voor.",
                "Vier op de tien collega's maakt ongewenst gedrag mee.",
            ),
            leave=(
                "De meeste collega's vragen hoe het met elkaar gaat.",
                "Het gebeurt wel eens dat ik iets vergeet; dan zeg ik het.",
                "We bespreken vaak wat goed ging.",
            ),
        ),
        "en": Examples(
            match=(
                "It happens here a lot.",
                "Interrupting is common in our meetings.",
                "One in five colleagues is bullied.",
            ),
            leave=(
                "Most colleagues ask how the other is doing.",
                "We often talk about what went well.",
            ),
        ),
    },
)
