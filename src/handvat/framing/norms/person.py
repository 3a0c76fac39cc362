"""F108: a person instead of what they do."""

from handvat.content.text import Text
from handvat.framing.contexts import QUOTE
from handvat.framing.finding import words
from handvat.framing.shapes import Examples, Kind, Level, Rule

RULE = Rule(
    id="F108",
    key="labelling-person",
    level=Level.WARNING,
    kinds=frozenset(Kind),
    name=Text("een persoon in plaats van gedrag", "a person instead of behaviour"),
    why=Text(
        "Dit zegt wie iemand is. Gedrag kun je oefenen, een etiket niet.",
        "This says who somebody is. Behaviour can be practised, a label cannot.",
    ),
    offer=Text(
        "Wat zie of hoor je? Noem het gedrag en wat je graag wilt zien.",
        "What do you see or hear? Name the behaviour, and what you would like to see.",
    ),
    find={
        "nl": words(
            r"(?:je|jij|hij|zij|u)\s+(?:bent|ben|is)\s+(?:(?:echt|gewoon|zo|altijd|ook)\s+)*"
            r"(?:een\s+\w+|lui|dom|agressief|bot|arrogant|lastig|onbeschoft|negatief"
            r"|onprofessioneel|gemeen|dominant|ongevoelig|respectloos)"
            r" | dader(?:s)? | pestkop(?:pen)? | narcist(?:en)? | rotte\s+appel(?:s)?"
            r" | overtreder(?:s)? | zeurpiet(?:en)? | lastpak(?:ken)?"
        ),
        "en": words(
            r"(?:you|he|she|they)\s+(?:are|is)\s+(?:(?:really|just|so|always)\s+)*"
            r"(?:an?\s+\w+|lazy|stupid|aggressive|blunt|arrogant|difficult|rude|negative"
            r"|unprofessional|mean|dominant|toxic)"
            r" | perpetrator(?:s)? | bullies | a\s+bully | bad\s+apple(?:s)? | offender(?:s)?"
            r" | troublemaker(?:s)? | narcissist(?:s)?"
        ),
    },
    unless=frozenset({QUOTE}),
    source="Kluger & DeNisi 1996.",
    examples={
        "nl": Examples(
            match=("Je bent bot in vergaderingen.", "Wij spreken de pestkop aan."),
            leave=(
                "Ik zeg wat ik zag en wat het met mij deed.",
                "Ik vraag of je er klaar voor bent.",
                "Als je een vraag hebt, stel je die.",
            ),
        ),
        "en": Examples(
            match=("You are rude in meetings.", "We confront the perpetrator."),
            leave=(
                "I say what I saw and what it did to me.",
                "I ask whether you are ready.",
            ),
        ),
    },
)
