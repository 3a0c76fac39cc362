"""N403: nobody of us does it."""

from handvat.content.text import Text
from handvat.framing.finding import lacking
from handvat.framing.shapes import Examples, Kind, Level, Rule

RULE = Rule(
    id="N403",
    key="missing-we",
    level=Level.SUGGESTION,
    kinds=frozenset({Kind.NORM, Kind.AGREEMENT}),
    name=Text("wie doet het?", "who does it?"),
    why=Text(
        "Er staat nog niet wie dit doet.",
        "It does not say yet who does this.",
    ),
    offer=Text(
        "Begin met “wij” of “ik”. Dan is het van jullie zelf.",
        "Begin with “we” or “I”. Then it is your own.",
    ),
    find={
        "nl": lacking(r"wij | we | ons | onze | ik | mijn"),
        "en": lacking(r"we | our | us | i | my"),
    },
    whole=True,
    source="The approach: collective ownership.",
    examples={
        "nl": Examples(
            match=("Een overleg begint op tijd.", "Elkaar laten uitpraten."),
            leave=("Wij beginnen op tijd.", "In een gesprek geef ik ruimte."),
        ),
        "en": Examples(
            match=("A meeting starts on time.", "Letting each other finish."),
            leave=("We start on time.", "In a conversation I make room."),
        ),
    },
)
