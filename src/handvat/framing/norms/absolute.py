"""F109: a norm that leaves no room to begin small."""

from handvat.content.text import Text
from handvat.framing.contexts import HELP_ROUTE, NEGATED_FEAR, QUOTE, REASSURANCE
from handvat.framing.finding import words
from handvat.framing.shapes import NORMS, Examples, Level, Rule

RULE = Rule(
    id="F109",
    key="absolute",
    level=Level.SUGGESTION,
    kinds=NORMS,
    name=Text("altijd of nooit", "always or never"),
    why=Text(
        "“Altijd” en “nooit” lukken zelden. Dan voelt een kleine stap als tekortschieten.",
        "“Always” and “never” seldom work out. A small step then feels like falling short.",
    ),
    offer=Text(
        "Kies één moment waarop je het doet, zoals: aan het begin van elk overleg.",
        "Choose one moment at which you do it, such as: at the start of each meeting.",
    ),
    find={
        "nl": words(
            r"altijd | nooit | onder\s+geen\s+beding | te\s+allen\s+tijde | elke\s+vorm\s+van"
            r" | geen\s+enkele? | iedereen\s+(?:moet|dient|hoort) | nultolerantie"
        ),
        "en": words(
            r"always | never | at\s+all\s+times | under\s+no\s+circumstances | any\s+form\s+of"
            r" | everyone\s+(?:must|has\s+to|should) | zero\s+tolerance"
        ),
    },
    unless=frozenset({HELP_ROUTE, NEGATED_FEAR, QUOTE, REASSURANCE}),
    source="The approach: shaping, small steps to improvement.",
    examples={
        "nl": Examples(
            match=(
                "Wij reageren altijd binnen een uur.",
                "Iedereen moet zijn camera aanzetten.",
            ),
            leave=(
                "Aan het begin van elk overleg vraag ik hoe het gaat.",
                "Je bent altijd welkom met een vraag.",
                "Er is altijd iemand die meedenkt.",
            ),
        ),
        "en": Examples(
            match=("We always reply within an hour.", "Everyone must turn the camera on."),
            leave=(
                "At the start of each meeting I ask how people are.",
                "You are always welcome with a question.",
            ),
        ),
    },
)
